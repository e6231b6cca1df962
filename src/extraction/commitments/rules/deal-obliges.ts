import { antecedent } from '../../engagements/who/arguments.ts';
import { complementOf } from '../../positions/complement.ts';
import { isNegated } from '../../positions/mood.ts';
import { subjectFor } from '../../positions/subject.ts';
import type { Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { CommitmentClaim } from '../../types.ts';
import { ACCORDS } from '../accords.ts';
import { draftCommitments } from '../draft-commitment.ts';

/** "The agreement commits A to ...", "the treaty obliges A to ...": what a text binds somebody to, that party has agreed. */
export const dealObliges: Rule<CommitmentClaim> = {
  id: 'deal-obliges',
  triggers: ['commit', 'oblige', 'obligate', 'bind', 'require', 'call'],
  examples: [
    {
      text: 'The accord commits Colombia to open 20 new crossings.',
      finds: { holder: 'Colombia', status: 'agreed', action: 'open 20 new crossings' },
    },
    {
      text: 'The memorandum calls on Chad to withdraw its troops by Friday.',
      finds: { holder: 'Chad', status: 'agreed', action: 'withdraw its troops by Friday', due: '2019-04-12' },
    },
    {
      text: 'The pact commits Chile and Peru to cutting methane emissions by 2030.',
      finds: { holder: 'Peru', status: 'agreed', action: 'cutting methane emissions by 2030' },
    },
  ],
  counterexamples: [
    'The minister asked Colombia to open 20 new crossings.',
    'The illness requires patients to rest.',
    'The accord would commit nobody to open anything.',
  ],
  find: ({ passage, sentence, index }) => {
    const asks = tokenAt(sentence, index).lemma === 'call';
    const words = { head: index, first: index, last: index + 1, preposition: asks ? 'on' : undefined };
    const complement = complementOf(sentence, words, 'whom');
    const subject = subjectFor(sentence, index);
    if (complement?.whom === undefined || subject === undefined || isNegated(sentence, index)) return [];
    if (dependents(sentence, index, 'aux').some((i) => tokenAt(sentence, i).xpos === 'MD')) return [];
    if (!ACCORDS.has(tokenAt(sentence, antecedent(sentence, subject)).lemma.toLowerCase())) return [];
    return draftCommitments(passage, sentence, {
      word: index,
      last: complement.whom + 1,
      complement: { kind: 'to', head: complement.head },
      status: 'agreed',
      strength: 2,
      factuality: 'planned',
      holder: complement.whom,
    });
  },
};
