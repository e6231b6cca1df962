import type { Span } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import { baseRelation, caseMarkers, childrenOf, dependents, subtree, tokenAt } from '../tree.ts';
import type { AttributionDraft, CueSite, Interval } from './attribution-rule.ts';
import { cueWords, isExpletive, isPassive, TO_LISTENER } from './clause.ts';
import { contentUnder } from './content-spans.ts';
import { phraseEndingAt, speakerOf } from './quote-clause.ts';
import { reportedClauses } from './reported-clauses.ts';
import { sourcePhrase } from './source-phrase.ts';
import type { SourcePhrase } from './types.ts';

export { reportedClauses } from './reported-clauses.ts';

/** Verbs that hardly ever stand without a speaker, so that the words beside them may be trusted over the tree. */
const PLAIN = new Set(['say', 'tell', 'add']);

interface Clause {
  readonly cue: Interval;
  readonly source: SourcePhrase;
}

/** The rules of one word ask one after the other: the last answer is kept. */
let lastSentence: Sentence | undefined;
let lastIndex = -1;
let lastClause: Clause | undefined;

/** Cue and source of a verb in the active voice; undefined when nobody is there to attribute to. */
export function activeClause(site: CueSite): Clause | undefined {
  if (site.sentence !== lastSentence || site.index !== lastIndex) {
    lastClause = clauseOf(site);
    lastSentence = site.sentence;
    lastIndex = site.index;
  }
  return lastClause;
}

function clauseOf(site: CueSite): Clause | undefined {
  const { sentence, index } = site;
  if (isPassive(sentence, index)) return undefined;
  const cue = cueWords(sentence, index);
  const source =
    speakerOf(sentence, index, cue) ??
    (PLAIN.has(site.word.lemma) || reportsFinitely(site) ? phraseEndingAt(sentence, cue) : undefined);
  return source === undefined ? undefined : { cue, source };
}

/**
 * Cue and source of a verb in the active voice where the source may go unnamed: "an attempt to discredit the court".
 * Undefined for a command.
 */
export function ownerlessClause(
  site: CueSite,
): { cue: Interval; source: SourcePhrase | undefined } | undefined {
  const { sentence, index } = site;
  const clause = activeClause(site);
  if (site.ownerless !== true) return clause;
  // With a speaker the first round has tried it all.
  if (clause !== undefined || isPassive(sentence, index)) return undefined;
  if (isCommand(sentence, index) || isIdleInfinitive(sentence, index)) return undefined;
  const cue = cueWords(sentence, index);
  return { cue, source: farSpeaker(sentence, index, cue) };
}

/** Nouns that make of their infinitive what somebody means to do, or will not: "an attempt to discredit". */
const INTENT = new Set([
  'attempt',
  'effort',
  'bid',
  'try',
  'push',
  'move',
  'campaign',
  'drive',
  'desire',
  'wish',
  'urge',
  'plan',
  'decision',
  'refusal',
  'reluctance',
  'unwillingness',
  'willingness',
  'readiness',
  'failure',
  'tendency',
]);

/** "a place to offer help", "the time to answer": what an infinitive tells of nobody in particular is nobody's report. */
function isIdleInfinitive(sentence: Sentence, verb: number): boolean {
  const token = tokenAt(sentence, verb);
  if (
    token.xpos !== 'VB' ||
    dependents(sentence, verb, 'aux').some((i) => tokenAt(sentence, i).xpos === 'MD')
  )
    return false;
  const above = sentence.tokens[token.head];
  if (above === undefined || token.deprel === 'csubj') return true;
  return token.deprel === 'acl' && above.upos === 'NOUN' && !INTENT.has(above.lemma.toLowerCase());
}

const HOPS = 6;

/**
 * Who acts when neither the verb nor the clause it is joined to has a subject: of a finite verb the noun phrase before
 * it; of "an attempt to discredit" whose attempt it is; else the subject of the nearest clause above.
 */
