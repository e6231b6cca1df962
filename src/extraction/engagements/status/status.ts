import type { Span } from '../../../kernel/index.ts';
import type { Sentence, Token } from '../../../language/types.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { ancestors, caseMarkers, dependents, isVerbal, tokenAt } from '../../tree.ts';
import type { EngagementStatus, Factuality } from '../../types.ts';
import { HOLDING } from '../holding-verbs.ts';
import { isNoOther, isReportDenied, neverTookPlace, wasNone, willNotTakePlace } from './never-held.ts';
import { isNegated, statusWordsAt } from './status-words.ts';
import { type Clock, readTense, statusByDate } from './tense.ts';

/** What the words around an event say of its life, and which words those are. */
export interface StatusReading {
  readonly status: EngagementStatus;
  readonly factuality: Factuality;
  readonly span: Span;
}

const FACTUALITY: Readonly<Record<EngagementStatus, Factuality>> = {
  proposed: 'possible',
  planned: 'planned',
  ongoing: 'actual',
  held: 'actual',
  uncertain: 'possible',
  postponed: 'planned',
  cancelled: 'negated',
  denied: 'negated',
};

/** How far up the tree words may still speak of the event. */
const REACH = 5;

interface Findings {
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;
  readonly clock: Clock;
  readonly readings: StatusReading[];
  negated: boolean;
}

/**
 * Reads the status of the event at token `event`: the tense and modality of its verb, and every governing word that the
 * lexicon knows ("is expected to", "plans for", "postponed"). A word that undoes or weakens outranks tense, so that a
 * plan to postpone is postponed. The dates settle the present tense and bare nouns. Undefined when nothing gives ground.
 */
export function readStatus(
  sentence: Sentence,
  event: number,
  lexicon: Lexicon,
  when: string | undefined,
  published: string | undefined,
): StatusReading | undefined {
  const findings: Findings = { sentence, lexicon, clock: { when, published }, readings: [], negated: false };
  const token = tokenAt(sentence, event);
  if (isVerbal(token) || dependents(sentence, event, 'cop').length > 0) addTense(findings, event);
  else {
    for (const i of dependents(sentence, event, 'acl', 'amod'))
      if (!isOfEarlier(sentence, event, i)) addWords(findings, i, 2);
    const participle = participleAfter(sentence, event);
    if (participle !== undefined) addWords(findings, participle, 2);
  }
  for (const i of dependents(sentence, event, 'det'))
    if (tokenAt(sentence, i).form.toLowerCase() === 'no') findings.negated = true;
  climb(findings, event);
  const missed = neverTookPlace(sentence, event);
  if (missed !== undefined) return { status: 'cancelled', factuality: FACTUALITY.cancelled, span: missed };
  const strongest = STRONGEST_FIRST.flatMap((status) =>
    findings.readings.filter((r) => r.status === status),
  )[0];
  if (strongest !== undefined && !(findings.negated && strongest.status === 'held'))
    return strongest.status === 'denied' && willNotTakePlace(sentence, event, strongest.span)
      ? { ...strongest, status: 'cancelled', factuality: FACTUALITY.cancelled }
      : strongest;
  const none = findings.negated ? wasNone(sentence, event) : undefined;
  if (none !== undefined) return { status: 'denied', factuality: FACTUALITY.denied, span: none };
  if (findings.negated) return undefined;
  const byDate = statusByDate(findings.clock);
  return byDate === undefined
    ? undefined
    : { status: byDate, factuality: FACTUALITY[byDate], span: { start: token.start, end: token.end } };
}

/**
 * "Talks, |which A put off in March|, will be held in May": what a clause by the way tells of an event that is the subject of
 * a verb of holding came before what that verb tells.
 */
function isOfEarlier(sentence: Sentence, event: number, clause: number): boolean {
  if (tokenAt(sentence, clause).deprel !== 'acl:relcl' || sentence.tokens[event + 1]?.form === 'that')
    return false;
  const { deprel, head } = tokenAt(sentence, event);
  return (
    deprel.startsWith('nsubj') && head > clause && ON_STAGE.has(tokenAt(sentence, head).lemma.toLowerCase())
  );
}

const ON_STAGE: ReadonlySet<string> = new Set([
  'hold',
  'take',
  'begin',
  'start',
  'open',
  'resume',
  'end',
  'conclude',
  'convene',
  'last',
]);

/** "Their dialogue |set| for April 18": the participle right after the noun, wherever the tree hangs it. */
export function participleAfter(sentence: Sentence, noun: number): number | undefined {
  const next = sentence.tokens[noun + 1];
  return next?.xpos === 'VBN' &&
    next.deprel !== 'root' &&
    dependents(sentence, next.index, 'aux', 'nsubj').length === 0
    ? next.index
    : undefined;
}

