import type { Sentence } from '../../language/types.ts';
import { isNegated } from '../engagements/status/status-words.ts';
import { baseRelation, caseMarkers, dependents, tokenAt } from '../tree.ts';
import type { Factuality } from '../types.ts';
import { isBidden, modality } from './modality.ts';
import { applyOperator, type CompiledPredicate, type EventLexicon } from './predicate-index.ts';
import { isPassive, lemmaAt, meets, slotTokens } from './slots.ts';

/** An event as one word tells it, before it is known who takes part. */
export interface Reading {
  /** CAMEO. */
  readonly code: string;
  /** The word that tells it. */
  readonly node: number;
  readonly predicate: CompiledPredicate;
  /** The event that a word of wanting, refusing, stopping ... speaks of. */
  readonly content?: Reading;
  /** The verb of saying above it: "|said| it would withdraw". */
  readonly speaker?: number;
  /** True when it is the speaker who acts, by asking: "said Israel should withdraw". */
  readonly asks?: boolean;
  readonly factuality: Factuality;
}

/** Content may hold content: "agreed to lift sanctions"; deeper than this no newspaper goes. */
const MAXIMUM_DEPTH = 4;

/** Reads the event that the word at `node` tells, tense and denial included; undefined when it tells none. */
export function readEvent(sentence: Sentence, node: number, lexicon: EventLexicon): Reading | undefined {
  const reading = readPlain(sentence, node, lexicon, 0);
  return reading === undefined ? undefined : inItsMood(sentence, reading, lexicon);
}

