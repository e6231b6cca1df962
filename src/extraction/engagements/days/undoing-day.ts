import { daysBetween } from '../../../kernel/index.ts';
import type { Sentence } from '../../../language/types.ts';
import type { Passage } from '../../passage.ts';
import { isVerbal } from '../../tree.ts';
import type { DateMention } from '../../types.ts';
import type { StatusReading } from '../status/status.ts';

/** How many words may stand between an undoing verb and its day: "was called off |late| on Friday". */
const REACH = 4;

/**
 * "The trip |was called off on Friday|": a day right behind the verb that undoes an event, and before that of the news, is the day
 * of the undoing; when the event was to be is not said by it. What was called off on the day of the news was mostly due on it.
 */
export function isUndoingDay(
  { article }: Passage,
  sentence: Sentence,
  date: DateMention,
  { status, span }: StatusReading,
): boolean {
  if (status !== 'cancelled') return false;
  const { edtf = '' } = date;
  if (edtf.length !== 10 || article.published === undefined || daysBetween(article.published, edtf) >= 0)
    return false;
  const verb = sentence.tokens.find((t) => t.start >= span.start && t.start < span.end && isVerbal(t));
  const first = sentence.tokens.findIndex((t) => t.start >= date.start);
  if (verb === undefined || first <= verb.index || first - verb.index > REACH) return false;
  return sentence.tokens
    .slice(verb.index + 1, first)
    .every((t) => t.upos === 'ADV' || /^(?:off|back|on|early|late|down|out)$/i.test(t.form));
}
