import { readMood } from '../../positions/mood.ts';
import { subjectFor } from '../../positions/subject.ts';
import type { Rule } from '../../rule.ts';
import { baseRelation, tokenAt } from '../../tree.ts';
import type { CommitmentClaim } from '../../types.ts';
import { draftCommitments } from '../draft-commitment.ts';
import { promiseAt, promiseTriggers } from '../promises.ts';

/** "A is ready to lift the ban": readiness for a deed is an offer; "is expected to", "is due to", "is required to" ahead of it. */
export const readyTo: Rule<CommitmentClaim> = {
  id: 'ready-to',
  triggers: promiseTriggers('adj', false),
  examples: [
    {
      text: 'Peru is ready to lower its tariffs on copper.',
      finds: { holder: 'Peru', status: 'proposed', action: 'lower its tariffs on copper' },
    },
    {
      text: 'Ghana said it was prepared to release 40 fishermen.',
      finds: { holder: 'Ghana', status: 'proposed', amount: { value: 40, unit: 'fishermen' } },
    },
    {
      text: 'Mexico is expected to cut 40,000 barrels a day.',
      finds: { holder: 'Mexico', status: 'proposed', amount: { value: 40000, unit: 'barrels' } },
    },
  ],
  counterexamples: [
    'Peru is ready to talk.',
    'Prices are expected to cut growth.',
    'Peru is not ready to lower its tariffs on copper.',
    'Peru is ready to meet Chile in Lima.',
    'The army is ready to attack the port.',
    'If Peru is ready to lower its tariffs, Chile will follow.',
  ],
  find: ({ passage, sentence, index }) => {
    const relation = baseRelation(tokenAt(sentence, index));
    if (relation === 'amod' || relation === 'compound') return [];
    const found = promiseAt(passage.lexicon, sentence, index, 'adj', ['to']);
    const mood = found && readMood(passage, sentence, index);
    const holder = found && subjectFor(sentence, index);
    if (!found || mood === undefined || mood.negated || holder === undefined) return [];
    return draftCommitments(passage, sentence, {
      word: index,
      last: found.match.last,
      complement: found.complement,
      status: found.match.entry.status,
      strength: found.match.entry.strength,
      factuality: 'planned',
      holder,
    });
  },
};
