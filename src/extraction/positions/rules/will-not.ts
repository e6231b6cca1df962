import { isPassive } from '../../attribution/clause.ts';
import { deedTriggers, isDeed } from '../../commitments/deed.ts';
import { footingOf } from '../../commitments/footing.ts';
import type { StanceEntry } from '../../lexicon/index.ts';
import type { Rule } from '../../rule.ts';
import { ancestors, dependents, tokenAt } from '../../tree.ts';
import type { PositionClaim } from '../../types.ts';
import { draftPositions } from '../draft-position.ts';
import { isNegated } from '../mood.ts';
import { subjectFor } from '../subject.ts';

const REFUSES: StanceEntry = {
  lemma: 'will not',
  pos: 'noun',
  stance: 'opposes',
  strength: 1,
  takes: ['to'],
  notWith: [],
};
/** "Pledged that it |would not|": a promise. "If it will not": a condition. */
const PROMISES =
  /^(?:promise|pledge|vow|agree|commit|undertake|assure|guarantee|swear|expect|hope|fear|predict|forecast|worry)$/;

/** "China would not sign the pledge", "we will not withdraw": who will not do a deed refuses it. */
export const willNot: Rule<PositionClaim> = {
  id: 'will-not',
  triggers: (lexicon) => [...deedTriggers(lexicon), 'sign', 'cede', 'yield', 'recognize', 'recognise'],
  examples: [
    {
      text: 'China would not open its market to Chilean wine.',
      finds: { holder: 'China', stance: 'opposes', issue: 'open its market to Chilean wine' },
    },
    {
      text: 'Ghana said it will not withdraw its troops from the lake.',
      finds: { holder: 'Ghana', stance: 'opposes', issue: 'withdraw its troops from the lake' },
    },
  ],
  counterexamples: [
    'China pledged that it would not raise its tariffs.',
    'Under the accord, Ghana will not raise its tariffs.',
    'The talks will not end the war.',
    'If Ghana will not withdraw its troops, the talks are over.',
    'China will not attend the summit.',
  ],
  find: ({ passage, sentence, index }) => {
    const helper = dependents(sentence, index, 'aux').find((i) =>
      /^(?:will|would|wo)$/i.test(tokenAt(sentence, i).form),
    );
    if (helper === undefined || helper > index || isPassive(sentence, index) || !isNegated(sentence, index))
      return [];
    const signs =
      /^(?:sign|cede|yield)$/.test(tokenAt(sentence, index).lemma) &&
      dependents(sentence, index, 'obj').length > 0;
    if (!signs && !isDeed(passage, sentence, index)) return [];
    const above = ancestors(sentence, index).map((i) => tokenAt(sentence, i));
    if (above.some((t) => PROMISES.test(t.lemma)) || footingOf(sentence, index).status !== 'announced')
      return [];
    if (/^(?:advcl|acl)/.test(tokenAt(sentence, index).deprel)) return [];
    const holder = subjectFor(sentence, index);
    if (holder === undefined || holder > index) return [];
    return draftPositions(passage, sentence, {
      match: { entry: REFUSES, head: index, first: helper, last: index, preposition: undefined },
      complement: { kind: 'to', head: index },
      mood: { negated: false, factuality: 'actual' },
      holder,
      from: index,
    });
  },
};
