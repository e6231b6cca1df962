import type { Sentence } from '../../language/types.ts';
import { antecedent } from '../engagements/who/arguments.ts';
import { subjectOf } from '../engagements/who/subjects.ts';
import { baseRelation, caseMarkers, childrenOf, conjuncts, dependents, subtree, tokenAt } from '../tree.ts';
import type { CompiledNeed } from './predicate-index.ts';
import { isTimeWord } from './time-words.ts';

/** Where the parts of an event stand around the word that tells it. */

export function lemmaAt(sentence: Sentence, i: number): string {
  return tokenAt(sentence, i).lemma.toLowerCase();
}

/** The form without its plural ending: lemmatizers leave "troops" and "talks" as they are now and then. */
export function singularAt(sentence: Sentence, i: number): string {
  return tokenAt(sentence, i).form.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
}

/** "Was arrested", "troops |sent| by Chad": the grammatical subject is the one it is done to. */
export function isPassive(sentence: Sentence, verb: number): boolean {
  const token = tokenAt(sentence, verb);
  if (token.upos !== 'VERB') return false;
  if (dependents(sentence, verb, 'aux:pass').length > 0) return true;
  if (token.xpos !== 'VBN') return false;
  if (dependents(sentence, verb, 'nsubj:pass').length > 0) return true;
  // "Has been indicted and |placed| under arrest": the auxiliary is shared.
  if (token.deprel === 'conj' && dependents(sentence, verb, 'aux', 'nsubj').length === 0)
    return tokenAt(sentence, token.head).xpos === 'VBN' && isPassive(sentence, token.head);
  if (baseRelation(token) === 'acl' && token.deprel !== 'acl:relcl')
    return dependents(sentence, verb, 'obj').length === 0 && bareObliques(sentence, verb).length === 0;
  return dependents(sentence, verb, 'aux').some((i) => lemmaAt(sentence, i) === 'be');
}

/** Heads of noun phrases in a slot, conjuncts included; remembered, since every line of the lexicon asks for the same few. */
export function slotTokens(sentence: Sentence, node: number, slot: string): readonly number[] {
  const slots = slotsAt(sentence, node);
  let tokens = slots.get(slot);
  if (tokens === undefined) {
    const heads = slotHeads(sentence, node, slot);
    tokens =
      heads.length === 0
        ? heads
        : heads.flatMap((i) => conjuncts(sentence, i)).flatMap((i) => [i, ...behind(sentence, i)]);
    slots.set(slot, tokens);
  }
  return tokens;
}

/** By sentence, then by token: what stands in each slot asked for so far. */
const slotsBySentence = new WeakMap<Sentence, Map<string, readonly number[]>[]>();

function slotsAt(sentence: Sentence, node: number): Map<string, readonly number[]> {
  let byToken = slotsBySentence.get(sentence);
  if (byToken === undefined) {
    byToken = [];
    slotsBySentence.set(sentence, byToken);
  }
  let slots = byToken[node];
  if (slots === undefined) {
    slots = new Map();
    byToken[node] = slots;
  }
  return slots;
}

function slotHeads(sentence: Sentence, node: number, slot: string): readonly number[] {
  const verbal = tokenAt(sentence, node).upos === 'VERB';
  switch (slot) {
    case 'obj':
      return verbal ? objects(sentence, node) : [];
    case 'iobj':
      return dependents(sentence, node, 'iobj');
    case 'subj':
      return agents(sentence, node);
    case 'comp':
      return complements(sentence, node);
    case 'inf':
      return complements(sentence, node).filter((i) => isToInfinitive(sentence, i));
    case 'mod':
      return dependents(
        sentence,
        node,
        'amod',
        'compound',
        'nmod:poss',
        'nmod:desc',
        'flat',
        'nmod:unmarked',
      );
    case 'poss':
      return dependents(sentence, node, 'nmod:poss');
    case 'self':
      return [node];
    case 'anywhere':
      return sentence.tokens.filter((t) => t.upos === 'NOUN' || t.upos === 'VERB').map((t) => t.index);
    case 'prt':
      return dependents(sentence, node, 'compound:prt', 'advmod');
    default:
      return withPreposition(sentence, node, slot);
  }
}

