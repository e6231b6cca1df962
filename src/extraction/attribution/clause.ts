import type { Sentence, Token } from '../../language/types.ts';
import { baseRelation, childrenOf, dependents, tokenAt } from '../tree.ts';
import type { Interval } from './attribution-rule.ts';
import { isAddedParticiple } from './reported-clauses.ts';

const BEFORE_VERB = new Set(['aux', 'aux:pass', 'advmod', 'cop', 'expl']);

function belongsToVerb(sentence: Sentence, token: Token, verb: number): boolean {
  if (token.head !== verb || token.xpos === 'WRB') return false;
  if (token.deprel === 'aux' || token.deprel === 'aux:pass' || token.deprel === 'cop') return true;
  // "also said", but not "as recently as Friday said".
  return (
    token.deprel === 'advmod' &&
    childrenOf(sentence, token.index).length === 0 &&
    BEFORE_VERB.has(token.deprel)
  );
}

/** The governing verb whose infinitive or participle `verb` is, when only "to" and adverbs stand between them. */
export function governor(sentence: Sentence, verb: number): number | undefined {
  const token = tokenAt(sentence, verb);
  if (token.deprel !== 'xcomp' || token.head < 0 || token.head >= verb) return undefined;
  const head = tokenAt(sentence, token.head);
  if (head.upos !== 'VERB' && head.upos !== 'ADJ' && head.upos !== 'AUX') return undefined;
  for (let i = token.head + 1; i < verb; i++) {
    const between = tokenAt(sentence, i);
    const own = between.head === verb && ['mark', 'advmod', 'aux', 'aux:pass'].includes(between.deprel);
    // "went on to say": a particle of the governing verb.
    const particle = between.head === token.head && ['compound:prt', 'advmod'].includes(between.deprel);
    if (!own && !particle) return undefined;
  }
  return token.head;
}

/** The words of a verbal cue: auxiliaries, negation, adverbs between, particle, and verbs that govern it. */
export function cueWords(sentence: Sentence, verb: number): Interval {
  let first = verb;
  let last = verb + 1;
  for (
    let v: number | undefined = verb, hops = 0;
    v !== undefined && hops < 4;
    v = governor(sentence, v), hops++
  ) {
    first = Math.min(first, v);
    while (first > 0 && belongsToVerb(sentence, tokenAt(sentence, first - 1), v)) first--;
  }
  while (last < sentence.tokens.length) {
    const next = tokenAt(sentence, last);
    if (!isParticle(next, verb)) break;
    last++;
  }
  return { first, last };
}

const PARTICLES = new Set([
  'out',
  'up',
  'down',
  'off',
  'back',
  'away',
  'in',
  'on',
  'over',
  'through',
  'forward',
  'after',
]);

/** "laid |out|", "walked |back|": a particle of `verb`, whether the tree calls it that or an adverb. */
export function isParticle(token: Token, verb: number): boolean {
  if (token.head !== verb || token.index < verb) return false;
  if (token.deprel === 'compound:prt') return true;
  return token.deprel === 'advmod' && PARTICLES.has(token.form.toLowerCase());
}

export function isPassive(sentence: Sentence, verb: number): boolean {
  const relations = childrenOf(sentence, verb).map((i) => tokenAt(sentence, i).deprel);
  if (relations.includes('nsubj:pass') || relations.includes('aux:pass') || relations.includes('csubj:pass'))
    return true;
  // "a plan announced by the ministry", "Asked about it, he ...": a bare participle has no auxiliary to show it.
  const token = tokenAt(sentence, verb);
  if (isMisreadMain(sentence, verb)) return false;
  if (relations.includes('aux') || relations.includes('nsubj') || !/^VB[ND]$/u.test(token.xpos)) return false;
  if (
    TO_LISTENER.has(token.lemma) &&
    (verb === 0 || sentence.tokens[verb - 1]?.form.toLowerCase() === 'when')
  )
    return true;
  return token.xpos === 'VBN' && (token.deprel === 'acl' || token.deprel === 'advcl');
}

/** Verbs without an object have no passive, so their participle describes no noun: "rivals |argued| for", "the prince |called| for". */
const OBJECTLESS = new Set([
  'argue',
  'insist',
  'boast',
  'brag',
  'opine',
  'comment',
  'react',
  'respond',
  'disagree',
  'acquiesce',
  'apologize',
  'apologise',
  'complain',
]);

function takesNoObject(sentence: Sentence, token: Token): boolean {
  const next = sentence.tokens[token.index + 1]?.form ?? '';
  if (token.lemma === 'call') return /^(?:for|on|upon)$/u.test(next) && next !== token.form;
  return OBJECTLESS.has(token.lemma) && /ed$/u.test(token.form);
}

/**
 * "The bloc called for talks" read as "the bloc (that was) called": a participle on the root noun of a sentence that has
 * no other finite verb is its verb, unless "by" follows.
 */
function isMisreadMain(sentence: Sentence, verb: number): boolean {
  const token = tokenAt(sentence, verb);
  const noun = sentence.tokens[token.head];
  if (token.deprel !== 'acl' || noun === undefined || noun.index > verb) return false;
  if (takesNoObject(sentence, token)) return true;
  if (noun.head >= 0) return false;
  if (!/(?:ed|aid|old|ought|ote)$/u.test(token.form) || agentOf(sentence, verb) !== undefined) return false;
  return !sentence.tokens.some((t) => t.index !== verb && (t.upos === 'AUX' || /^VB[DZP]$/u.test(t.xpos)));
}