function farSpeaker(sentence: Sentence, verb: number, cue: Interval): SourcePhrase | undefined {
  const token = tokenAt(sentence, verb);
  if (/^VB[DZP]$/u.test(token.xpos) && token.deprel !== 'conj') {
    const near = phraseEndingAt(sentence, cue);
    if (near !== undefined) return near;
  }
  let from = verb;
  for (let hop = 0, at = token.head; at >= 0 && hop < HOPS; hop++, at = tokenAt(sentence, at).head) {
    const [owner] = dependents(sentence, at, 'nmod:poss');
    const subject = dependents(sentence, at, 'nsubj').find((i) => i !== from && i < verb);
    const actor = (tokenAt(sentence, from).deprel === 'acl' ? owner : undefined) ?? subject;
    if (actor !== undefined)
      return isExpletive(sentence, actor) ? undefined : sourcePhrase(sentence, actor, cue);
    from = at;
  }
  return undefined;
}

/** "Ask your doctor": a bare verb at the head of its sentence. */
function isCommand(sentence: Sentence, verb: number): boolean {
  const token = tokenAt(sentence, verb);
  if (!/^VBP?$/u.test(token.xpos) || !['root', 'parataxis', 'conj'].includes(token.deprel)) return false;
  return !dependents(sentence, verb, 'mark', 'aux').some((i) => i < verb);
}

/** "announced on Sunday she will resign": a finite verb of saying with its report has a speaker, even if the tree hides it. */
function reportsFinitely({ sentence, index, word }: CueSite): boolean {
  const token = tokenAt(sentence, index);
  if (word.kind !== 'saying' || !/^VB[DZP]$/u.test(token.xpos) || token.deprel === 'conj') return false;
  return reportedClauses(sentence, index).length > 0;
}

/** Source words as an interval of this sentence, to be kept out of the content. */
export function outside(cue: Interval, source: SourcePhrase | undefined): Interval[] {
  return source === undefined ? [cue] : [cue, { first: source.first, last: source.last }];
}

export function draftOf(
  site: CueSite,
  cue: Interval,
  source: SourcePhrase | undefined,
  heads: readonly number[],
  also?: Interval,
): AttributionDraft | undefined {
  if (heads.length === 0) return undefined;
  const without = also === undefined ? outside(cue, source) : [...outside(cue, source), also];
  const content = contentUnder(site.reading, site.sentence, heads, without);
  if (content.length === 0) return undefined;
  return source === undefined ? { cue, content } : { cue, source, content };
}

/** Infinitives after the verb: "to meet"; with an object before it, of "urged him to meet". */
export function infinitives(sentence: Sentence, verb: number): number[] {
  const objects = dependents(sentence, verb, 'obj', 'iobj').filter((i) => i > verb);
  const own = childrenOf(sentence, verb).filter((i) => {
    if (i < verb || !startsWithTo(sentence, i)) return false;
    const base = baseRelation(tokenAt(sentence, i));
    return base === 'xcomp' || base === 'ccomp' || (base === 'advcl' && objects.length > 0);
  });
  if (own.length > 0 || !TO_LISTENER.has(tokenAt(sentence, verb).lemma)) return own;
  // "urged both sides to return": parsers like to hang the infinitive on who is urged.
  return objects.flatMap((o) => dependents(sentence, o, 'acl').filter((i) => startsWithTo(sentence, i)));
}

function startsWithTo(sentence: Sentence, index: number): boolean {
  return dependents(sentence, index, 'mark', 'aux').some(
    (i) => tokenAt(sentence, i).form.toLowerCase() === 'to' && i < index,
  );
}

/** Phrases that belong to what is said of the object: "for his role", "of lying", "as unfair". */
const OBJECT_TAIL = new Set(['of', 'for', 'as', 'over', 'with', 'against', 'to', 'on', 'about']);

export function objectTail(sentence: Sentence, verb: number, object: number): number[] {
  return childrenOf(sentence, verb).filter((i) => {
    if (i <= object) return false;
    const token = tokenAt(sentence, i);
    const base = baseRelation(token);
    if (base === 'xcomp' || base === 'ccomp') return true;
    // "showed the party |losing| ground": what the object does, without a comma.
    if (base === 'advcl' && token.xpos === 'VBG' && noComma(sentence, object, i)) return true;
    if (base !== 'obl' && base !== 'advcl' && base !== 'nmod') return false;
    return caseMarkers(sentence, i).some((m) => OBJECT_TAIL.has(m));
  });
}

