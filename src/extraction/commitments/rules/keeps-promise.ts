import { isPassive } from '../../attribution/clause.ts';
import { holderBeside } from '../../positions/holder-beside.ts';
import { readMood } from '../../positions/mood.ts';
import { subjectFor } from '../../positions/subject.ts';
import type { Rule } from '../../rule.ts';
import type { CommitmentClaim } from '../../types.ts';
import { draftCommitments } from '../draft-commitment.ts';
import { keptPromiseAt, promiseAt, promiseTriggers } from '../promises.ts';

/** "A has fulfilled its pledge to ...", "A withdrew its offer to ...": a promise that was kept or given up. */
export const keepsPromise: Rule<CommitmentClaim> = {
  id: 'keeps-promise',
  triggers: promiseTriggers('verb', true),
  examples: [
    {
      text: 'Egypt withdrew its promise to open the border.',
      finds: { holder: 'Egypt', status: 'dropped', action: 'open the border' },
    },
    {
      text: 'Canada has fulfilled its pledge to resettle 25,000 refugees.',
      finds: { holder: 'Canada', status: 'fulfilled', action: 'resettle 25,000 refugees' },
    },
  ],
  counterexamples: [
    'Egypt withdrew its troops.',
    'Canada has not fulfilled its pledge to resettle refugees.',
  ],
  find: ({ passage, sentence, index }) => {
    const kept = isPassive(sentence, index) ? undefined : keptPromiseAt(passage.lexicon, sentence, index);
    const found = kept && promiseAt(passage.lexicon, sentence, kept.noun, 'noun', ['to', 'that']);
    const mood = found && readMood(passage, sentence, index);
    const holder = found && (holderBeside(passage, sentence, kept.noun) ?? subjectFor(sentence, index));
    if (!kept || !found || holder === undefined || mood?.negated !== false || mood.factuality !== 'actual')
      return [];
    return draftCommitments(passage, sentence, {
      word: index,
      last: found.match.last,
      complement: found.complement,
      status: kept.status,
      strength: found.match.entry.strength,
      factuality: kept.status === 'fulfilled' ? 'actual' : 'ended',
      holder,
    });
  },
};
