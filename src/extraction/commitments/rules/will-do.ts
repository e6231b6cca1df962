import type { Sentence } from '../../../language/types.ts';
import { isPassive } from '../../attribution/clause.ts';
import { isNegated } from '../../positions/mood.ts';
import { subjectFor } from '../../positions/subject.ts';
import type { Rule } from '../../rule.ts';
import { tokenAt } from '../../tree.ts';
import type { CommitmentClaim } from '../../types.ts';
import { deedTriggers, isDeed } from '../deed.ts';
import { draftCommitments } from '../draft-commitment.ts';
import { type Footing, footingOf } from '../footing.ts';
import { futureOf, isConditional } from '../future.ts';

/** "Japan will simplify the tests", "is to lift the ban", in reported words "would invest": a deed that a party undertakes. */
export const willDo: Rule<CommitmentClaim> = {
  id: 'will-do',
  triggers: deedTriggers,
  examples: [
    {
      text: 'Chile will lift its ban on Peruvian avocados.',
      finds: { holder: 'Chile', status: 'announced', action: 'lift its ban on Peruvian avocados' },
    },
    {
      text: 'Under the agreement, Peru will cut its tariffs on wine and open two crossings.',
      finds: { holder: 'Peru', status: 'agreed', action: 'open two crossings' },
    },
    {
      text: 'Chile, she announced, would help Peru to pay for a network of clinics.',
      finds: { holder: 'Chile', beneficiary: 'PER' },
    },
    {
      text: 'Chile said it would open an embassy in Kyiv, train its guards and lift the ban on Peruvian figs.',
      finds: { holder: 'Chile', action: 'lift the ban on Peruvian figs' },
    },
    {
      text: 'The text of the accord says Chile will disarm the militia.',
      finds: { holder: 'Chile', status: 'agreed', action: 'disarm the militia' },
    },
    {
      text: 'According to the draft, Chile would abolish its duties on Peruvian grapes.',
      finds: { holder: 'Chile', status: 'proposed', beneficiary: 'PER' },
    },
    {
      text: 'Under the framework Chile drops its duties on Peruvian grapes.',
      finds: { holder: 'Chile', status: 'agreed', action: 'drops its duties on Peruvian grapes' },
    },
    {
      text: 'Chile will restore full diplomatic relations with Peru.',
      finds: { holder: 'Chile', action: 'restore full diplomatic relations with Peru' },
    },
    {
      text: 'Ghana would receive aid, and Germany would provide $2 billion, the minister said.',
      finds: { holder: 'Germany', status: 'announced', amount: { value: 2e9, unit: 'USD' } },
    },
  ],
  counterexamples: [
    'Chile will keep track of the shipments.',
    'Chile and Peru will deepen their cooperation.',
    'Chile will host the summit.',
    'The president will leave Chile on Sunday and spend the weekend at home.',
    'Lower prices will lift exports.',
    'Chile may lift its ban on Peruvian avocados.',
    'If Chile will lift its ban, Peru will be glad.',
    'Chile would lift the ban if it could.',
  ],
  find: ({ passage, sentence, index }) => {
    const token = tokenAt(sentence, index);
    if (token.upos !== 'VERB' || isPassive(sentence, index) || !isDeed(passage, sentence, index)) return [];
    const footing = footingOf(sentence, index);
    const helper = futureOf(passage, sentence, index) ?? laidDown(sentence, index, footing);
    if (helper === undefined || isNegated(sentence, index) || isConditional(passage, sentence, index))
      return [];
    const holder = subjectFor(sentence, index);
    if (holder === undefined || holder > index) return [];
    return draftCommitments(passage, sentence, {
      word: helper,
      last: helper + 1,
      ...(helper === footing.paper ? { from: index } : {}),
      complement: { kind: 'to', head: index },
      status: footing.status,
      strength: 1,
      factuality: 'planned',
      holder,
    });
  },
};

/** "Under the framework Chile |drops| its tariffs": the paper itself puts it ahead. */
function laidDown(sentence: Sentence, verb: number, { status, paper }: Footing): number | undefined {
  const { xpos } = tokenAt(sentence, verb);
  const framed = paper !== undefined && paper < verb && /^under$/i.test(tokenAt(sentence, 0).form);
  return framed && status === 'agreed' && /^VB[ZP]$/.test(xpos) ? paper : undefined;
}