function noComma(sentence: Sentence, from: number, to: number): boolean {
  return !sentence.tokens.slice(from, to).some((t) => t.form === ',' || t.form === ';');
}

/** "agreed on Wednesday": when, not what. */
const TIME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?|\d+|morning|evening|week|month|year|occasion)$/u;

export interface Prepositional {
  /** Cue with the preposition when it stands right behind it. */
  readonly cue: Interval;
  readonly heads: readonly number[];
}

/** "called for talks", "warned of war", "insisted on leaving": the phrase that one of `prepositions` brings in. */
export function prepositional(
  sentence: Sentence,
  head: number,
  cue: Interval,
  prepositions: readonly string[],
  after = head,
): Prepositional | undefined {
  for (const child of childrenOf(sentence, head)) {
    if (child < after) continue;
    const base = baseRelation(tokenAt(sentence, child));
    if (!['obl', 'nmod', 'advcl', 'acl', 'ccomp'].includes(base)) continue;
    // "called upon Mayor Berg": trees of names hang the preposition on the title.
    const names = dependents(sentence, child, 'nmod:desc', 'compound', 'flat');
    const marker = [child, ...names]
      .flatMap((i) => dependents(sentence, i, 'case', 'mark'))
      .find((i) => i < child && prepositions.includes(tokenAt(sentence, i).form.toLowerCase()));
    if (marker === undefined || TIME.test(tokenAt(sentence, child).form)) continue;
    const wider = marker === cue.last ? { first: cue.first, last: marker + 1 } : cue;
    return { cue: wider, heads: [child] };
  }
  return undefined;
}

export function spanOf(span: Span): Span {
  return { start: span.start, end: span.end };
}

/** The direct object after the verb, or the gerund in its place ("supports lifting the ban"); an expletive is none. */
export function objectOf(sentence: Sentence, verb: number): number | undefined {
  const object = dependents(sentence, verb, 'obj').find((i) => i > verb);
  return (
    object ??
    dependents(sentence, verb, 'xcomp', 'ccomp').find((i) => i > verb && tokenAt(sentence, i).xpos === 'VBG')
  );
}

/** "a step |which| he condemned", "|the plan| he condemned": the object of a relative clause, where the verb has none behind it. */
export function relativeObject(
  sentence: Sentence,
  verb: number,
): { readonly head: number; readonly without?: Interval } | undefined {
  const token = tokenAt(sentence, verb);
  const pronoun = dependents(sentence, verb, 'obj').find(
    (i) => i < verb && /^W(?:DT|P)$/u.test(tokenAt(sentence, i).xpos),
  );
  if (pronoun !== undefined) return { head: pronoun };
  const subject = dependents(sentence, verb, 'nsubj').find((i) => i < verb);
  if (token.deprel !== 'acl:relcl' || token.head > verb || subject === undefined) return undefined;
  const bare = !childrenOf(sentence, verb).some((i) =>
    /^(?:obj|iobj|ccomp|xcomp|obl:agent)/u.test(tokenAt(sentence, i).deprel),
  );
  const relative = sentence.tokens.slice(token.head + 1, verb).some((t) => /^W/u.test(t.xpos));
  return bare && !relative ? { head: token.head, without: subtree(sentence, verb) } : undefined;
}

/** "the plan unfair", "the mood as tense", "himself a friend": an object with what is said of it. Empty without the second. */
export function predication(sentence: Sentence, verb: number): number[] {
  const children = childrenOf(sentence, verb);
  const objects = children.filter((i) => i > verb && ['obj', 'iobj'].includes(tokenAt(sentence, i).deprel));
  const said = children.filter((i) => {
    if (i <= verb) return false;
    const token = tokenAt(sentence, i);
    const base = baseRelation(token);
    if (base === 'xcomp') return true;
    return ['obl', 'advcl', 'nmod'].includes(base) && caseMarkers(sentence, i).includes('as');
  });
  const twice = objects.length > 1;
  return said.length > 0 || twice ? [...objects, ...said] : [];
}
