/** Words for times of the calendar, by lemma. */
const TIMES: ReadonlySet<string> = new Set(
  `monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|week|month|year|day|morning|evening|night|
january|february|march|april|may|june|july|august|september|october|november|december|weekend|hour`
    .split('|')
    .map((w) => w.trim()),
);

export function isTimeWord(lemma: string): boolean {
  return TIMES.has(lemma.toLowerCase());
}
