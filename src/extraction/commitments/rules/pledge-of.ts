import { holderBeside } from '../../positions/holder-beside.ts';
import { subjectFor } from '../../positions/subject.ts';
import type { Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { CommitmentClaim } from '../../types.ts';
import { draftCommitments } from '../draft-commitment.ts';
import { keptPromiseAt, promiseAt, promiseTriggers } from '../promises.ts';

/** Verbs that say a promise was made: its subject is who promises. */
const MAKES: ReadonlySet<string> = new Set([
  'make',
  'give',
  'announce',
  'repeat',
  'reaffirm',
  'renew',
  'reiterate',
  'issue',
  'have',
  'unveil',
  'outline',
  'approve',
  'sign',
  'reach',
  'strike',
]);

/** "Norway's pledge to ...", "a promise by Oslo to ...", "repeated its pledge to ...": a noun of promising and its holder. */
export const pledgeOf: Rule<CommitmentClaim> = {
  id: 'pledge-of',
  triggers: promiseTriggers('noun', false),
  examples: [
    {
      text: 'Australia’s pledge to cut emissions was praised.',
      finds: { holder: 'Australia', status: 'announced', action: 'cut emissions' },
    },
    {
      text: 'Germany repeated its promise to send two frigates.',
      finds: { holder: 'Germany', status: 'announced', action: 'send two frigates' },
    },
  ],
  counterexamples: ['The pledge to cut emissions was praised.', 'Germany has no plan to send frigates.'],
  find: ({ passage, sentence, index }) => {
    const found = promiseAt(passage.lexicon, sentence, index, 'noun', ['to', 'that']);
    const token = tokenAt(sentence, index);
    if (found === undefined || token.upos !== 'NOUN') return [];
    if (dependents(sentence, index, 'det').some((i) => /^no$/i.test(tokenAt(sentence, i).form))) return [];
    const verb = token.deprel === 'obj' ? token.head : undefined;
    // What was kept or dropped has a rule of its own.
    if (verb !== undefined && keptPromiseAt(passage.lexicon, sentence, verb)?.noun === index) return [];
    const made = verb !== undefined && MAKES.has(tokenAt(sentence, verb).lemma.toLowerCase());
    const holder = holderBeside(passage, sentence, index) ?? (made ? subjectFor(sentence, verb) : undefined);
    if (holder === undefined) return [];
    const { entry, last } = found.match;
    return draftCommitments(passage, sentence, {
      word: index,
      last,
      complement: found.complement,
      status: entry.status,
      strength: entry.strength,
      factuality: 'planned',
      holder,
    });
  },
};
