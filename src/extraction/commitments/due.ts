import type { Sentence } from '../../language/types.ts';
import type { Passage } from '../passage.ts';
import type { Phrase } from '../positions/clean-phrase.ts';
import { isDate } from '../positions/clean-phrase.ts';
import { whenOf } from '../positions/day-of.ts';
import { around, within } from '../positions/within.ts';
import { caseMarkers, dependents, subtree, tokenAt } from '../tree.ts';
import type { When } from '../types.ts';

const BY: ReadonlySet<string> = new Set([
  'by',
  'before',
  'until',
  'within',
  'over',
  'through',
  'from',
  'in',
  'on',
  'around',
  'during',
  'until',
]);

/** By when it is to be done: a date among the words of the deed, or one that hangs on its verb. */
export function dueOf(passage: Passage, sentence: Sentence, verb: number, action: Phrase): When | undefined {
  const inside = within(passage.dates, action.span).find(
    (d) => d.start >= action.span.start && d.end <= action.span.end && d.edtf !== undefined,
  );
  if (inside !== undefined && isAhead(passage, inside.edtf)) return whenOf(inside);
  for (const i of dependents(sentence, verb, 'obl', 'nmod', 'obl:unmarked', 'advmod')) {
    const token = tokenAt(sentence, i);
    if (i < verb || !isDate(passage, token)) continue;
    const { first } = subtree(sentence, i);
    const marks = caseMarkers(sentence, i);
    if (marks.length > 0 && !marks.some((m) => BY.has(m))) continue;
    const start = tokenAt(sentence, first).start;
    const date = around(passage.dates, token.start);
    if (date === undefined || date.start < start) continue;
    const due = whenOf(date);
    if (due !== undefined && isAhead(passage, due.edtf)) return due;
  }
  return undefined;
}

/** A promise is of days to come; where no publication date tells, any date will do. */
function isAhead(passage: Passage, edtf: string | undefined): boolean {
  const published = passage.article.published;
  if (edtf === undefined || published === undefined) return edtf !== undefined;
  const last = edtf.split('/').at(-1) ?? edtf;
  return last.slice(0, 10) >= published.slice(0, last.length);
}
