import type { Sentence, Token } from '../../language/types.ts';
import { dependents } from '../tree.ts';
import type { DateMention } from '../types.ts';
import { headOf } from './head-of.ts';

const MAX_STEPS = 12;

/**
 * The date an event word (verb or noun) carries: the one whose head path reaches the word, or the clause the word
 * belongs to, with the fewest steps, without passing through another finite verb. In "Pence and Aso will meet on
 * Tuesday after Abe said on Monday ...", "meet" has Tuesday and "said" has Monday.
 */
export function dateForToken(
  sentence: Sentence,
  index: number,
  dates: readonly DateMention[],
): DateMention | undefined {
  const target = sentence.tokens[index];
  if (target === undefined) return undefined;
  let best: { mention: DateMention; cost: number } | undefined;
  for (let i = firstFrom(dates, sentence.start); i < dates.length; i++) {
    const mention = dates[i];
    if (mention === undefined || mention.end > sentence.end) break;
    if (mention.edtf === undefined) continue;
    const cost = costOf(sentence, mention, target);
    if (cost !== undefined && (best === undefined || cost < best.cost)) best = { mention, cost };
  }
  return best?.mention;
}

/** Index of the first date at or after `offset`; dates are in text order. */
function firstFrom(dates: readonly DateMention[], offset: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Steps up from the date to the word, plus a penalty for going on from the word to its clause. */
function costOf(sentence: Sentence, mention: DateMention, target: Token): number | undefined {
  const up = pathUp(sentence, headOf(sentence, mention));
  const direct = up.indexOf(target.index);
  if (direct >= 0)
    return crosses(sentence, up, direct) || isOfItsObject(sentence, up, direct) ? undefined : direct;
  if (startsOwnClause(target)) return undefined;
  // A noun takes the date of the verb it depends on: "held talks on Friday".
  const clause = clauseOf(sentence, target);
  const at = clause === undefined ? -1 : up.indexOf(clause);
  if (clause === undefined || at < 0 || crosses(sentence, up, at) || belongsToOther(sentence, up, at))
    return undefined;
  return 4 + at;
}

function pathUp(sentence: Sentence, head: Token | undefined): number[] {
  const path: number[] = [];
  for (let token = head; token && path.length < MAX_STEPS; token = sentence.tokens[token.head])
    path.push(token.index);
  return path;
}

/** Whether another clause stands between: its verb owns the date. Open complements and participles let it through. */
function crosses(sentence: Sentence, path: readonly number[], stop: number): boolean {
  return path.slice(0, stop).some((i) => {
    const token = sentence.tokens[i];
    return (
      token !== undefined && (token.upos === 'VERB' || isPredicate(sentence, token)) && !isTransparent(token)
    );
  });
}

function isTransparent(token: Token): boolean {
  return (
    token.deprel === 'xcomp' ||
    (token.deprel === 'acl' && token.xpos !== 'VBD') ||
    (token.deprel === 'advcl' && token.xpos === 'VB')
  );
}

/** Verbs that only carry their noun: "held Friday's talks" happened on Friday, "discussed Friday's attack" did not. */
const LIGHT = new Set(['hold', 'attend', 'host', 'open', 'conclude', 'join', 'chair', 'hail', 'have']);

function isOfItsObject(sentence: Sentence, path: readonly number[], stop: number): boolean {
  const [date, noun, verb] = path.slice(0, stop + 1).map((i) => sentence.tokens[i]);
  if (!date || !noun || !verb || noun.upos !== 'NOUN') return false;
  return (date.deprel === 'nmod:poss' || date.deprel === 'compound') && !LIGHT.has(verb.lemma);
}

/** A noun with a date of its own keeps it: "discussed the Friday attack". The clause's date hangs on the verb. */
function belongsToOther(sentence: Sentence, path: readonly number[], stop: number): boolean {
  return path.slice(1, stop).some((i) => sentence.tokens[i]?.upos === 'NOUN');
}

function isPredicate(sentence: Sentence, token: Token): boolean {
  return dependents(sentence, token.index, 'cop').length > 0;
}

function startsOwnClause(target: Token): boolean {
  return (
    (target.upos === 'VERB' || target.upos === 'AUX') && target.deprel !== 'xcomp' && target.deprel !== 'conj'
  );
}

/** The verb the word hangs on, through nouns; for the open complement or second verb of a clause, the first verb. */
function clauseOf(sentence: Sentence, target: Token): number | undefined {
  let token = sentence.tokens[target.head];
  for (let steps = 0; token && steps < 4; steps++) {
    if (token.upos === 'VERB' || isPredicate(sentence, token)) return token.index;
    token = sentence.tokens[token.head];
  }
  return undefined;
}
