import type { Span } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import { wordsOf } from '../cast/read-title.ts';
import type { Passage } from '../passage.ts';
import { baseRelation, caseMarkers, dependents, isVerbal, subtree, tokenAt } from '../tree.ts';
import type { Claim, EngagementClaim } from '../types.ts';
import { subjectMentions } from './who/subjects.ts';

/** What people who meet bring about, or fail to. */
const OUTCOME: ReadonlySet<string> = new Set([
  'agree',
  'sign',
  'adopt',
  'issue',
  'reach',
  'pledge',
  'endorse',
  'seal',
  'initial',
  'launch',
  'establish',
  'fail',
  'undertake',
  'approve',
  'conclude',
]);

/** What a meeting itself does at its end. */
const ENDING: ReadonlySet<string> = new Set([
  'end',
  'close',
  'finish',
  'break',
  'produce',
  'yield',
  'bring',
  'collapse',
  'fail',
  'conclude',
]);

/** How many sentences after the meeting "they agreed ..." still speaks of it. */
const REACH = 2;
const LONGEST = 240;

/**
 * "They met in Oslo and |agreed to reopen the border|", "the talks |ended without a deal|", and in the sentences after it
 * "the two sides |signed three accords|": what came of a meeting that was held, in the words of the text.
 */
export function withOutcomes(claims: readonly Claim[], passage: Passage): Claim[] {
  const found = new Map<Claim, Span[]>();
  const byStart = new Map(passage.sentences.map((s) => [s.start, s]));
  for (const claim of claims) {
    if (claim.kind !== 'engagement' || !tells(claim)) continue;
    const sentence = byStart.get(claim.sentence.start);
    if (sentence === undefined) continue;
    const spans = inItsSentence(sentence, claim);
    if (spans.length === 0) spans.push(...afterwards(claims, claim, sentence, passage));
    if (spans.length > 0) found.set(claim, spans);
  }
  return claims.map((claim) => {
    const spans = found.get(claim);
    return spans === undefined || claim.kind !== 'engagement' ? claim : withSpans(claim, spans, passage);
  });
}

function tells(claim: EngagementClaim): boolean {
  return claim.status === 'held' && (claim.type !== 'visit' || claim.parties.length > 1);
}

function withSpans(claim: EngagementClaim, spans: readonly Span[], { article }: Passage): EngagementClaim {
  const named = Object.fromEntries(spans.map((span, i) => [i === 0 ? 'outcome' : `outcome.${i + 1}`, span]));
  const outcomes = spans.map((s) => article.text.slice(s.start, s.end).replace(/\s+/g, ' '));
  return { ...claim, outcomes, spans: { ...claim.spans, ...named } };
}

/** Verbs beside the event's own in its sentence: coordinated with it, or with the event as their "at" or their subject. */
function inItsSentence(sentence: Sentence, claim: EngagementClaim): Span[] {
  const trigger = claim.spans.trigger;
  const event = sentence.tokens.find((t) => trigger !== undefined && t.start >= trigger.start);
  if (event === undefined) return [];
  const verbs = new Set<number>();
  for (const i of [event.index, event.head].filter((k) => k >= 0)) {
    const token = tokenAt(sentence, i);
    if (isVerbal(token))
      for (const j of dependents(sentence, i, 'conj')) if (isOutcome(sentence, j, OUTCOME)) verbs.add(j);
  }
  const above = sentence.tokens[event.head];
  if (above !== undefined && isVerbal(above)) {
    const at = baseRelation(event) === 'obl' && caseMarkers(sentence, event.index).some((c) => AT.has(c));
    if (at && isOutcome(sentence, above.index, OUTCOME)) verbs.add(above.index);
    if (baseRelation(event) === 'nsubj' && isOutcome(sentence, above.index, ENDING)) verbs.add(above.index);
  }
  return [...verbs].flatMap((verb) => phraseOf(sentence, verb));
}

const AT: ReadonlySet<string> = new Set(['at', 'in', 'during', 'after', 'following']);

/** "They agreed ...", "both sides signed ...": the same people in the next sentences, until another meeting is told of. */
function afterwards(
  claims: readonly Claim[],
  claim: EngagementClaim,
  sentence: Sentence,
  passage: Passage,
): Span[] {
  for (let k = sentence.index + 1; k <= sentence.index + REACH; k++) {
    const next = passage.sentences[k];
    if (next === undefined) return [];
    if (claims.some((c) => c.kind === 'engagement' && c.sentence.start === next.start)) return [];
    const spans = next.tokens
      .filter((t) => isOutcome(next, t.index, OUTCOME) && (t.deprel === 'root' || t.deprel === 'ccomp'))
      .filter((t) => isByThem(passage, next, t.index, claim))
      .flatMap((t) => phraseOf(next, t.index));
    if (spans.length > 0) return spans;
  }
  return [];
}

/** The subject stands for two sides or more, all of them of this meeting. */
function isByThem(passage: Passage, sentence: Sentence, verb: number, claim: EngagementClaim): boolean {
  const codes = new Set(subjectMentions(passage, sentence, verb).flatMap((m) => m.countries));
  return codes.size >= 2 && [...codes].every((code) => claim.parties.includes(code));
}

function isOutcome(sentence: Sentence, i: number, words: ReadonlySet<string>): boolean {
  const token = tokenAt(sentence, i);
  if (token.upos !== 'VERB' || !words.has(token.lemma.toLowerCase())) return false;
  // Past and done: "will sign" is a plan. An ending is an outcome only with what it brought.
  const future = dependents(sentence, i, 'aux').some((a) =>
    /^(?:will|would|may|might|could|should|'ll)$/i.test(tokenAt(sentence, a).form),
  );
  const bare = token.xpos === 'VB' || token.xpos === 'VBG';
  const telling =
    words !== ENDING ||
    dependents(sentence, i, 'obl', 'obj', 'advcl').some((d) => bringsResult(sentence, i, d));
  return !future && !bare && telling;
}

/** "Ended |without an agreement|", "produced |no result|", "failed |to ...|"; "ended |on Friday|" says nothing. */
function bringsResult(sentence: Sentence, verb: number, d: number): boolean {
  const relation = baseRelation(tokenAt(sentence, d));
  return (
    (relation === 'obj' && !['end', 'close', 'finish'].includes(tokenAt(sentence, verb).lemma)) ||
    caseMarkers(sentence, d).includes('without') ||
    caseMarkers(sentence, d).includes('with')
  );
}

/** From the verb to the end of its clause, without what is coordinated after a comma or put behind as a source. */
function phraseOf(sentence: Sentence, verb: number): Span[] {
  let { last } = subtree(sentence, verb);
  for (const child of dependents(sentence, verb, 'conj', 'parataxis', 'advcl')) {
    const part = subtree(sentence, child);
    if (
      part.first > verb &&
      sentence.tokens[part.first - 1]?.form !== 'to' &&
      tokenAt(sentence, child).deprel !== 'xcomp'
    )
      last = Math.min(last, startOf(sentence, part.first));
  }
  while (last > verb + 1 && /^[.,;:"”’–—-]$/.test(tokenAt(sentence, last - 1).form)) last--;
  if (last <= verb + 1) return [];
  const span = { start: tokenAt(sentence, verb).start, end: tokenAt(sentence, last - 1).end };
  return wordsOf(sentence, verb, last).length <= LONGEST ? [span] : [];
}

/** Before the comma or "and" that leads a clause in. */
function startOf(sentence: Sentence, first: number): number {
  let i = first;
  while (i > 0 && /^(?:,|and|but|while|as)$/i.test(tokenAt(sentence, i - 1).form)) i--;
  return i;
}
