import type { Sentence, Token } from '../../language/types.ts';
import { dateForToken } from '../dates/index.ts';
import type { Passage } from '../passage.ts';
import { ancestors, tokenAt } from '../tree.ts';
import type { DateMention } from '../types.ts';

/**
 * The date of what a word tells. Trees often hang "on Thursday" on the name before it ("told his counterpart |on
 * Thursday|", "met in Lima |on Monday|"); people and places have no dates, so such a date is the verb's.
 */
export function dateOfEvent(
  passage: Passage,
  sentence: Sentence,
  token: number,
  dates: readonly DateMention[] = passage.dates,
): DateMention | undefined {
  return dateForToken(sentence, token, dates) ?? dateOnName(passage, sentence, token, dates);
}

function dateOnName(
  passage: Passage,
  sentence: Sentence,
  token: number,
  dates: readonly DateMention[],
): DateMention | undefined {
  const inside = dates.filter(
    (d) => d.edtf !== undefined && d.start >= sentence.start && d.end <= sentence.end,
  );
  const only = inside[0];
  // With two dates in the sentence it is open whose this one is.
  if (only === undefined || inside.length > 1) return undefined;
  const first = sentence.tokens.find((t) => t.start >= only.start);
  const outside = [first?.index ?? -1, ...ancestors(sentence, first?.index ?? 0)]
    .filter((i) => i >= 0)
    .find((i) => tokenAt(sentence, i).start < only.start || tokenAt(sentence, i).start >= only.end);
  if (
    first === undefined ||
    outside === undefined ||
    outside >= first.index ||
    !isName(passage, sentence, tokenAt(sentence, outside))
  )
    return undefined;
  for (const i of ancestors(sentence, outside)) {
    if (i === token) return only;
    if (tokenAt(sentence, i).upos === 'VERB') return undefined;
  }
  return undefined;
}

const PEOPLE: ReadonlySet<string> = new Set([
  'counterpart',
  'reporter',
  'journalist',
  'colleague',
  'official',
  'minister',
  'leader',
  'president',
  'envoy',
  'guest',
  'host',
]);

function isName(passage: Passage, sentence: Sentence, token: Token): boolean {
  const mention = passage.cast.at(sentence.index, token.index);
  return (
    PEOPLE.has(token.lemma.toLowerCase()) ||
    (mention !== undefined && mention.form !== 'forum' && mention.form !== 'organization')
  );
}
