import type { Sentence } from '../../../language/types.ts';
import { isPassive } from '../../attribution/clause.ts';
import type { Passage } from '../../passage.ts';
import { isDate } from '../../positions/clean-phrase.ts';
import { isNegated } from '../../positions/mood.ts';
import type { Rule } from '../../rule.ts';
import { sayingAround } from '../../statements/links.ts';
import { caseMarkers, dependents, tokenAt } from '../../tree.ts';
import type { CommitmentClaim } from '../../types.ts';
import { deedTriggers, isDeed, isGiving } from '../deed.ts';
import { draftCommitments } from '../draft-commitment.ts';
import { type Footing, footingOf } from '../footing.ts';
import { futureOf, isConditional } from '../future.ts';

/**
 * "The prisoners will be freed by Chad", "under the pact between A and B, the duties are to be lifted", "A said $5 million
 * would be made available": a deed told from its object binds whoever is named as doing it. Nobody named, nobody bound.
 */
export const willBeDone: Rule<CommitmentClaim> = {
  id: 'will-be-done',
  triggers: deedTriggers,
  examples: [
    {
      text: 'Twelve prisoners will be handed over by Chad in June, the mediators said.',
      finds: {
        holder: 'Chad',
        status: 'announced',
        action: 'Twelve prisoners will be handed over by Chad in June',
      },
    },
    {
      text: 'Under the pact between Peru and Chile, the crossing is to be reopened by June 1.',
      finds: { holder: 'Chile', status: 'agreed', due: '2019-06-01' },
    },
    {
      text: 'Norway said $40 million would be made available to Malawi.',
      finds: { holder: 'Norway', amount: { value: 4e7, unit: 'USD' }, beneficiary: 'MWI' },
    },
  ],
  counterexamples: [
    'The crossing will be reopened in June.',
    'The roof will be lifted by the wind.',
    'Norway said that the rebels would be given a trial.',
    'Twelve prisoners may be handed over by Chad.',
  ],
  find: ({ passage, sentence, index }) => {
    if (!isPassive(sentence, index) || !isDeed(passage, sentence, index)) return [];
    const subject = dependents(sentence, index, 'nsubj:pass', 'nsubj')[0];
    const helper = futureOf(passage, sentence, index);
    if (subject === undefined || subject > index || helper === undefined) return [];
    if (isNegated(sentence, index) || isConditional(passage, sentence, index)) return [];
    const footing = footingOf(sentence, index);
    const holder = agentAt(passage, sentence, index) ?? partyTo(sentence, footing);
    const giver = holder === undefined ? giverOf(passage, sentence, index) : undefined;
    if (holder === undefined && giver === undefined) return [];
    return draftCommitments(passage, sentence, {
      word: helper,
      last: helper + 1,
      complement: { kind: 'that', head: index },
      status: footing.status,
      strength: giver === undefined ? 1 : 2,
      factuality: 'planned',
      holder: holder ?? giver ?? subject,
    });
  },
};

/** "|By the bank|", also where the tree hangs it on the adjective: "made available by the bank". "By June" is nobody. */
function agentAt(passage: Passage, sentence: Sentence, verb: number): number | undefined {
  return [verb, ...dependents(sentence, verb, 'xcomp')]
    .flatMap((i) => dependents(sentence, i, 'obl'))
    .find((i) => caseMarkers(sentence, i).includes('by') && !isDate(passage, tokenAt(sentence, i)));
}

/** "The pact |between A and B|". */
function partyTo(sentence: Sentence, { paper }: Footing): number | undefined {
  return paper === undefined
    ? undefined
    : dependents(sentence, paper, 'nmod').find((i) => caseMarkers(sentence, i).includes('between'));
}

/** Who says that money will be given is who gives it: "|Norway| said $40 million would be made available". */
function giverOf(passage: Passage, sentence: Sentence, verb: number): number | undefined {
  const { start, end } = tokenAt(sentence, verb);
  if (!isGiving(passage, sentence, verb)) return undefined;
  const object = dependents(sentence, verb, 'nsubj:pass', 'nsubj')[0];
  const sum = object === undefined ? undefined : tokenAt(sentence, object);
  const counted = passage.quantities.some(
    (q) => q.kind === 'money' && sum !== undefined && q.start <= sum.start && sum.start < q.end,
  );
  const source = sayingAround(passage, { start, end })?.source;
  return !counted || source === undefined || source.sentence !== sentence.index ? undefined : source.head;
}
