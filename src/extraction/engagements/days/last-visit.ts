import type { Sentence } from '../../../language/types.ts';
import type { Passage } from '../../passage.ts';
import { dependents, isVerbal, tokenAt } from '../../tree.ts';
import type { DateMention } from '../../types.ts';
import type { StatusReading } from '../status/status.ts';

/** How far behind the verb "since" may stand: the place comes between. */
const REACH = 16;

/**
 * "A has not visited Oslo |since December 2019|": what has not happened since a day happened on it. Only where the day itself
 * follows "since": "since the war broke out in May" tells of no visit in May.
 */
export function lastVisit(
  { dates }: Passage,
  sentence: Sentence,
  verb: number,
): { readonly date: DateMention; readonly reading: StatusReading } | undefined {
  const perfect = dependents(sentence, verb, 'aux').find(
    (i) => tokenAt(sentence, i).lemma.toLowerCase() === 'have',
  );
  if (perfect === undefined || !hasNot(sentence, verb)) return undefined;
  for (let i = verb + 1; i < Math.min(verb + REACH, sentence.tokens.length); i++) {
    const token = tokenAt(sentence, i);
    if (isVerbal(token) || /^[;:"“”]$/.test(token.form)) return undefined;
    if (token.form.toLowerCase() !== 'since') continue;
    const next = sentence.tokens[i + 1];
    const date = dates.find((d) => d.edtf !== undefined && d.type === 'DATE' && d.start === next?.start);
    return date === undefined
      ? undefined
      : {
          date,
          reading: { status: 'held', factuality: 'actual', span: { start: token.start, end: date.end } },
        };
  }
  return undefined;
}

function hasNot(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'advmod').some((i) =>
    /^(?:not|n['’]t)$/i.test(tokenAt(sentence, i).form),
  );
}
