import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import { tokenAt } from '../../tree.ts';

/**
 * A second reader for who stands beside an event word, by the order of words alone. Trees of news sentences break where
 * names carry long titles and appositions ("Motegi, the Japanese minister, and Lighthizer, the trade representative,
 * negotiated"); the words still stand in line. It is asked only where the tree has found nobody.
 */

const REACH = 24;

/** Words after which a name is the subject's: "|and| B met", "where |A|". */
const OPENERS: ReadonlySet<string> = new Set([
  ',',
  'and',
  'where',
  'when',
  'while',
  'as',
  'after',
  'before',
  'that',
  'but',
  '“',
  '"',
  '--',
  '—',
  '–',
  ')',
  ';',
  ':',
]);

/** The people named right before a verb, in line, with what is said of them between commas. */
export function namedBefore(passage: Passage, sentence: Sentence, verb: number): Mention[] {
  let i = verb - 1;
  while (i >= 0 && ['AUX', 'ADV', 'PART'].includes(tokenAt(sentence, i).upos)) i--;
  i = beforeRelative(sentence, i);
  const found: Mention[] = [];
  const stop = Math.max(0, i - REACH);
  while (i >= stop) {
    const mention = passage.cast.at(sentence.index, i);
    if (mention !== undefined && isPerson(mention)) {
      const opener = openerBefore(passage, sentence, mention.first);
      if (opener === 'other') return [];
      found.unshift(mention);
      if (opener === 'start' || opener === 'clause') break;
      i = mention.first - 1;
      continue;
    }
    if (endsClause(sentence, i)) break;
    i--;
  }
  // Only a list that holds somebody by name is read as a subject.
  return found.some((m) => m.form === 'full-name' || m.form === 'short-name') ? found : [];
}

/** "Ross|, who was also in the capital,| held talks": the place before a relative clause that ends with a comma at `i`. */
function beforeRelative(sentence: Sentence, i: number): number {
  if (sentence.tokens[i]?.form !== ',') return i;
  for (let k = i - 1; k > Math.max(0, i - REACH); k--) {
    const { form } = tokenAt(sentence, k);
    if (/^(?:who|whose|which)$/i.test(form) && sentence.tokens[k - 1]?.form === ',') return k - 2;
    if ([';', ':', '"', '“', '”'].includes(form)) return i;
  }
  return i;
}

const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?$/;

type Opener = 'start' | 'list' | 'clause' | 'other';

/** What stands before a name and the country or article that goes with it. */
function openerBefore(passage: Passage, sentence: Sentence, first: number): Opener {
  let i = first - 1;
  while (
    i >= 0 &&
    (passage.cast.at(sentence.index, i)?.form === 'country' ||
      ['DET', 'ADJ'].includes(tokenAt(sentence, i).upos) ||
      tokenAt(sentence, i).xpos === 'POS' ||
      HONORIFIC.test(tokenAt(sentence, i).form))
  )
    i--;
  if (i < 0) return 'start';
  const word = tokenAt(sentence, i).form.toLowerCase();
  if (word === 'and' || word === ',') return 'list';
  return OPENERS.has(word) ? 'clause' : 'other';
}

function endsClause(sentence: Sentence, i: number): boolean {
  const { form, upos, xpos } = tokenAt(sentence, i);
  return /^(?:VB[DZP]|MD)$/.test(xpos) || upos === 'SCONJ' || [';', ':', '"', '“', '”'].includes(form);
}

const TOWARDS: ReadonlySet<string> = new Set(['with', 'between']);
/** How many adverbs and the like may stand before "with": "sat down |once more| with", "spoke |by telephone| with". */
const GAP = 4;

/** Who follows "with" or "between" right after the event's words, a list read to its end. */
export function namedAfter(passage: Passage, sentence: Sentence, last: number): Mention[] {
  let i = last;
  const with_ = (k: number) => TOWARDS.has(sentence.tokens[k]?.form.toLowerCase() ?? '');
  // The phrase itself may end in "with".
  if (!with_(last - 1)) {
    while (
      i < last + GAP &&
      !with_(i) &&
      ['ADV', 'ADP', 'NOUN', 'ADJ', 'PRON'].includes(sentence.tokens[i]?.upos ?? '')
    )
      i++;
    if (!with_(i)) return [];
    i++;
  }
  const found: Mention[] = [];
  for (let next = afterModifiers(passage, sentence, i); next !== undefined; ) {
    found.push(next);
    next = nextInList(passage, sentence, next.last);
  }
  return found;
}

function afterModifiers(passage: Passage, sentence: Sentence, from: number): Mention | undefined {
  for (let i = from; i < from + 5; i++) {
    const mention = passage.cast.at(sentence.index, i);
    if (mention !== undefined && isPerson(mention)) return mention;
    const token = sentence.tokens[i];
    if (
      token === undefined ||
      (mention?.form !== 'country' && !['DET', 'ADJ', 'PART'].includes(token.upos) && token.xpos !== 'PRP$')
    )
      return undefined;
  }
  return undefined;
}

/** The next name of "A, B and C". */
function nextInList(passage: Passage, sentence: Sentence, from: number): Mention | undefined {
  let i = afterCountry(passage, sentence, from);
  const end = i;
  while ([',', 'and'].includes(sentence.tokens[i]?.form ?? '')) i++;
  if (i === end) return undefined;
  const next = afterModifiers(passage, sentence, i);
  // "With A, and B said": whoever has a verb of his own is not of the list.
  const after = next === undefined ? undefined : sentence.tokens[next.last];
  return after !== undefined && /^(?:VB[DZP]|MD)$/.test(after.xpos) ? undefined : next;
}

/** "Marc Garneau |of Canada|, Jeppe Kofod ..." */
function afterCountry(passage: Passage, sentence: Sentence, from: number): number {
  if (sentence.tokens[from]?.form !== 'of') return from;
  const country = passage.cast.at(sentence.index, from + 1);
  return country?.form === 'country' ? country.last : from;
}

function isPerson(mention: Mention): boolean {
  return (
    mention.actors.length > 0 &&
    ['full-name', 'short-name', 'office', 'pronoun', 'group'].includes(mention.form)
  );
}