/** What is acted on: the object, or the subject of a passive. */
function objects(sentence: Sentence, verb: number): number[] {
  if (!isPassive(sentence, verb)) {
    const own = dependents(sentence, verb, 'obj');
    if (own.length > 0) return own;
    const bare = [
      ...dependents(sentence, verb, 'iobj'),
      ...bareObliques(sentence, verb),
      ...behindParticle(sentence, verb),
    ];
    return bare.length > 0 || !isLostVerb(sentence, verb) ? bare : [tokenAt(sentence, verb).head];
  }
  const subject = dependents(sentence, verb, 'nsubj')[0] ?? controlledSubject(sentence, verb);
  const second = dependents(sentence, verb, 'obj');
  return subject === undefined ? second : [antecedent(sentence, subject), ...second];
}

/** "Handed over |their weapons|", where the tree takes the particle for a preposition. */
function behindParticle(sentence: Sentence, verb: number): number[] {
  const next = sentence.tokens[verb + 1];
  if (next === undefined || next.deprel !== 'case') return [];
  if (next.xpos !== 'RP' && !PARTICLES.has(next.form.toLowerCase())) return [];
  return [next.head].filter((i) => tokenAt(sentence, i).head === verb);
}

const PARTICLES: ReadonlySet<string> = new Set(['over', 'off', 'up', 'out', 'down', 'back']);

/** "Killed |at least 31 people|", where the tree takes "at" for a preposition of its own. */
function bareObliques(sentence: Sentence, verb: number): number[] {
  return dependents(sentence, verb, 'obl').filter(
    (i) =>
      i > verb &&
      tokenAt(sentence, i).deprel === 'obl' &&
      tokenAt(sentence, i).upos === 'NOUN' &&
      caseMarkers(sentence, i).length === 0,
  );
}

/**
 * "Oslo |deployed| soldiers to ..." read as one long noun phrase: a participle before the noun of a clause that has no verb
 * before it, with a name in front.
 */
export function isLostVerb(sentence: Sentence, i: number): boolean {
  const token = tokenAt(sentence, i);
  if (token.deprel !== 'amod' || token.xpos !== 'VBN') return false;
  const phrase = tokenAt(sentence, token.head);
  if (phrase.head >= 0 && !['obj', 'ccomp', 'parataxis'].includes(baseRelation(phrase))) return false;
  const { first } = subtree(sentence, token.head);
  if (sentence.tokens.slice(first, token.head).some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos))) return false;
  return lostSubject(sentence, i) !== undefined;
}

function lostSubject(sentence: Sentence, verb: number): number | undefined {
  return [tokenAt(sentence, verb).head, verb]
    .flatMap((i) => dependents(sentence, i, 'compound', 'nmod', 'nmod:unmarked', 'dep', 'nsubj'))
    .filter((i) => i < verb && /^(?:PROPN|NOUN)$/.test(tokenAt(sentence, i).upos))
    .at(-1);
}

function controlledSubject(sentence: Sentence, verb: number): number | undefined {
  const token = tokenAt(sentence, verb);
  if (baseRelation(token) === 'acl') return token.head;
  return subjectOf(sentence, verb);
}

/** Who acts: the subject, or "by ..." of a passive. */
export function agents(sentence: Sentence, node: number): number[] {
  const token = tokenAt(sentence, node);
  if (token.upos === 'VERB' && isPassive(sentence, node)) {
    const by = dependents(sentence, node, 'obl').filter((i) => caseMarkers(sentence, i).includes('by'));
    return by.length > 0 ? by : wordsAfterBy(sentence, node);
  }
  if (token.upos === 'NOUN' || token.upos === 'PROPN') {
    const copula = dependents(sentence, node, 'cop').length > 0 ? dependents(sentence, node, 'nsubj') : [];
    return [...copula, ...withPreposition(sentence, node, 'by'), ...dependents(sentence, node, 'nmod:poss')];
  }
  const lost = isLostVerb(sentence, node) ? lostSubject(sentence, node) : undefined;
  const subject = lost ?? subjectOf(sentence, authorVerb(sentence, node));
  return subject === undefined ? [] : [antecedent(sentence, subject)];
}

