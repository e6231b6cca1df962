import {
  type Fields,
  type Found,
  lookAhead,
  lookBack,
  type Pick,
  type Recogniser,
  type Scan,
} from '../reading.ts';
import { tokenAtOffset } from '../token-at.ts';
import { MONTHS } from '../words.ts';
import { yearOf } from './year-words.ts';

const PICK = /\b(last|this|next|that|this past|this coming|(?:the )?(?:previous|following))\s$/i;
const PREPOSITION =
  /\b(?:in|since|until|till|by|from|to|through|throughout|during|between|before|after|of|for|and|or|early|late|mid|later|earlier)[\s-]$/i;
const SURE_PREPOSITION = /\b(?:in|since|until|during|throughout|early|late|mid)[\s-]$/i;
const DETERMINER = /\b(?:the|a|an|his|her|its|their|our|that|\p{L}+['’]s?)\s$/iu;
const EVENT_NEXT =
  /^\s(?:summit|meeting|talks|election|elections|deadline|vote|round|visit|agreement|deal|session|referendum|poll|polls|attack|accord|statement|conference|report|announcement|decision|figures|ceasefire|coup|uprising|massacre|trip|speech|hearing|ruling|primary|convention)\b/;
const PERSON_BEFORE = /\b(?:Theresa|Mrs|Ms|Mr|Miss|Sir|Lady|Dame|Minister|Brian|Philip|Robert)\.?\s$/;
const YEAR_WORDS = /^(?:,?\s(?:of\s)?(last|this|next|that|the same)\syear)\b/i;
/** Full names that are also common words or names of people. */
const DOUBTFUL = new Set(['may', 'march']);
const NAMES_TOO = new Set(['april', 'june', 'august', 'jan', 'may']);

/** A month alone: "in May", "last September", "its February meeting", "May this year". */
export const monthName: Recogniser = {
  id: 'month-name',
  triggers: Object.keys(MONTHS),
  examples: [
    ['They agreed in September to start again.', 'September'],
    ['Last May the two sides met.', 'Last May'],
    ['The August summit failed.', 'August'],
    ['It was signed in March last year.', 'March last year'],
    ['In 2018 they met; that September they signed.', 'that September'],
  ],
  counterexamples: [
    'Talks may resume.',
    'May said Britain would leave.',
    'Prime Minister Theresa May met them.',
    'Thousands march on the capital.',
    'The Women’s March drew crowds.',
    'April Ryan asked him.',
  ],
  find(scan, at, word) {
    const month = MONTHS[word];
    if (month === undefined || !/\p{Lu}/u.test(scan.text.charAt(at))) return undefined;
    const dotted =
      scan.text[at + word.length] === '.' && word.length <= 4 && !['may', 'june', 'july'].includes(word);
    const end = at + word.length + (dotted ? 1 : 0);
    if (!isMonth(scan, at, end, word)) return undefined;
    return withPickOrYear(scan, at, end, month);
  },
};

function isMonth(scan: Scan, at: number, end: number, word: string): boolean {
  if (lookBack(scan, at, PERSON_BEFORE)) return false;
  if (lookBack(scan, at, PICK)) return true;
  if (word.length <= 4 && !['may', 'june', 'july'].includes(word))
    return lookBack(scan, at, PREPOSITION) !== null;
  if (NAMES_TOO.has(word) && lookAhead(scan, end, /^\s\p{Lu}\p{Ll}+/u) && !lookBack(scan, at, PREPOSITION))
    return false;
  if (!DOUBTFUL.has(word)) return true;
  const named = lookBack(scan, at, DETERMINER) !== null && lookAhead(scan, end, EVENT_NEXT) !== null;
  if (named || modifiesNoun(scan, at)) return true;
  // In an article about Theresa May, "by May" and "for May" are more likely hers.
  const sure =
    word === 'may' && /\b(?:Theresa|Mrs\.?|Ms\.?) May\b/.test(scan.text) ? SURE_PREPOSITION : PREPOSITION;
  return lookBack(scan, at, sure) !== null && !lookAhead(scan, end, /^(?:['’]s|\s(?:on|for)\s\p{Lu})/u);
}

/** "the March states", as the tree has it; "the May government" is Theresa May's. */
function modifiesNoun(scan: Scan, at: number): boolean {
  const token = tokenAtOffset(scan.sentence, at);
  const next = token && scan.sentence.tokens[token.index + 1];
  if (!token || !next || token.start !== at || !lookBack(scan, at, DETERMINER)) return false;
  return token.deprel === 'compound' && next.upos === 'NOUN' && !OF_A_PERSON.has(next.lemma);
}

const OF_A_PERSON = new Set([
  'government',
  'cabinet',
  'team',
  'administration',
  'ministry',
  'plan',
  'premiership',
  'aide',
  'ally',
  'camp',
  'era',
]);

function withPickOrYear(scan: Scan, at: number, end: number, month: number): Found {
  const year = lookAhead(scan, end, YEAR_WORDS);
  const from: Fields = { month, ...(year ? yearOf(year[1] ?? '') : {}) };
  const pickWords = lookBack(scan, at, PICK);
  const pick = pickOf(pickWords?.[1]);
  return {
    rule: 'month-name',
    start: pickWords ? at - pickWords[0].length : at,
    end: end + (year?.[0].length ?? 0),
    reading: { kind: 'calendar', from, ...(pick ? { pick } : {}) },
  };
}

function pickOf(words: string | undefined): Pick | undefined {
  const text = words?.toLowerCase();
  if (text === undefined) return undefined;
  if (/past|last|previous/.test(text)) return 'last';
  if (/next|coming|following/.test(text)) return 'next';
  return text === 'that' ? 'that' : 'this';
}
