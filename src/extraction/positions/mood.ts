import { contains, type Span } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import type { Attribution } from '../attribution/types.ts';
import type { Passage } from '../passage.ts';
import { ancestors, baseRelation, caseMarkers, dependents, tokenAt } from '../tree.ts';
import type { Factuality } from '../types.ts';

/** How a wish or promise is put: denied, and real or only ahead. */
export interface Mood {
  readonly negated: boolean;
  readonly factuality: Factuality;
}

const FUTURE: ReadonlySet<string> = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'would', "'d", '’d']);
/** What may or should be wanted is not wanted; "cannot accept" is a plain refusal. */
const OPEN: ReadonlySet<string> = new Set(['may', 'might', 'could', 'can', 'should', 'must', 'ought', 'ca']);
const ABLE: ReadonlySet<string> = new Set(['can', 'could', 'ca']);
const NOT: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'neither']);
const CONDITION = /^(?:if|than|whether|unless|until|lest|provided|should|in case|as if|as though)$/;
const REFUSES: ReadonlySet<string> = new Set([
  'refuse',
  'decline',
  'fail',
  'cease',
  'stop',
  'unlikely',
  'unwilling',
  'unable',
]);
const AHEAD: ReadonlySet<string> = new Set([
  'expect',
  'plan',
  'set',
  'likely',
  'intend',
  'prepare',
  'poise',
  'schedule',
  'promise',
  'agree',
  'vow',
  'pledge',
  'slate',
  'due',
  'ready',
  'hope',
  'want',
]);
/** "Ruled out that the bloc wanted ...". */
const UNSAYS: ReadonlySet<string> = new Set([
  'deny',
  'doubt',
  'rule',
  'dispute',
  'reject',
  'refute',
  'wonder',
]);
/** Below these a wish is a thing spoken of: "accused Oslo |of seeking|". "After rejecting" still tells of a rejection. */
const TELLING: ReadonlySet<string> = new Set(['after', 'since', 'despite', 'in', 'while', 'by']);

/**
 * The mood of the word at `head` (a verb, or an adjective with its copula), read up through the verbs that govern it.
 * Undefined when nobody is said to hold it: a question, a condition, a possibility, a denial by somebody else.
 */
export function readMood(passage: Passage, sentence: Sentence, head: number): Mood | undefined {
  if (/\?["”’']?$/.test(passage.article.text.slice(sentence.start, sentence.end).trim())) return undefined;
  if (isDenied(passage, sentence, head)) return undefined;
  let negated = false;
  let factuality: Factuality = 'actual';
  let at = head;
  for (let hop = 0; hop < 5; hop++) {
    const token = tokenAt(sentence, at);
    const helpers = dependents(sentence, at, 'aux').map((i) => tokenAt(sentence, i).form.toLowerCase());
    const denied = isNegated(sentence, at);
    if (helpers.some((h) => OPEN.has(h)) && !(denied && helpers.some((h) => ABLE.has(h)))) return undefined;
    if (caseMarkers(sentence, at).some((m) => CONDITION.test(m)) || isInverted(sentence, at))
      return undefined;
    if (denied) negated = !negated;
    // "Would like", "would prefer" are wishes of now; "would reject" lies ahead.
    if (helpers.some((h) => FUTURE.has(h)) && !/^(?:like|prefer)$/.test(token.lemma)) factuality = 'planned';
    const above = token.head < 0 ? undefined : tokenAt(sentence, token.head);
    const relation = baseRelation(token);
    if (above !== undefined && relation === 'ccomp' && UNSAYS.has(above.lemma)) return undefined;
    if (above === undefined || relation === 'root' || relation === 'ccomp' || relation === 'parataxis') break;
    if (relation === 'xcomp' || (relation === 'advcl' && above.upos === 'ADJ')) {
      if (REFUSES.has(above.lemma)) negated = !negated;
      if (AHEAD.has(above.lemma)) factuality = 'planned';
    } else if (relation === 'conj') {
      if (dependents(sentence, at, 'nsubj', 'aux').length > 0) break;
    } else {
      if (!isTold(sentence, at)) return undefined;
      if (isToInfinitive(sentence, at)) factuality = 'planned';
      break;
    }
    at = above.index;
  }
  return underCondition(sentence, at) ? undefined : { negated, factuality };
}

/** In a clause that hangs on another: is the thing said to be so, or only named? */
function isTold(sentence: Sentence, at: number): boolean {
  const token = tokenAt(sentence, at);
  const relation = baseRelation(token);
  if (token.deprel === 'acl:relcl') return true;
  // "Instead of complying": whatever the tree makes of the preposition.
  const before = sentence.tokens[at - 1];
  if (token.xpos === 'VBG' && before?.upos === 'ADP' && !TELLING.has(before.form.toLowerCase())) return false;
  if (relation === 'advcl')
    return caseMarkers(sentence, at).every((m) => m === 'to' || token.xpos !== 'VBG' || TELLING.has(m));
  // "A letter urging ..."; not "concerns it is pursuing ...", which is what others fear.
  if (relation === 'acl')
    return /^VB[GND]$/.test(token.xpos) && dependents(sentence, at, 'nsubj', 'aux').length === 0;
  return relation === 'appos' || relation === 'dep' || relation === 'list';
}

function isToInfinitive(sentence: Sentence, at: number): boolean {
  return caseMarkers(sentence, at).includes('to');
}

function underCondition(sentence: Sentence, at: number): boolean {
  return ancestors(sentence, at).some(
    (i) =>
      baseRelation(tokenAt(sentence, i)) === 'advcl' &&
      caseMarkers(sentence, i).some((m) => CONDITION.test(m)),
  );
}

/** "Should Japan want ..., it ...". */
function isInverted(sentence: Sentence, at: number): boolean {
  return dependents(sentence, at, 'aux').some(
    (i) => i === 0 && /^(?:should|had|were|did|does|do|will|would|can)$/i.test(tokenAt(sentence, i).form),
  );
}

export function isNegated(sentence: Sentence, at: number): boolean {
  const own = dependents(sentence, at, 'advmod', 'det', 'cc').some((i) =>
    NOT.has(tokenAt(sentence, i).form.toLowerCase()),
  );
  if (own) return true;
  return dependents(sentence, at, 'advmod').some(
    (i) =>
      tokenAt(sentence, i).lemma.toLowerCase() === 'long' && /^no$/i.test(sentence.tokens[i - 1]?.form ?? ''),
  );
}

const deniedByPassage = new WeakMap<Passage, ReadonlyMap<number, readonly Attribution[]>>();

/** What somebody denies or doubts, by the sentence it is said in. */
function deniedIn(passage: Passage): ReadonlyMap<number, readonly Attribution[]> {
  let known = deniedByPassage.get(passage);
  if (known === undefined) {
    const lists = new Map<number, Attribution[]>();
    for (const attribution of passage.attributions) {
      if (attribution.stance !== 'deny' && attribution.stance !== 'doubt') continue;
      const list = lists.get(attribution.sentence);
      if (list === undefined) lists.set(attribution.sentence, [attribution]);
      else list.push(attribution);
    }
    known = lists;
    deniedByPassage.set(passage, known);
  }
  return known;
}

/** "Denied that it wanted ...": the words stand in what somebody denies or doubts. */
function isDenied(passage: Passage, sentence: Sentence, head: number): boolean {
  const token = tokenAt(sentence, head);
  const span: Span = { start: token.start, end: token.end };
  return (deniedIn(passage).get(sentence.index) ?? []).some((a) => a.content.some((c) => contains(c, span)));
}
