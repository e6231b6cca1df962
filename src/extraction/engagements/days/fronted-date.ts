import type { Sentence, Token } from '../../../language/types.ts';
import { clauseVerb, dependents, tokenAt } from '../../tree.ts';
import type { DateMention } from '../../types.ts';

/** Words that may stand before a date that opens its sentence: "Late on Friday", "And on Friday". */
const OPENERS = 3;

/**
 * "On Friday, the minister, who had come from Rome, met ...": a date that opens the sentence is that of its first verb,
 * however the tree hangs together. Asked only where the tree has bound none.
 */
export function frontedDate(
  sentence: Sentence,
  token: number,
  dates: readonly DateMention[],
): DateMention | undefined {
  const date = dates.find((d) => d.start >= sentence.start && d.end <= sentence.end);
  if (date?.edtf === undefined || (date.type !== 'DATE' && date.type !== 'TIME')) return undefined;
  const first = sentence.tokens.findIndex((t) => t.end > date.start);
  if (first < 0 || first > OPENERS) return undefined;
  const words = sentence.tokens.slice(0, first);
  if (!words.every((t) => OPENING.has(t.form.toLowerCase()))) return undefined;
  const after = sentence.tokens.findIndex((t) => t.start >= date.end);
  const next = sentence.tokens[after];
  // "Friday's meeting", "the April summit"
  if (next === undefined || after > token || next.xpos === 'POS' || next.upos === 'NOUN') return undefined;
  return isFrontedFor(sentence, after, token) ? date : undefined;
}

/** Whether words that open a sentence and end before a token belong to the clause of another token: it has the first verb. */
export function isFrontedFor(sentence: Sentence, after: number, token: number): boolean {
  const verb = firstFiniteVerb(sentence, after);
  return verb !== undefined && verb === finiteOf(sentence, token);
}

const OPENING: ReadonlySet<string> = new Set([
  'on',
  'in',
  'at',
  'and',
  'but',
  'also',
  'then',
  'from',
  'during',
  'late',
  'early',
  'elsewhere',
  'earlier',
  'later',
  'beginning',
  'starting',
  'over',
  '"',
  '(',
  'the',
]);

/** The first finite verb from `from` on, past what relative clauses between commas say. */
function firstFiniteVerb(sentence: Sentence, from: number): number | undefined {
  for (let i = from; i < sentence.tokens.length; i++) {
    const token = tokenAt(sentence, i);
    if (STOP.test(token.form)) return undefined;
    if (/^W(?:P|DT|P\$)$/.test(token.xpos)) {
      while (i + 1 < sentence.tokens.length && tokenAt(sentence, i + 1).form !== ',') i++;
      continue;
    }
    if (token.upos === 'SCONJ' && token.form.toLowerCase() !== 'of') return undefined;
    if (/^(?:VB[DZP]|MD)$/.test(token.xpos)) return i;
  }
  return undefined;
}

const STOP = /^[:;"“”]$/;

/** The finite word of the clause an event word stands in: its verb, or the first auxiliary of it. */
function finiteOf(sentence: Sentence, token: number): number | undefined {
  const verb = clauseVerb(sentence, token);
  if (verb === undefined) return undefined;
  const helpers = dependents(sentence, verb, 'aux', 'cop').map((i): Token => tokenAt(sentence, i));
  const finite = [tokenAt(sentence, verb), ...helpers].filter((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos));
  return finite.sort((a, b) => a.index - b.index)[0]?.index;
}
