import type { Sentence } from '../../../language/types.ts';
import type { Passage } from '../../passage.ts';
import { ancestors, clauseVerb, dependents, tokenAt } from '../../tree.ts';
import type { DateMention } from '../../types.ts';

const TIME = /^\d{4}(?:-\d\d){0,2}$/;

/**
 * "Have met five times |since March|", "has been in Lima |since Monday|": from then until the day of the report. Only what
 * the perfect says to have gone on or to have happened all that time; "had not met since 2016" tells of no meeting.
 */
export function throughSince(passage: Passage, sentence: Sentence, token: number): DateMention | undefined {
  const published = passage.article.published?.slice(0, 10);
  const verb = clauseVerb(sentence, token);
  if (published === undefined || verb === undefined || !isPerfect(sentence, verb)) return undefined;
  const date = passage.dates.find((d) => {
    if (d.start < sentence.start || d.end > sentence.end || !TIME.test(d.edtf ?? '')) return false;
    const first = sentence.tokens.find((t) => t.end > d.start);
    if (first === undefined || !/^since$/i.test(sentence.tokens[first.index - 1]?.form ?? '')) return false;
    const above = ancestors(sentence, first.index).find((i) => i === verb || isClause(sentence, i));
    return above === verb;
  });
  if (date?.edtf === undefined || date.edtf >= published.slice(0, date.edtf.length)) return undefined;
  const edtf = `${date.edtf}/${published}`;
  return { ...date, value: edtf, edtf, precision: 'range', basis: 'inferred' };
}

/** A verb with a time of its own; "talks |mediated| by Oman since October" has none. */
function isClause(sentence: Sentence, i: number): boolean {
  const { upos, xpos, deprel } = tokenAt(sentence, i);
  return upos === 'VERB' && !(deprel === 'acl' && xpos === 'VBN');
}

/** "Has held", "have been"; not negated. */
function isPerfect(sentence: Sentence, verb: number): boolean {
  const has = dependents(sentence, verb, 'aux').some((i) =>
    /^(?:has|have|['’]ve)$/i.test(tokenAt(sentence, i).form),
  );
  const negated = dependents(sentence, verb, 'advmod').some((i) =>
    /^(?:not|n['’]t|never)$/i.test(tokenAt(sentence, i).form),
  );
  return has && !negated && tokenAt(sentence, verb).xpos !== 'MD';
}
