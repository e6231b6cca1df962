import { isPassive } from '../../attribution/clause.ts';
import { readMood } from '../../positions/mood.ts';
import { subjectFor } from '../../positions/subject.ts';
import type { Rule } from '../../rule.ts';
import { baseRelation, tokenAt } from '../../tree.ts';
import type { CommitmentClaim, CommitmentStatus } from '../../types.ts';
import { draftCommitments } from '../draft-commitment.ts';
import { promiseAt, promiseTriggers } from '../promises.ts';

/** "A pledged to ...", "A agreed to ...", "A plans to ...", "A promised $1 billion": the subject binds itself. */
export const pledgesTo: Rule<CommitmentClaim> = {
  id: 'pledges-to',
  triggers: promiseTriggers('verb', false),
  examples: [
    {
      text: 'Norway pledged to give $100 million to Brazil by 2030.',
      finds: {
        holder: 'Norway',
        status: 'announced',
        action: 'give $100 million to Brazil by 2030',
        amount: { value: 1e8, unit: 'USD' },
        beneficiary: 'BRA',
        due: '2030',
      },
    },
    {
      text: 'Serbia and Kosovo agreed to lift the tariffs.',
      finds: { holder: 'Serbia', status: 'agreed', action: 'lift the tariffs' },
    },
    {
      text: 'Kenya plans to build a second port at Lamu.',
      finds: { holder: 'Kenya', status: 'announced', action: 'build a second port at Lamu' },
    },
  ],
  counterexamples: [
    'Serbia and Kosovo agreed to meet again in May.',
    'Norway did not pledge to give money.',
    'Kenya plans to win the cup.',
    'Denmark agreed to disagree.',
  ],
  find: ({ passage, sentence, index }) => {
    const token = tokenAt(sentence, index);
    if (['amod', 'compound', 'csubj', 'case', 'mark'].includes(baseRelation(token))) return [];
    const found = promiseAt(passage.lexicon, sentence, index, 'verb', ['to', 'that', 'noun', 'whom']);
    if (found === undefined || isPassive(sentence, index)) return [];
    const mood = readMood(passage, sentence, index);
    const holder = subjectFor(sentence, index);
    if (mood === undefined || mood.negated || holder === undefined) return [];
    const { entry, last } = found.match;
    return draftCommitments(passage, sentence, {
      word: index,
      last,
      complement: found.complement,
      status: mood.factuality === 'planned' ? notYet(entry.status) : entry.status,
      strength: entry.strength,
      factuality: 'planned',
      holder,
    });
  },
};

/** Who is only about to promise has proposed so far; who is about to agree has not agreed. */
function notYet(status: CommitmentStatus): CommitmentStatus {
  return status === 'agreed' || status === 'announced' ? 'proposed' : status;
}