/** The event without the tense and denial of its own verb. */
function readPlain(
  sentence: Sentence,
  node: number,
  lexicon: EventLexicon,
  depth: number,
): Reading | undefined {
  if (depth > MAXIMUM_DEPTH) return undefined;
  for (const predicate of fitting(sentence, node, lexicon)) {
    const { code } = predicate.source;
    if (tellsNothing(code, lexicon)) return undefined;
    if (lexicon.codes.has(code)) return { code, node, predicate, factuality: 'actual' };
    const reading =
      code === 'report'
        ? reported(sentence, node, predicate, lexicon, depth)
        : operated(sentence, node, predicate, lexicon, depth);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** An operator that makes nothing of anything: "cleared the way", "denied the charges" tell no event, whatever else fits. */
function tellsNothing(code: string, { operators }: EventLexicon): boolean {
  const table = operators.get(code);
  return table?.size === 1 && table.get('*') === '-';
}

/** Lines of the lexicon that fit the word and what stands around it, those with most conditions first. */
function fitting(sentence: Sentence, node: number, lexicon: EventLexicon): CompiledPredicate[] {
  const found = linesAt(sentence, node, lexicon).filter((p) => fits(sentence, node, p));
  return found.length < 2 ? found : found.sort((a, b) => weight(b) - weight(a));
}

function fits(sentence: Sentence, node: number, line: CompiledPredicate): boolean {
  return hasParticle(sentence, node, line) && line.needs.every((need) => meets(sentence, node, need));
}

/** Lines of the lexicon under the word, as the part of speech that it is or may be. */
function linesAt(sentence: Sentence, node: number, lexicon: EventLexicon): readonly CompiledPredicate[] {
  const { upos, xpos } = tokenAt(sentence, node);
  const lines = (pos: string) => atTrigger(sentence, node, pos, lexicon);
  if (upos === 'NOUN' || upos === 'PROPN')
    return isPlaceOfStay(sentence, node)
      ? joined(lexicon.predicates.get('verb:be-in') ?? NO_LINES, lines('noun'))
      : lines('noun');
  if (upos === 'VERB') return joined(lines('verb'), lines('adj'));
  if (upos !== 'ADJ') return NO_LINES;
  return xpos === 'VBN' ? joined(lines('adj'), lines('verb')) : lines('adj');
}

/** "The envoy is |in Oslo| for talks": the tree makes the place the predicate. */
function isPlaceOfStay(sentence: Sentence, node: number): boolean {
  const isName = tokenAt(sentence, node).upos === 'PROPN';
  return isName && dependents(sentence, node, 'cop').length > 0 && caseMarkers(sentence, node).includes('in');
}

const NO_LINES: readonly CompiledPredicate[] = [];

function joined<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return one.length === 0 ? other : other.length === 0 ? one : [...one, ...other];
}

/** Lines under the word's lemma; under the lemma its ending allows where the lemmatizer made "plans" a plane. */
function atTrigger(
  sentence: Sentence,
  node: number,
  pos: string,
  lexicon: EventLexicon,
): readonly CompiledPredicate[] {
  const own = lexicon.predicates.get(`${pos}:${lemmaAt(sentence, node)}`);
  if (own !== undefined || pos !== 'verb') return own ?? NO_LINES;
  for (const lemma of possibleLemmas(tokenAt(sentence, node).form.toLowerCase())) {
    const found = lexicon.predicates.get(`verb:${lemma}`);
    if (found !== undefined) return found;
  }
  return NO_LINES;
}

function possibleLemmas(form: string): string[] {
  const stem = form.replace(/(?:ing|ed|es|s)$/, '');
  return [form, stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')];
}

function weight({ needs, particle }: CompiledPredicate): number {
  return (
    (particle === undefined ? 0 : 2) + needs.reduce((sum, n) => sum + (n.words === undefined ? 1 : 2), 0)
  );
}

function hasParticle(sentence: Sentence, node: number, { particle }: CompiledPredicate): boolean {
  if (particle === undefined) return true;
  if (lemmaAt(sentence, node + 1 < sentence.tokens.length ? node + 1 : node) === particle) return true;
  return slotTokens(sentence, node, 'prt').some((i) => lemmaAt(sentence, i) === particle);
}

/** Where the event that an operator speaks of may stand, likeliest first. */
const CONTENT_SLOTS: readonly string[] = [
  'comp',
  'obj',
  'for',
  'to',
  'of',
  'on',
  'from',
  'in',
  'against',
  'into',
  'with',
  'over',
  'about',
  'at',
  'toward',
  'mod',
];

/** What is begun, led or carried out is the object itself; "made a comment about the talks" is no talk. */
const PERFORMED_SLOTS: readonly string[] = ['comp', 'obj', 'with', 'in', 'on'];

/** "Responded |by expelling| ...": only a line that asks for the means looks for the deed there. */
function performedSlots({ needs }: CompiledPredicate): readonly string[] {
  return needs.some((n) => n.slot === 'by') ? [...PERFORMED_SLOTS, 'by'] : PERFORMED_SLOTS;
}

function operated(
  sentence: Sentence,
  node: number,
  predicate: CompiledPredicate,
  lexicon: EventLexicon,
  depth: number,
): Reading | undefined {
  const operator = predicate.source.code;
  const verbal = tokenAt(sentence, node).upos === 'VERB';
  for (const slot of operator === 'perform' ? performedSlots(predicate) : CONTENT_SLOTS) {
    if (verbal && slot === 'mod') continue;
    for (const i of slotTokens(sentence, node, slot)) {
      if (operator === 'will' && slot === 'comp' && isOfOthers(sentence, node, i)) return undefined;
      const content = contentAt(sentence, i, lexicon, depth);
      if (content === undefined) continue;
      const code = applyOperator(lexicon, operator, content.code);
      return code === undefined
        ? undefined
        : { code, node, predicate, content, factuality: future(operator) };
    }
  }
  const code = applyOperator(lexicon, operator, undefined);
  return code === undefined ? undefined : { code, node, predicate, factuality: future(operator) };
}

/** "Expects |the troops| to leave": what others are to do is nobody's own plan. */
function isOfOthers(sentence: Sentence, node: number, clause: number): boolean {
  if (!AWAITING.has(lemmaAt(sentence, node)) || isPassive(sentence, node)) return false;
  return dependents(sentence, node, 'obj').length > 0 || dependents(sentence, clause, 'nsubj').length > 0;
}

const AWAITING: ReadonlySet<string> = new Set(['expect', 'hope', 'wish', 'mean']);

function future(operator: string): Factuality {
  return operator === 'will' ? 'planned' : 'actual';
}

/** The event spoken of; when it is denied, its opposite: "agreed not to attack", "threatened not to attend". */
function contentAt(sentence: Sentence, i: number, lexicon: EventLexicon, depth: number): Reading | undefined {
  const content = readPlain(sentence, i, lexicon, depth + 1) ?? besideNoun(sentence, i, lexicon, depth);
  if (content === undefined || !isNegated(sentence, i)) return content;
  const operator = isCooperative(content.code, lexicon) ? 'refuse' : 'stop';
  const code = applyOperator(lexicon, operator, content.code) ?? (operator === 'stop' ? '087' : undefined);
  return code === undefined ? undefined : { ...content, code };
}

/** "|Aid| deliveries", "|sanctions| regime": a noun that tells nothing itself may be told by the one before it. */
function besideNoun(
  sentence: Sentence,
  i: number,
  lexicon: EventLexicon,
  depth: number,
): Reading | undefined {
  if (tokenAt(sentence, i).upos !== 'NOUN') return undefined;
  for (const j of dependents(sentence, i, 'compound')) {
    const reading = readPlain(sentence, j, lexicon, depth + 1);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** "X said Y": the event is Y; what Y says must be done is asked for by X. */
function reported(
  sentence: Sentence,
  node: number,
  saying: CompiledPredicate,
  lexicon: EventLexicon,
  depth: number,
): Reading | undefined {
  for (const i of slotTokens(sentence, node, 'comp')) {
    const bidding = isBidden(sentence, i) ?? insistence(sentence, node, i);
    if (bidding !== undefined && dependents(sentence, i, 'nsubj').length > 0) {
      const content = readPlain(sentence, i, lexicon, depth + 1);
      const code = applyOperator(lexicon, bidding, content?.code);
      const predicate = content?.predicate ?? saying;
      if (code !== undefined)
        return {
          code,
          node: i,
          predicate,
          speaker: node,
          asks: true,
          factuality: 'actual',
          ...(content === undefined ? {} : { content }),
        };
    }
    const plain = readPlain(sentence, i, lexicon, depth + 1);
    const reading = plain === undefined ? undefined : inItsMood(sentence, plain, lexicon);
    if (reading !== undefined) return { speaker: node, ...reading };
  }
  return undefined;
}

/** "Insisted that Oslo |withdraw|": without an ending, the verb tells what is wanted. */
function insistence(sentence: Sentence, node: number, verb: number): 'demand' | undefined {
  if (lemmaAt(sentence, node) !== 'insist' || dependents(sentence, verb, 'aux', 'cop').length > 0)
    return undefined;
  const { xpos } = tokenAt(sentence, verb);
  const one = dependents(sentence, verb, 'nsubj').every((i) => !/S$/.test(tokenAt(sentence, i).xpos));
  return xpos === 'VB' || (xpos === 'VBP' && one) ? 'demand' : undefined;
}

export function isCooperative(code: string, lexicon: EventLexicon): boolean {
  return ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT'].includes(
    lexicon.codes.get(code)?.type ?? '',
  );
}

/** What tense, modal verbs and denial make of an event: planned aid is a promise, denied aid a refusal. */
function inItsMood(sentence: Sentence, reading: Reading, lexicon: EventLexicon): Reading | undefined {
  const { node } = reading;
  // What a report tells has its mood already.
  if (reading.speaker !== undefined) return reading;
  const mood = modality(sentence, node);
  if (mood === 'unreal') return undefined;
  if (isDenied(sentence, node)) {
    const code = denied(reading.code, mood, lexicon);
    return code === undefined ? undefined : { ...reading, code };
  }
  if (mood === 'future') {
    const code = applyOperator(lexicon, hasUnless(sentence, node) ? 'threaten' : 'will', reading.code);
    return code === undefined
      ? undefined
      : {
          ...reading,
          code,
          factuality: code === reading.code && !code.startsWith('15') ? reading.factuality : 'planned',
        };
  }
  if (mood === 'possible') return { ...reading, factuality: 'possible' };
  return isConditional(sentence, node) ? { ...reading, factuality: 'hypothetical' } : reading;
}

/** "Did not offer", "offered |no| help". */
function isDenied(sentence: Sentence, node: number): boolean {
  return (
    isNegated(sentence, node) ||
    slotTokens(sentence, node, 'obj').some(
      (i) => isNegated(sentence, i) || ['nothing', 'none', 'nobody'].includes(lemmaAt(sentence, i)),
    )
  );
}

/** Does the word speak of another event, whether or not that makes an event to be coded? */
export function speaksOfOthers(sentence: Sentence, node: number, lexicon: EventLexicon): boolean {
  return linesAt(sentence, node, lexicon).some(
    (line) =>
      lexicon.operators.has(line.source.code) &&
      line.source.code !== 'report' &&
      line.source.code !== 'perform' &&
      fits(sentence, node, line),
  );
}

/** "Will not provide aid" refuses; "will not attack" reassures; "did not attack" is no event. */
function denied(code: string, mood: ReturnType<typeof modality>, lexicon: EventLexicon): string | undefined {
  if (!isCooperative(code, lexicon)) return mood === 'future' && /^1[5-9]|^20/.test(code) ? '035' : undefined;
  // "Does not recognise" refuses; "has not met" and "did not send" only say that nothing happened.
  const verbal = /^(?:0[35]|02|10)/.test(code);
  return mood === 'future' || (mood === 'plain' && verbal)
    ? applyOperator(lexicon, 'refuse', code)
    : undefined;
}

/** "Will withdraw its troops |unless ...|": what is announced so is a threat. */
function hasUnless(sentence: Sentence, node: number): boolean {
  return dependents(sentence, node, 'advcl').some((i) =>
    dependents(sentence, i, 'mark').some((j) => lemmaAt(sentence, j) === 'unless'),
  );
}

function isConditional(sentence: Sentence, node: number): boolean {
  return (
    baseRelation(tokenAt(sentence, node)) === 'advcl' &&
    dependents(sentence, node, 'mark').some((i) => ['if', 'unless'].includes(lemmaAt(sentence, i)))
  );
}
