import type { Sentence } from '../../language/types.ts';
import type { Spot } from './spot.ts';

/** Nouns that end the proper name of a standing forum: "the Lusaka Economic Dialogue", "the Shangri-La Process". */
const FORUM_NOUNS: ReadonlySet<string> = new Set([
  'Dialogue',
  'Forum',
  'Process',
  'Council',
  'Committee',
  'Commission',
  'Partnership',
  'Initiative',
  'Framework',
  'Community',
  'Union',
  'League',
  'Alliance',
  'Pact',
  'Agreement',
  'Accord',
  'Treaty',
  'Convention',
  'Protocol',
  'Compact',
  'Format',
]);

const NUMBER = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})';
const PARTY_TALKS = new RegExp(`^${NUMBER}-(?:party|way|nation|sided)$`, 'i');
const PLUS_FORMAT = new RegExp(`^${NUMBER}(?:-plus-|\\+)${NUMBER}$`, 'i');

/**
 * Forums that no lexicon knows, by how their names look: capitalised words that end in a forum noun, "six-party talks",
 * "2-plus-2". At least one more capitalised word is wanted, so that "the Agreement" alone is no name.
 */
export function forumByShape(sentence: Sentence, i: number): Spot | undefined {
  return partyTalks(sentence, i) ?? capitalised(sentence, i);
}

/** Tokenisers split "six-party" and "2+2" in several ways; the characters decide. */
function partyTalks(sentence: Sentence, i: number): Spot | undefined {
  const start = sentence.tokens[i];
  if (start === undefined || !/^(?:\d|two|three|four|five|six|seven|eight|nine|ten)/i.test(start.form))
    return undefined;
  let joined = '';
  for (let j = i; j < Math.min(i + 6, sentence.tokens.length); j++) {
    const token = sentence.tokens[j];
    if (token === undefined || (j > i && token.start !== sentence.tokens[j - 1]?.end)) return undefined;
    joined += token.form;
    const next = sentence.tokens[j + 1];
    if (PLUS_FORMAT.test(joined) && next?.start !== token.end)
      return { kind: 'forum', first: i, last: j + 1 };
    const isTalks =
      next?.lemma.toLowerCase() === 'talk' ||
      next?.lemma.toLowerCase() === 'talks' ||
      next?.form.toLowerCase() === 'talks';
    if (PARTY_TALKS.test(joined) && isTalks) return { kind: 'forum', first: i, last: j + 2 };
  }
  return undefined;
}

const LINKS: ReadonlySet<string> = new Set(['-', '–', 'and', 'of', 'on', 'for', '&']);

function capitalised(sentence: Sentence, i: number): Spot | undefined {
  const start = sentence.tokens[i];
  if (start === undefined || !/^[A-Z]/.test(start.form) || start.upos === 'DET' || start.upos === 'PRON')
    return undefined;
  let last = -1;
  let j = i;
  for (; j < Math.min(i + 9, sentence.tokens.length); j++) {
    const token = sentence.tokens[j];
    if (token === undefined) break;
    const capital = /^[A-Z0-9]/.test(token.form);
    const link = LINKS.has(token.form) && j > i;
    if (!capital && !link) break;
    if (FORUM_NOUNS.has(token.form) && j > i) last = j + 1;
  }
  return last > i + 1 ? { kind: 'forum', first: i, last } : undefined;
}