/** "|Issued| a declaration demanding ...": who demands is who issued, not the declaration. */
function authorVerb(sentence: Sentence, node: number): number {
  const token = tokenAt(sentence, node);
  if (token.deprel !== 'acl' || token.xpos !== 'VBG') return node;
  const noun = tokenAt(sentence, token.head);
  return noun.deprel === 'obj' && noun.head >= 0 ? noun.head : node;
}

/** "Was indicted |by| the war crimes court" where the tree lost the phrase: the nouns that follow "by" close behind. */
function wordsAfterBy(sentence: Sentence, verb: number): number[] {
  const near = sentence.tokens.slice(verb + 1, verb + 1 + BY_WITHIN);
  const other = near.findIndex((t) => /^V/.test(t.xpos) && t.xpos !== 'VBG');
  const by = (other < 0 ? near : near.slice(0, other)).find((t) => t.form.toLowerCase() === 'by');
  if (by === undefined) return [];
  const after = sentence.tokens.slice(by.index + 1, by.index + 1 + BY_WORDS);
  const end = after.findIndex((t) => t.upos === 'PUNCT' || (t.upos === 'ADP' && t.form !== 'of'));
  return (end < 0 ? after : after.slice(0, end))
    .filter((t) => t.upos === 'NOUN' || t.upos === 'PROPN' || t.upos === 'VERB')
    .map((t) => t.index);
}

const BY_WITHIN = 12;
const BY_WORDS = 7;

function complements(sentence: Sentence, node: number): number[] {
  // "Is due |to visit| Oslo", which parsers take for a subject.
  const clauses = [
    ...dependents(sentence, node, 'xcomp', 'ccomp'),
    ...dependents(sentence, node, 'csubj').filter((i) => i > node),
  ];
  const purposes = dependents(sentence, node, 'advcl', 'acl').filter(
    (i) =>
      isToInfinitive(sentence, i) || (tokenAt(sentence, node).upos === 'NOUN' && isThatClause(sentence, i)),
  );
  // "Ordered protesters |to leave|" with the infinitive hung on the protesters.
  const ofObject =
    tokenAt(sentence, node).upos === 'VERB'
      ? dependents(sentence, node, 'obj', 'iobj', 'xcomp').flatMap((i) =>
          dependents(sentence, i, 'acl').filter((j) => isToInfinitive(sentence, j)),
        )
      : [];
  // "Is ready |to send|" with the infinitive hung on the copula's adjective; "said |...|" told in front of it.
  return [
    ...clauses,
    ...purposes,
    ...ofObject,
    ...dependents(sentence, node, 'parataxis').filter((i) => i < node),
  ];
}

/** "Its demand |that Oslo pay|", which parsers take for a relative clause. */
function isThatClause(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'mark').some((i) => tokenAt(sentence, i).form.toLowerCase() === 'that');
}

export function isToInfinitive(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'mark').some((i) => tokenAt(sentence, i).form.toLowerCase() === 'to');
}

/** Nominals and gerunds with this preposition, on the word itself or, as parsers often have it, on its object. */
function withPreposition(sentence: Sentence, node: number, preposition: string): number[] {
  const { own, under } = attachedAt(sentence, node);
  const marked = (i: number) => caseMarkers(sentence, i).includes(preposition);
  const found = own.filter(marked);
  return found.length > 0 ? found : under.filter(marked);
}

interface Attached {
  /** What hangs on the word with a preposition. */
  readonly own: readonly number[];
  /** What hangs so on the nominals of a verb. */
  readonly under: readonly number[];
}

