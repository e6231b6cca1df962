import type { Sentence } from '../../language/types.ts';
import type { Mention } from '../cast/types.ts';
import type { Passage } from '../passage.ts';
import { ancestors, caseMarkers, dependents, isVerbal, tokenAt } from '../tree.ts';
import { type Leg, legsFrom } from './places/itinerary.ts';
import type { StatusReading } from './status/status.ts';
import { mentionsUnder } from './who/arguments.ts';
import { subjectMentions } from './who/subjects.ts';
import { onlyVisitors } from './who/travellers.ts';

/** How many words may stand between the noun and its "to": "the visit |by Foreign Minister X| to Oslo". */
const REACH = 10;

/** Where "a trip |to Turkey|", "a tour |of Vietnam, Laos and Cambodia|", "the visit by X |to Riyadh|" leads. */
export function legsOfNoun(passage: Passage, sentence: Sentence, last: number): Leg[] {
  for (let i = last; i < Math.min(last + REACH, sentence.tokens.length); i++) {
    const { form, upos } = tokenAt(sentence, i);
    const word = form.toLowerCase();
    const leads = i === last ? AT_NOUN.has(word) : word === 'to';
    const legs = leads ? legsFrom(passage, sentence, i + 1).filter((l) => l.place.countries.length > 0) : [];
    if (legs.length > 0) return legs;
    const mention = passage.cast.at(sentence.index, i);
    if (mention !== undefined) i = mention.last - 1;
    else if (upos === 'VERB' || upos === 'AUX' || /^[.;:,"“”]$/.test(form)) return [];
  }
  return [];
}

const AT_NOUN: ReadonlySet<string> = new Set(['to', 'in', 'of', 'through', 'across', 'around']);

/** Verbs that begin, make, end or undo a journey of their subject. */
const MAKING: ReadonlySet<string> = new Set([
  'make',
  'pay',
  'take',
  'begin',
  'start',
  'kick',
  'launch',
  'undertake',
  'embark',
  'continue',
  'resume',
  'extend',
  'interrupt',
  'wrap',
  'conclude',
  'end',
  'finish',
  'complete',
  'cut',
  'shorten',
  'cancel',
  'call',
  'scrap',
  'abandon',
  'postpone',
  'put',
  'delay',
  'defer',
  'plan',
  'schedule',
  'consider',
  'return',
  'arrive',
  'leave',
  'set',
]);

const WHILE: ReadonlySet<string> = new Set(['during', 'on', 'in', 'after', 'before', 'from', 'following']);

/** Who makes the journey: "X's trip", "a visit by X", "X began a tour", "X said during a visit". */
export function visitorsOfNoun(
  passage: Passage,
  sentence: Sentence,
  noun: number,
  legs: readonly Leg[],
): Mention[] {
  const after = legs.at(-1)?.place.last ?? noun + 1;
  const own = [
    ...dependents(sentence, noun, 'nmod:poss'),
    ...dependents(sentence, noun, 'nmod').filter((i) => byWhom(sentence, i)),
    ...nameAfterBy(sentence, after),
  ].flatMap((i) => mentionsUnder(passage, sentence, whose(sentence, i)));
  if (own.length > 0) return onlyVisitors(own);
  const verb = governor(sentence, noun);
  if (verb === undefined) return aroundNoun(passage, sentence, noun);
  return onlyVisitors(subjectMentions(passage, sentence, verb));
}

/** "X, |whose| visit to Oslo ...": who stands before the clause. */
function whose(sentence: Sentence, i: number): number {
  if (tokenAt(sentence, i).form.toLowerCase() !== 'whose') return i;
  const clause = ancestors(sentence, i).find((k) => tokenAt(sentence, k).deprel === 'acl:relcl');
  return clause === undefined ? i : tokenAt(sentence, clause).head;
}

function byWhom(sentence: Sentence, i: number): boolean {
  return caseMarkers(sentence, i).some((c) => c === 'by');
}

/** "A trip to Turkey |by X|", wherever the tree hangs X. */
function nameAfterBy(sentence: Sentence, after: number): number[] {
  if (sentence.tokens[after]?.form.toLowerCase() !== 'by') return [];
  const next = sentence.tokens.find(
    (t) => t.index > after && caseMarkers(sentence, t.index).includes('by') && t.index < after + REACH,
  );
  return next === undefined ? [] : [next.index];
}

/** The verb that the noun is the object of, or that tells what happened during the journey. */
export function governor(sentence: Sentence, noun: number): number | undefined {
  const token = tokenAt(sentence, noun);
  if (dependents(sentence, noun, 'cop').length > 0)
    return caseMarkers(sentence, noun).some((c) => WHILE.has(c)) ? noun : undefined;
  const head = sentence.tokens[token.head];
  if (head === undefined) return undefined;
  const relation = token.deprel.split(':')[0];
  // "In the middle |of a tour|"
  if (relation === 'nmod' && /^(?:middle|midst|leg|part|end|start|beginning)$/i.test(head.lemma))
    return governor(sentence, head.index);
  // "Led |a delegation| on a visit to Oslo"
  const above = sentence.tokens[head.head];
  if (relation === 'nmod' && DELEGATION.test(head.lemma) && head.deprel === 'obj' && above !== undefined)
    return LEADING.test(above.lemma) && caseMarkers(sentence, noun).includes('on') ? above.index : undefined;
  if (!isVerbal(head)) return undefined;
  if (relation === 'obj') return MAKING.has(head.lemma.toLowerCase()) ? head.index : undefined;
  if (relation !== 'obl') return undefined;
  return caseMarkers(sentence, noun).some((c) => WHILE.has(c)) ? head.index : undefined;
}

/** "This |is| X's second trip to Oslo": it goes on while the story is told. */
function thisIsTheTrip(sentence: Sentence, noun: number): StatusReading | undefined {
  const is = dependents(sentence, noun, 'cop').map((i) => tokenAt(sentence, i))[0];
  const [subject] = dependents(sentence, noun, 'nsubj');
  if (is === undefined || subject === undefined || !/^VB[ZP]$/.test(is.xpos)) return undefined;
  if (!/^(?:this|it|visit|trip)$/i.test(tokenAt(sentence, subject).form)) return undefined;
  // "Is |not| his first", "is |a| trip to Oslo by car"
  const between = sentence.tokens.slice(is.index + 1, noun);
  if (between.some((t) => /^(?:not|n't|n’t|no|an?)$/i.test(t.form))) return undefined;
  return { status: 'ongoing', factuality: 'actual', span: { start: is.start, end: is.end } };
}

const DELEGATION = /^(?:delegation|team|mission|group|party)$/i;
const LEADING = /^(?:lead|head|take|bring)$/i;

/** "X, |on a visit| to Oslo, said": the noun hangs on the name. */
function aroundNoun(passage: Passage, sentence: Sentence, noun: number): Mention[] {
  const { deprel, head } = tokenAt(sentence, noun);
  const cases = caseMarkers(sentence, noun);
  if (!deprel.startsWith('nmod') || head < 0 || !cases.some((c) => c === 'on' || c === 'during')) return [];
  const mention = passage.cast.at(sentence.index, head);
  return mention === undefined ? [] : onlyVisitors([mention]);
}

/** "Is |on a visit|" goes on, "said |during a visit|" was: what the words around tell where the verb itself is of another deed. */
export function statusAround(sentence: Sentence, noun: number): StatusReading | undefined {
  const predicate = thisIsTheTrip(sentence, noun);
  if (predicate !== undefined) return predicate;
  const verb = governor(sentence, noun);
  const { deprel, head } = tokenAt(sentence, noun);
  // "In the middle |of a tour|"
  const cases = caseMarkers(sentence, deprel.startsWith('nmod') && verb === head ? head : noun);
  if (verb === undefined || !cases.some((c) => c === 'on' || c === 'in' || c === 'during')) return undefined;
  const shows = [verb, ...dependents(sentence, verb, 'aux', 'cop')].map((i) => tokenAt(sentence, i));
  const past = shows.find((t) => t.xpos === 'VBD');
  const present = shows.find((t) => t.xpos === 'VBZ' || t.xpos === 'VBP');
  const word = past ?? present;
  if (word === undefined || shows.some((t) => t.xpos === 'MD')) return undefined;
  const span = { start: word.start, end: word.end };
  return { status: past === undefined ? 'ongoing' : 'held', factuality: 'actual', span };
}
