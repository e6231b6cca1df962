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
  const mood = readMood(passage, sentence, index);
  const holder = subjectFor(sentence, index);
  return mood === undefined || holder === undefined
    ? []
    : draftPositions(passage, sentence, { ...found, mood, holder });
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
