import { isPassive } from '../attribution/clause.ts';
import type { Takes } from '../lexicon/index.ts';
import type { Draft, Occurrence } from '../rule.ts';
import { baseRelation, tokenAt } from '../tree.ts';
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
  if (isAnothersDoing(sentence, index)) return [];
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