/** Words that undo outrank words that weaken, and those outrank tense. */
const STRONGEST_FIRST: readonly EngagementStatus[] = [
  'cancelled',
  'postponed',
  'denied',
  'proposed',
  'uncertain',
  'planned',
  'ongoing',
  'held',
];

const ABOUT: ReadonlySet<string> = new Set(['for', 'of', 'on', 'about', 'to', 'in']);
const AFTER: ReadonlySet<string> = new Set(['during', 'after', 'following', 'since', 'at', 'in']);
const WITHIN: ReadonlySet<string> = new Set(['during', 'at']);
const BEFORE: ReadonlySet<string> = new Set(['before', 'ahead of', 'ahead', 'until', 'prior to']);

const BEGINNING: ReadonlySet<string> = new Set([
  'begin',
  'start',
  'open',
  'end',
  'conclude',
  'close',
  'continue',
  'follow',
]);

/** The verb itself if it shows a tense, else the nearest verb above that does. */
function tensed(sentence: Sentence, verb: number): number {
  const shows = (i: number) =>
    /^VB[DZP]$/.test(tokenAt(sentence, i).xpos) || dependents(sentence, i, 'aux').length > 0;
  return [verb, ...ancestors(sentence, verb)].find(shows) ?? verb;
}

/** Goes up from the event as long as the governing words still speak of it. */
function climb(findings: Findings, event: number): void {
  const { sentence } = findings;
  for (let at = event, step = 0; step < REACH; step++) {
    const token = tokenAt(sentence, at);
    const head = sentence.tokens[token.head];
    if (head === undefined) return;
    const next = stepUp(findings, token, head);
    if (next === undefined) return;
    at = next;
  }
}

/** Reads the governing word `head`; returns where to go on, or undefined when the words above speak of something else. */
function stepUp(findings: Findings, token: Token, head: Token): number | undefined {
  const { sentence } = findings;
  const relation = token.deprel.split(':')[0] ?? '';
  switch (relation) {
    case 'obj':
    case 'nsubj':
    case 'csubj':
    case 'xcomp': {
      if (isNoOther(sentence, findings.lexicon, token, head)) return undefined;
      addWords(findings, head.index, 2);
      const passive = token.deprel.endsWith(':pass');
      const carries =
        relation === 'xcomp'
          ? false
          : relation === 'obj' || passive
            ? HOLDING.has(head.lemma.toLowerCase())
            : true;
      if (carries && !(relation === 'nsubj' && token.deprel.endsWith(':outer')))
        addTense(findings, head.index);
      return head.index;
    }
    case 'acl':
      if (isReportDenied(sentence, findings.lexicon, head)) {
        add(findings, 'denied', head);
        return undefined;
      }
      if (token.deprel === 'acl:relcl') return undefined;
      addWords(findings, head.index, 1);
      return head.index;
    case 'ccomp':
      addWords(findings, head.index, 3, ['denied', 'uncertain', 'proposed']);
      return undefined;
    case 'conj':
      if (dependents(sentence, token.index, 'aux', 'nsubj').length === 0) {
        if (isVerbal(head) && token.xpos !== 'VBD') addTense(findings, head.index);
        return head.index;
      }
      return undefined;
    case 'advcl':
      // "Announced it |after hosting| B", "revived it |by speaking| to both": done when what it led to was done.
      if (token.xpos === 'VBG' && isDoneFirst(sentence, token.index)) {
        const reading = readTense(sentence, tensed(sentence, head.index), findings.clock);
        if (reading !== undefined && reading !== 'negated') add(findings, reading.status, reading.word);
        return undefined;
      }
      // "The first since May |visited| Beijing": what would have been says nothing of that visit.
      if (isSince(sentence, token.index)) return undefined;
      // "Left |without meeting| B"
      if (isWithout(sentence, token.index)) {
        add(findings, 'denied', token);
        return undefined;
      }
      // "Flew to Washington to meet Trump": a purpose is ahead of the journey.
      if (
        token.xpos === 'VB' &&
        dependents(sentence, token.index, 'mark').some(
          (i) => tokenAt(sentence, i).form.toLowerCase() === 'to',
        )
      )
        add(findings, 'planned', token);
      // "Concurred |on holding| another meeting": what is agreed on is ahead.
      if (token.xpos === 'VBG' && AGREEING.has(head.lemma.toLowerCase())) {
        add(findings, 'planned', head);
        return undefined;
      }
      // "Invited her to visit", which trees may call a purpose; "will propose it |when he meets her|" is none.
      if (token.xpos === 'VB') addWords(findings, head.index, 3, ['proposed']);
      return undefined;
    case 'nmod':
    case 'obl':
    case 'compound':
      return prepositional(findings, token, head);
    default:
      return undefined;
  }
}