/** "by the ministry" of a passive verb. */
export function agentOf(sentence: Sentence, verb: number): number | undefined {
  return childrenOf(sentence, verb).find((i) => {
    const token = tokenAt(sentence, i);
    if (token.deprel === 'obl:agent') return true;
    if (baseRelation(token) !== 'obl') return false;
    return dependents(sentence, i, 'case').some((c) => tokenAt(sentence, c).form.toLowerCase() === 'by');
  });
}

const EXPLETIVES = new Set(['it', 'there']);

export function isExpletive(sentence: Sentence, index: number): boolean {
  const token = tokenAt(sentence, index);
  return (
    token.deprel.startsWith('expl') || (token.upos === 'PRON' && EXPLETIVES.has(token.form.toLowerCase()))
  );
}

/** Of several subjects (a quotation's own words may be hung on the verb of saying) the one next to the verb. */
function ownSubject(sentence: Sentence, verb: number): number | undefined {
  // "It added that ...": a pronoun taken for an empty one is still who speaks, when the verb is one of saying.
  const subjects = childrenOf(sentence, verb).filter((i) =>
    ['nsubj', 'expl'].includes(tokenAt(sentence, i).deprel),
  );
  return subjects.findLast((i) => i < verb) ?? subjects[0];
}

/** What is put out to say something: of "issued a statement saying" the issuer speaks, not the statement. */
const VEHICLES = new Set([
  'statement',
  'letter',
  'note',
  'memo',
  'message',
  'tweet',
  'email',
  'e-mail',
  'post',
  'release',
  'ad',
  'communique',
  'communiqué',
  'declaration',
  'notice',
  'speech',
  'text',
  'video',
  'petition',
  'resolution',
]);

function whoPutOut(sentence: Sentence, noun: number): number | undefined {
  const token = tokenAt(sentence, noun);
  const owner = dependents(sentence, noun, 'nmod:poss')[0];
  if (!VEHICLES.has(token.lemma)) return undefined;
  if (owner !== undefined) return owner;
  return token.deprel === 'obj' && token.head >= 0 ? ownSubject(sentence, token.head) : undefined;
}

/** How far to look upwards for a subject that several clauses share. */
const HOPS = 5;

/**
 * Who does what `verb` says: its own subject, or the one it shares with the clause it is coordinated with, depends on
 * as infinitive or participle, or modifies ("a report saying"). Undefined for imperatives and passives without agent.
 */
export function actorOf(sentence: Sentence, verb: number): number | undefined {
  let at = verb;
  for (let hop = 0; hop < HOPS; hop++) {
    const passive = isPassive(sentence, at);
    const found =
      passive && hop === 0
        ? agentOf(sentence, at)
        : (ownSubject(sentence, at) ?? (passive ? passiveSubject(sentence, at) : undefined));
    if (found !== undefined) return found;
    if (passive && hop === 0) return undefined;
    const next = upwards(sentence, at);
    if (next === undefined) return undefined;
    if (next.kind === 'noun') return whoPutOut(sentence, next.index) ?? next.index;
    at = next.index;
  }
  return undefined;
}

function passiveSubject(sentence: Sentence, verb: number): number | undefined {
  return childrenOf(sentence, verb).find((i) => tokenAt(sentence, i).deprel === 'nsubj:pass');
}

interface Step {
  readonly kind: 'verb' | 'noun';
  readonly index: number;
}

function upwards(sentence: Sentence, at: number): Step | undefined {
  const token = tokenAt(sentence, at);
  if (token.head < 0) return undefined;
  const head = tokenAt(sentence, token.head);
  const relation = baseRelation(token);
  if (isMisreadMain(sentence, at)) return { kind: 'noun', index: head.index };
  if (relation === 'acl' && token.deprel !== 'acl:relcl' && token.xpos === 'VBG')
    return { kind: 'noun', index: head.index };
  if (relation === 'xcomp') {
    // "urged him to say": the object acts, not the subject.
    const object = dependents(sentence, head.index, 'obj', 'iobj')[0];
    return object === undefined ? { kind: 'verb', index: head.index } : { kind: 'noun', index: object };
  }
  if (relation === 'conj' && (head.upos === 'VERB' || dependents(sentence, head.index, 'cop').length > 0))
    return { kind: 'verb', index: head.index };
  const nonFinite = token.xpos === 'VBG' || token.xpos === 'VBN' || token.xpos === 'VB';
  const loose =
    relation === 'advcl' || relation === 'parataxis' || relation === 'dep' || isAddedParticiple(sentence, at);
  if (loose && nonFinite && clauseHead(sentence, head)) {
    return { kind: 'verb', index: head.index };
  }
  return undefined;
}

function clauseHead(sentence: Sentence, token: Token): boolean {
  return token.upos === 'VERB' || dependents(sentence, token.index, 'cop', 'nsubj').length > 0;
}

/** Verbs whose passive subject hears rather than is spoken of: "was told that". */
export const TO_LISTENER = new Set([
  'tell',
  'ask',
  'inform',
  'remind',
  'notify',
  'assure',
  'reassure',
  'advise',
  'warn',
  'brief',
  'urge',
  'order',
  'instruct',
  'command',
  'beg',
  'alert',
  'promise',
  'teach',
]);
