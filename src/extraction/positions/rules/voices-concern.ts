import { isPassive } from '../../attribution/clause.ts';
import type { Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { PositionClaim } from '../../types.ts';
import { draftPositions } from '../draft-position.ts';
import { readMood } from '../mood.ts';
import { stanceAt, stanceTriggers } from '../stances.ts';
import { subjectFor } from '../subject.ts';

/** Verbs that carry a noun of stance and add nothing to it. */
const CARRIES: ReadonlySet<string> = new Set([
  'express',
  'voice',
  'raise',
  'have',
  'repeat',
  'reiterate',
  'renew',
  'restate',
  'state',
  'show',
  'signal',
  'declare',
  'announce',
  'convey',
  'harbor',
  'harbour',
  'maintain',
  'make',
  'issue',
  'put',
  'share',
  'air',
  'register',
  'underline',
  'stress',
  'affirm',
  'reaffirm',
  'present',
  'submit',
  'table',
  'carry',
  'bring',
  'indicate',
  'offer',
  'step',
  'press',
]);

/** "A voiced concern about X", "A repeated its demand for X": the subject of the verb holds what the noun says. */
export const voicesConcern: Rule<PositionClaim> = {
  id: 'voices-concern',
  triggers: stanceTriggers('noun'),
  examples: [
    {
      text: 'Ghana has voiced deep concern about the arrests in Niamey.',
      finds: { holder: 'Ghana', stance: 'concerned', issue: 'the arrests in Niamey' },
    },
    {
      text: 'Ireland reiterated its opposition to a hard border.',
      finds: { holder: 'Ireland', stance: 'opposes', issue: 'a hard border' },
    },
  ],
  counterexamples: [
    'The storm raised fears of flooding.',
    'Ireland dropped its opposition to a hard border.',
  ],
  find: ({ passage, sentence, index }) => {
    const found = stanceAt(passage.lexicon, sentence, index, ['noun'], ['noun', 'to', 'that', 'whom']);
    const token = tokenAt(sentence, index);
    const verb = token.deprel === 'obj' ? token.head : -1;
    const lemma = verb < 0 ? '' : tokenAt(sentence, verb).lemma.toLowerCase();
    if (found === undefined || !CARRIES.has(lemma) || isPassive(sentence, verb)) return [];
    const mood = readMood(passage, sentence, verb);
    const holder = subjectFor(sentence, verb);
    const none = dependents(sentence, index, 'det').some((i) => /^no$/i.test(tokenAt(sentence, i).form));
    return mood === undefined || holder === undefined
      ? []
      : draftPositions(passage, sentence, {
          ...found,
          mood: none ? { ...mood, negated: !mood.negated } : mood,
          holder,
        });
  },
};