/** Remembered: an event asks its word for twenty prepositions, and most words have none. */
const attachedBySentence = new WeakMap<Sentence, Attached[]>();

function attachedAt(sentence: Sentence, node: number): Attached {
  let known = attachedBySentence.get(sentence);
  if (known === undefined) {
    known = [];
    attachedBySentence.set(sentence, known);
  }
  known[node] ??= {
    own: attachedTo(sentence, node),
    under:
      tokenAt(sentence, node).upos === 'VERB'
        ? [...objects(sentence, node), ...dependents(sentence, node, 'xcomp', 'obl')]
            .flatMap((i) => [i, ...behind(sentence, i)])
            .filter((i) => tokenAt(sentence, i).upos !== 'VERB')
            .flatMap((i) => attachedTo(sentence, i))
        : [],
  };
  return known[node];
}

const ATTACHED: ReadonlySet<string> = new Set(['obl', 'nmod', 'advcl', 'acl', 'xcomp', 'ccomp']);

function attachedTo(sentence: Sentence, node: number): number[] {
  return childrenOf(sentence, node).filter(
    (i) =>
      ATTACHED.has(baseRelation(tokenAt(sentence, i))) &&
      caseMarkers(sentence, i).length > 0 &&
      !isToInfinitive(sentence, i) &&
      (!isTime(sentence, i) || caseMarkers(sentence, i).includes('until')),
  );
}

/** "On Friday", "this week": a time is no part of an event. */
export function isTime(sentence: Sentence, i: number): boolean {
  return isTimeWord(lemmaAt(sentence, i)) || /^(?:1[89]|20)\d\d$/.test(tokenAt(sentence, i).form);
}

/** Words that only measure what stands behind their "of": "part of the aid", "a series of attacks". */
const MEASURES: ReadonlySet<string> = new Set(
  `part|portion|series|number|round|wave|string|spate|package|piece|kind|type|form|act|campaign|program|programme|plan|
amount|set|group|total|dozen|hundred|thousand|million|some|most|many|all|any|one|two|three|several|member|deal|
tonne|ton|kilogram|truckload|planeload|shipload|shipment|crate|batch|load|bag|sack|box|container|stock|
side|end|half|hour|minute|week|day|phase|stage|session|resumption|continuation|start|beginning|possibility|prospect|idea|use|threat|delivery|provision|
imposition|launch|escalation|establishment|implementation|deployment|cycle|outbreak`
    .split('|')
    .map((w) => w.trim()),
);

function behind(sentence: Sentence, i: number): number[] {
  if (!MEASURES.has(lemmaAt(sentence, i))) return [];
  return [
    ...dependents(sentence, i, 'nmod').filter((j) => caseMarkers(sentence, j).includes('of')),
    ...dependents(sentence, i, 'compound'),
  ].flatMap((j) => conjuncts(sentence, j));
}

/** Does `node` meet a condition of the lexicon? */
export function meets(sentence: Sentence, node: number, need: CompiledNeed): boolean {
  const tokens = slotTokens(sentence, node, need.slot);
  const found = need.words === undefined ? tokens.length > 0 : tokens.some((i) => matches(sentence, i, need));
  return found !== need.absent;
}

function matches(sentence: Sentence, i: number, { words, phrases, actors, named }: CompiledNeed): boolean {
  const lemma = lemmaAt(sentence, i);
  const singular = singularAt(sentence, i);
  if (words?.has(lemma) || words?.has(singular)) return true;
  if (actors !== undefined && (actors.has(lemma) || actors.has(singular))) return true;
  if (named === true && /^(?:PROPN|PRON)$/.test(tokenAt(sentence, i).upos)) return true;
  const wanted = phrases.get(lemma) ?? phrases.get(singular);
  if (wanted === undefined) return false;
  const beside = new Set(childrenOf(sentence, i).map((j) => lemmaAt(sentence, j)));
  return wanted.some((phrase) => phrase.every((word) => beside.has(word)));
}
