import { addDays, daysBetween } from '../../../kernel/index.ts';
import type { Sentence } from '../../../language/types.ts';
import type { Passage } from '../../passage.ts';
import { ancestors, clauseVerb, dependents, tokenAt } from '../../tree.ts';
import type { DateMention } from '../../types.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const EXACT_DAYS = /^P(\d{1,2})D$/;

/**
 * "Met on Tuesday, a day after he had spoken with Biden": the day of what comes after "after", counted from the day of the
 * clause it hangs on. Only whole days that the words give exactly; undefined where that clause has no day.
 *
 * @param anchorOf the date of the clause whose verb is at a token
 */
export function dayAfterClause(
  passage: Passage,
  sentence: Sentence,
  token: number,
  anchorOf: (verb: number) => DateMention | undefined,
): DateMention | undefined {
  const clause = clauseVerb(sentence, token);
  for (const head of clause === undefined || clause === token ? [token] : [token, clause]) {
    const marker = dependents(sentence, head, 'mark', 'case')
      .map((i) => tokenAt(sentence, i))
      .find((t) => /^(?:after|before)$/i.test(t.form));
    if (marker === undefined) continue;
    const distance = distanceBefore(passage, marker.start);
    const above = ancestors(sentence, head).find((i) => tokenAt(sentence, i).upos === 'VERB');
    const anchor = distance === undefined || above === undefined ? undefined : anchorOf(above);
    if (distance === undefined || anchor?.edtf === undefined || !DAY.test(anchor.edtf)) continue;
    const days = marker.form.toLowerCase() === 'after' ? -distance.days : distance.days;
    const edtf = addDays(anchor.edtf, days);
    const { start, end } = distance.mention;
    return { start, end, type: 'DATE', value: edtf, edtf, precision: 'day', basis: 'inferred' };
  }
  return undefined;
}

/** "a day", "nine days" right before an offset; "more than two days" and "some days" are no distance to count with. */
function distanceBefore(
  { article, dates }: Passage,
  offset: number,
): { readonly mention: DateMention; readonly days: number } | undefined {
  const mention = dates.find((d) => d.type === 'DURATION' && offset - d.end >= 1 && offset - d.end <= 2);
  const days = EXACT_DAYS.exec(mention?.value ?? '');
  if (mention === undefined || days === null) return undefined;
  return /^\S+\s\S+$/.test(article.text.slice(mention.start, mention.end))
    ? { mention, days: Number(days[1]) }
    : undefined;
}

/** "On Friday |and Saturday|": two days in a row that share their event are one stretch. */
export function throughNextDay(passage: Passage, date: DateMention): DateMention {
  const { edtf } = date;
  if (edtf === undefined || date.type !== 'DATE' || !DAY.test(edtf)) return date;
  const next = passage.dates.find((d) => d.start > date.end && d.start - date.end <= 8);
  if (next?.edtf === undefined || !DAY.test(next.edtf) || daysBetween(edtf, next.edtf) !== 1) return date;
  if (!/^ and (?:on )?$/i.test(passage.article.text.slice(date.end, next.start))) return date;
  const stretch = `${edtf}/${next.edtf}`;
  return { ...date, end: next.end, value: stretch, edtf: stretch, precision: 'range' };
}

const BEGINS: ReadonlySet<string> = new Set(['begin', 'start', 'open', 'kick', 'launch', 'embark']);
const ENDS: ReadonlySet<string> = new Set(['end', 'conclude', 'finish', 'complete', 'wrap', 'close']);
const FROM = /\b(?:starting|beginning|that (?:starts|begins|started|began)|from)(?: on)? $/i;
/** Longer stays are told by their dates. */
const LONGEST_STAY = 14;

/** "Began a three-day visit on Monday": its three days; "ended a three-day visit on Wednesday": the three up to then. */
export function throughStay(
  passage: Passage,
  sentence: Sentence,
  token: number,
  date: DateMention,
): DateMention {
  if (date.edtf === undefined || !DAY.test(date.edtf) || date.type !== 'DATE') return date;
  const days = lengthOf(passage, sentence, token);
  if (days < 2 || days > LONGEST_STAY) return date;
  const verb = clauseVerb(sentence, token);
  const lemma = verb === undefined ? '' : tokenAt(sentence, verb).lemma.toLowerCase();
  const text = passage.article.text.slice(Math.max(sentence.start, date.start - 24), date.start);
  const begins = BEGINS.has(lemma) || FROM.test(text);
  if (!begins && !ENDS.has(lemma)) return date;
  const far = addDays(date.edtf, begins ? days - 1 : 1 - days);
  const stretch = begins ? `${date.edtf}/${far}` : `${far}/${date.edtf}`;
  return { ...date, value: stretch, edtf: stretch, precision: 'range', basis: 'inferred' };
}

/** Days of "a |three-day| visit"; 0 where nothing is said. */
function lengthOf(passage: Passage, sentence: Sentence, noun: number): number {
  if (tokenAt(sentence, noun).upos !== 'NOUN') return 0;
  const { start } = tokenAt(sentence, noun);
  const mention = passage.dates.find(
    (d) => d.type === 'DURATION' && d.start >= sentence.start && d.end < start && start - d.end <= 24,
  );
  if (mention === undefined) return 0;
  const between = passage.article.text.slice(mention.end, start);
  const hyphened = passage.article.text.slice(mention.start, mention.end).includes('-');
  return hyphened && /^(?: \p{L}+){0,2} $/u.test(between)
    ? Number(EXACT_DAYS.exec(mention.value)?.[1] ?? 0)
    : 0;
}