function isDoneFirst(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'mark', 'case').some((i) =>
    /^(?:after|by|upon|following)$/i.test(tokenAt(sentence, i).form),
  );
}

const AGREEING: ReadonlySet<string> = new Set(['agree', 'concur', 'decide', 'settle', 'insist']);

function isWithout(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'mark').some((i) => /^without$/i.test(tokenAt(sentence, i).form));
}

function isSince(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'mark').some((i) =>
    ['since', 'after'].includes(tokenAt(sentence, i).form.toLowerCase()),
  );
}

function prepositional(findings: Findings, token: Token, head: Token): number | undefined {
  const { sentence } = findings;
  const cases = token.deprel.startsWith('compound') ? ['of'] : caseMarkers(sentence, token.index);
  if (cases.some((c) => BEFORE.has(c))) {
    add(findings, 'planned', tokenAt(sentence, dependents(sentence, token.index, 'case')[0] ?? token.index));
    return undefined;
  }
  if (cases.some((c) => AFTER.has(c)) && isVerbal(head) && !HOLDING.has(head.lemma.toLowerCase())) {
    // "In a statement issued after their meeting, they spoke": a participle has the tense of the verb above it.
    addTense(findings, tensed(sentence, head.index));
    return undefined;
  }
  // "Declared |a truce| during talks with B", "will be |a topic| at the summit": the clause says when.
  const spoken = /^(?:call|conversation)$/i.test(token.lemma);
  if (cases.some((c) => WITHIN.has(c) || (spoken && c === 'in')) && !isVerbal(head)) {
    // "Looked forward to |a meeting| at the summit": that of the one is that of the other.
    // "Pressed for a meeting |in a call|": the one was to be, the other was.
    if (
      !spoken &&
      findings.lexicon.engagementWords.get(head.lemma.toLowerCase()).some((w) => w.pos === 'noun')
    )
      return head.index;
    const clause = [head.index, ...ancestors(sentence, head.index)].find(
      (i) => isVerbal(tokenAt(sentence, i)) || dependents(sentence, i, 'cop').length > 0,
    );
    if (clause !== undefined) addTense(findings, tensed(sentence, clause));
    return undefined;
  }
  // "The day began with a meeting", "the visit ended with a dinner"
  if (cases.includes('with') && isVerbal(head) && BEGINNING.has(head.lemma.toLowerCase())) {
    addTense(findings, head.index);
    return undefined;
  }
  // "After sixteen hours |of talks|": what has a length and an end is over.
  if (cases.includes('of') && isSpan(sentence, head.index)) {
    add(findings, 'held', head);
    return undefined;
  }
  if (!cases.some((c) => ABOUT.has(c)) && cases.length > 0) return undefined;
  addWords(findings, head.index, 1);
  if (isVerbal(head) && HOLDING.has(head.lemma.toLowerCase())) addTense(findings, head.index);
  return head.index;
}

function isSpan(sentence: Sentence, noun: number): boolean {
  return (
    /^(?:hour|day|night|week|month|year)$/i.test(tokenAt(sentence, noun).lemma) &&
    caseMarkers(sentence, noun).some((c) => c === 'after' || c === 'following')
  );
}

function add(findings: Findings, status: EngagementStatus, word: Span): void {
  findings.readings.push({
    status,
    factuality: FACTUALITY[status],
    span: { start: word.start, end: word.end },
  });
}

function addTense(findings: Findings, verb: number): void {
  const reading = readTense(findings.sentence, verb, findings.clock);
  if (reading === 'negated') findings.negated = true;
  else if (reading !== undefined) add(findings, reading.status, reading.word);
}

/** What "not" makes of a status: "does not plan to meet" denies, "did not rule out" leaves open. */
const NEGATED: Readonly<Partial<Record<EngagementStatus, EngagementStatus>>> = {
  planned: 'denied',
  proposed: 'denied',
  denied: 'uncertain',
  cancelled: 'planned',
  postponed: 'planned',
  uncertain: 'uncertain',
};

function addWords(findings: Findings, i: number, strength: number, only?: readonly EngagementStatus[]): void {
  const { sentence, lexicon } = findings;
  const match = statusWordsAt(sentence, i, lexicon, strength);
  if (match === undefined) return;
  const negated =
    isNegated(sentence, i, match) || (match.first < i && isNegated(sentence, match.first, match));
  const status = negated ? NEGATED[match.phrase.status] : match.phrase.status;
  if (status === undefined || (only !== undefined && !only.includes(status))) return;
  add(findings, status, {
    start: tokenAt(sentence, match.first).start,
    end: tokenAt(sentence, match.last - 1).end,
  });
}
