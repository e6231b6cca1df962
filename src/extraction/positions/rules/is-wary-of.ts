import type { Sentence } from '../../../language/types.ts';
import type { Rule } from '../../rule.ts';
import { baseRelation, dependents, tokenAt } from '../../tree.ts';
import type { PositionClaim } from '../../types.ts';
import { draftPositions } from '../draft-position.ts';
import { readMood } from '../mood.ts';
import { stanceAt, stanceTriggers } from '../stances.ts';
import { subjectFor } from '../subject.ts';

/** "A is wary of X", "A remains opposed to X", "A is keen to ...", "A is in favour of X", "A is against X". */
export const isWaryOf: Rule<PositionClaim> = {
  id: 'is-wary-of',
  triggers: stanceTriggers('adj', 'phrase'),
  examples: [
    {
      text: 'Vietnam is wary of the new base.',
      finds: { holder: 'Vietnam', stance: 'concerned', issue: 'the new base' },
    },
    {
      text: 'Finland remains opposed to the bid.',
      finds: { holder: 'Finland', stance: 'opposes', issue: 'the bid' },
    },
    {
      text: 'Canada is ready to resume the talks.',
      finds: { holder: 'Canada', stance: 'open_to', issue: 'resume the talks' },
    },
    {
      text: 'Mexico is not willing to reopen the treaty.',
      finds: { holder: 'Mexico', stance: 'opposes', issue: 'reopen the treaty' },
    },
  ],
  counterexamples: [
    'Canadian forces will be ready to take over the base by May.',
    'The wary buyers stayed at home.',
    'If Canada is ready to resume the talks, it will say so.',
  ],
  find: ({ passage, sentence, index }) => {
    const found = stanceAt(
      passage.lexicon,
      sentence,
      index,
      ['adj', 'phrase'],
      ['noun', 'to', 'that', 'whom'],
    );
    const predicate = found === undefined ? undefined : predicateOf(sentence, index);
    if (found === undefined || predicate === undefined) return [];
    const mood = readMood(passage, sentence, predicate);
    const holder = subjectFor(sentence, predicate);
    // "The troops will be ready to take over by May": what one will be able to do is no stand of now.
    if (mood?.factuality === 'planned' && /^ready\b/.test(found.match.entry.lemma)) return [];
    return mood === undefined || holder === undefined
      ? []
      : draftPositions(passage, sentence, { ...found, mood, holder });
  },
};

const STAYS: ReadonlySet<string> = new Set([
  'be',
  'remain',
  'stay',
  'come',
  'stand',
  'seem',
  'appear',
  'sound',
  'look',
]);

/**
 * The word that carries subject and tense. The words of stance say something of a subject only as its predicate: "is
 * against it", not "the war against it". Trees may read them as a preposition of what follows: "remains |opposed to| it".
 */
function predicateOf(sentence: Sentence, index: number): number | undefined {
  const token = tokenAt(sentence, index);
  const relation = baseRelation(token);
  if (relation === 'amod' || relation === 'compound') return undefined;
  if (dependents(sentence, index, 'cop', 'aux:pass').length > 0 || relation === 'xcomp') return index;
  if (relation !== 'case' || token.head < 0) return undefined;
  if (dependents(sentence, token.head, 'cop').length > 0) return token.head;
  const verb = tokenAt(sentence, token.head).head;
  return verb >= 0 && STAYS.has(tokenAt(sentence, verb).lemma) ? verb : undefined;
}
