import type { Sentence, Token } from '../../language/types.ts';
import { caseMarkers, dependents } from '../tree.ts';
import type { DateMention } from '../types.ts';
import { AHEAD } from './ahead-words.ts';
import { headOf } from './head-of.ts';
import { tokenAtOffset } from './token-at.ts';

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
    if (mention.edtf === undefined || tellsAnotherTime(sentence, mention)) continue;
    const cost = costOf(sentence, mention, target);
    if (cost !== undefined && (best === undefined || cost < best.cost)) best = { mention, cost };
  }
  return best?.mention;
}

/**
 * "Since April", "by Friday", "before Sunday": a bound of the time in which something happens, not its day. "By the end of
 * the month" and its like say no less than the month, and stay.
 */
export function tellsAnotherTime(sentence: Sentence, mention: DateMention): boolean {
  const first = tokenAtOffset(sentence, mention.start);
  const before = sentence.tokens[(first?.index ?? 0) - 1]?.form.toLowerCase() ?? '';
  if (before === 'since' || isSinceThen(sentence, mention)) return true;
  // "The town's 17th-century hall" dates the hall.
  if (/^-?\d\dXX$/.test(mention.edtf ?? '')) return true;
  // "Landed |shortly before 10pm on Sunday|" was on Sunday.
  if (mention.precision === 'time') return before === 'by';
  return (before === 'by' || before === 'before' || before === 'after') && mention.precision === 'day';
}

/** "The first meeting since the war |in February|": of what the time has passed since. */
function isSinceThen(sentence: Sentence, mention: DateMention): boolean {
  let token = headOf(sentence, mention);
  for (let steps = 0; token?.deprel.startsWith('nmod') && steps < 4; steps++) {
    token = sentence.tokens[token.head];
    if (token !== undefined && caseMarkers(sentence, token.index).includes('since')) return true;
  }
  return false;
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
  if (startsOwnClause(sentence, target, up[0] ?? 0)) return undefined;
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

/** Whether another clause stands between: its verb owns the date. Participles and infinitives of purpose let it through. */
function crosses(sentence: Sentence, path: readonly number[], stop: number): boolean {
  return path.slice(0, stop).some((i) => {
    const token = sentence.tokens[i];
    return (
      token !== undefined &&
      (token.upos === 'VERB' || isPredicate(sentence, token)) &&
      !isTransparent(sentence, token)
    );
  });
}

/** "talks held on Friday", "will travel to Oslo to meet him on Friday"; not "agreed to meet on Friday". */
function isTransparent(sentence: Sentence, token: Token): boolean {
  return (
    (token.deprel === 'acl' && token.xpos !== 'VBD') ||
    (token.deprel === 'advcl' &&
      token.xpos === 'VB' &&
      dependents(sentence, token.index, 'aux', 'nsubj').length === 0)
  );
}

/** Verbs that only carry their noun: "held Friday's talks" happened on Friday, "discussed Friday's attack" did not. */
const LIGHT = new Set([
  'hold',
  'attend',
  'host',
  'open',
  'conclude',
  'join',
  'chair',
  'have',
  'begin',
  'start',
  'end',
  'take',
  'schedule',
  'plan',
  'set',
]);

/** The date reaches a verb through a noun that keeps it: "discussed Friday's attack", "talks held on Friday ended". */
function isOfItsObject(sentence: Sentence, path: readonly number[], stop: number): boolean {
  const target = sentence.tokens[path[stop] ?? -1];
  if (target?.upos !== 'VERB') return false;
  const throughClause = path.slice(0, stop).some((i) => sentence.tokens[i]?.upos === 'VERB');
  if (LIGHT.has(target.lemma) && (!throughClause || target.lemma === 'take')) return false;
  const nouns = path
    .slice(1, stop)
    .flatMap((i) => sentence.tokens[i] ?? [])
    .filter((t) => t.upos === 'NOUN' && (throughClause || !isBesides(sentence, t)));
  if (nouns.length === 0) return false;
  // "announced a deal on Friday": trees often hang the day on the deal, though it tells when it was announced.
  const date = sentence.tokens[path[0] ?? -1];
  const last = nouns.at(-1);
  return !(stop === 2 && date?.deprel === 'nmod' && last?.deprel === 'obj');
}

/** A noun with a date of its own keeps it: "discussed the Friday attack". The clause's date hangs on the verb. */
function belongsToOther(sentence: Sentence, path: readonly number[], stop: number): boolean {
  const words = path.slice(1, stop).flatMap((i) => sentence.tokens[i] ?? []);
  const throughClause = words.some((t) => t.upos === 'VERB');
  return words.some((t) => t.upos === 'NOUN' && (throughClause || !isBesides(sentence, t)));
}

/** "Spoke by telephone |on Friday|", "met at the palace |on Friday|": trees hang the day on the means or the place. */
function isBesides(sentence: Sentence, noun: Token): boolean {
  return (
    noun.deprel.startsWith('obl') && caseMarkers(sentence, noun.index).some((marker) => BESIDES.has(marker))
  );
}

const BESIDES = new Set(['by', 'at', 'in', 'inside', 'outside', 'near', 'via', 'aboard']);

function isPredicate(sentence: Sentence, token: Token): boolean {
  return dependents(sentence, token.index, 'cop').length > 0;
}

function startsOwnClause(sentence: Sentence, target: Token, date: number): boolean {
  if (target.upos !== 'VERB' && target.upos !== 'AUX') return false;
  if (target.deprel === 'conj') return false;
  if (target.deprel !== 'xcomp') return true;
  // "agreed on Friday to meet" does not tell when they will meet; "plan to meet on Friday" does, wherever Friday hangs.
  return AHEAD.has(sentence.tokens[target.head]?.lemma ?? '') && date < target.index;
}

const APART = new Set([
  'after',
  'before',
  'since',
  'until',
  'ahead of',
  'following',
  'despite',
  'about',
  'over',
  'on',
  'of',
]);

/** Nouns that are the event, a part of it or beside it: "a round of talks", "on the sidelines of the summit". */
const PART = new Set(
  (
    'round series session day morning evening start opening beginning conclusion end close part first second third last set ' +
    'number pair couple rest sideline margin fringe heart middle course one kind string resumption time framework'
  ).split(' '),
);

/** The verb the word hangs on, through nouns; for the open complement or second verb of a clause, the first verb. */
function clauseOf(sentence: Sentence, target: Token): number | undefined {
  let below = target;
  for (let steps = 0; steps < 4; steps++) {
    const token = sentence.tokens[below.head];
    if (token === undefined) return undefined;
    // "signed on Friday, after the visit": the visit was another day.
    if (below.deprel.startsWith('obl') && caseMarkers(sentence, below.index).some((m) => APART.has(m)))
      return undefined;
    if (token.upos === 'VERB' || isPredicate(sentence, token)) return token.index;
    // "announced plans for a summit on Friday": the day of the plans.
    if (below.deprel.startsWith('nmod') && token.upos === 'NOUN' && !PART.has(token.lemma)) return undefined;
    below = token;
  }
  return undefined;
}
