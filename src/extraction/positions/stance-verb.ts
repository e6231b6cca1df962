import { isPassive } from '../attribution/clause.ts';
import type { Takes } from '../lexicon/index.ts';
import type { Draft, Occurrence } from '../rule.ts';
import { baseRelation, dependents, tokenAt } from '../tree.ts';
import type { PositionClaim } from '../types.ts';
import { draftPositions } from './draft-position.ts';
import { readMood } from './mood.ts';
import { stanceAt } from './stances.ts';
import { subjectFor } from './subject.ts';

/** Positions by a verb whose complement is of one of `kinds`; the subject holds them. */
export function byVerb(
  { passage, sentence, index }: Occurrence,
  kinds: readonly Takes[],
): Draft<PositionClaim>[] {
  const token = tokenAt(sentence, index);
  if (['amod', 'compound', 'csubj', 'case', 'mark'].includes(baseRelation(token))) return [];
  const found = stanceAt(passage.lexicon, sentence, index, ['verb'], kinds);
  if (found === undefined || isPassive(sentence, index) || isGoverned(passage.lexicon, sentence, index))
    return [];
  if (isAnothersDoing(sentence, index) || isHoldingFor(sentence, index)) return [];
  // "Called |the bankers| to the palace for talks"
  if (found.match.entry.lemma === 'call for' && dependents(sentence, index, 'obj').some((i) => i > index))
    return [];
  const mood = readMood(passage, sentence, index);
  const holder = subjectFor(sentence, index);
  return mood === undefined || holder === undefined
    ? []
    : draftPositions(passage, sentence, { ...found, mood, holder });
}

const PERSUADING: ReadonlySet<string> = new Set([
  'persuade',
  'convince',
  'induce',
  'coax',
  'get',
  'help',
  'lead',
  'prompt',
]);

/** "Will persuade him |to turn down| the plan", "has yet |to seek| a deal": what is hoped of somebody, or not done so far. */
function isAnothersDoing(sentence: Occurrence['sentence'], index: number): boolean {
  let verb = tokenAt(sentence, index);
  if (baseRelation(verb) === 'conj' && verb.head >= 0) verb = tokenAt(sentence, verb.head);
  const before = sentence.tokens
    .slice(Math.max(0, verb.index - 3), verb.index)
    .map((t) => t.form.toLowerCase());
  if (before.includes('yet') && before.includes('to')) return true;
  const above = sentence.tokens[verb.head];
  return (
    verb.xpos === 'VB' &&
    ['xcomp', 'advcl', 'ccomp'].includes(baseRelation(verb)) &&
    above !== undefined &&
    PERSUADING.has(above.lemma.toLowerCase())
  );
}

/** How far behind "consider" the name may stand: "consider any boats sent into its waters |an act| of war". */
const NAMING = 14;

/** "Considers the raid |an act| of war", "whom many consider |a hero|": what somebody takes a thing for, not what he weighs. */
function isHoldingFor(sentence: Occurrence['sentence'], index: number): boolean {
  if (tokenAt(sentence, index).lemma.toLowerCase() !== 'consider') return false;
  const subjects = dependents(sentence, index, 'nsubj', 'obj');
  if (subjects.some((i) => i < index && /^W/.test(tokenAt(sentence, i).xpos)) && subjects.length > 2)
    return true;
  for (let i = index + 2; i < Math.min(index + NAMING, sentence.tokens.length); i++) {
    const { form, upos } = tokenAt(sentence, i);
    if (upos === 'PUNCT' || upos === 'CCONJ') return false;
    const before = tokenAt(sentence, i - 1).upos;
    if (/^an?$/i.test(form) && ['NOUN', 'PROPN', 'PRON'].includes(before)) return true;
  }
  return false;
}

/** "Refuses |to accept| the plan": the outer word says it. */
function isGoverned(
  lexicon: Occurrence['passage']['lexicon'],
  sentence: Occurrence['sentence'],
  index: number,
): boolean {
  const token = tokenAt(sentence, index);
  if (baseRelation(token) !== 'xcomp' || token.head < 0) return false;
  const above = stanceAt(lexicon, sentence, token.head, ['verb', 'adj'], ['to', 'whom']);
  return above !== undefined && above.complement.head === index;
}
