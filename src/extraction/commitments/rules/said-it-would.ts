import { contains } from '../../../kernel/index.ts';
import type { Sentence } from '../../../language/types.ts';
import { isPassive } from '../../attribution/clause.ts';
import type { Passage } from '../../passage.ts';
import { isNegated } from '../../positions/mood.ts';
import { subjectFor } from '../../positions/subject.ts';
import type { Rule } from '../../rule.ts';
import { sayingAround } from '../../statements/links.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { CommitmentClaim } from '../../types.ts';
import { isDeed } from '../deed.ts';
import { draftCommitments } from '../draft-commitment.ts';
import { footingOf } from '../footing.ts';
import { isConditional } from '../future.ts';

/**
 * "Canada said it would honour the deal", "under the treaty, Chad will respect the border": what a body says of itself,
 * and what an accord lays down, is a promise even where the verb is none of the deeds.
 */
export const saidItWould: Rule<CommitmentClaim> = {
  id: 'said-it-would',
  triggers: ['will', 'shall', 'would', 'be'],
  examples: [
    {
      text: 'Canada said that it would tolerate the new road.',
      finds: { holder: 'Canada', status: 'announced', action: 'tolerate the new road' },
    },
    {
      text: 'Under the treaty, Chad will shelter the displaced villagers.',
      finds: { holder: 'Chad', status: 'agreed', action: 'shelter the displaced villagers' },
    },
    {
      text: 'Canada said it was lifting its tariffs on steel.',
      finds: { holder: 'Canada', status: 'announced', action: 'lifting its tariffs on steel' },
    },
  ],
  counterexamples: [
    'Canada said that it would meet Mexico in May.',
    'Canada said that it would not tolerate the new road.',
    'The minister said that she would sleep well.',
    'Chad will win the cup.',
    'Canada has denied Mexican charges that it is arming rebels in the north.',
    'Canada said Chad was lifting its tariffs on steel.',
    '"We will keep our word," the minister said.',
  ],
  find: ({ passage, sentence, index }) => {
    const helper = tokenAt(sentence, index);
    const verb = helper.head;
    if (helper.deprel !== 'aux' || verb < index || tokenAt(sentence, verb).upos !== 'VERB') return [];
    if (isPassive(sentence, verb) || isNegated(sentence, verb) || isConditional(passage, sentence, verb))
      return [];
    // Deeds ahead have a rule of their own; what one "is lifting" is under way.
    const underWay = helper.lemma === 'be';
    if (isDeed(passage, sentence, verb) !== underWay) return [];
    if (underWay && (tokenAt(sentence, verb).xpos !== 'VBG' || dependents(sentence, verb, 'aux').length > 1))
      return [];
    if (underWay && isCharged(sentence, verb)) return [];
    const holder = subjectFor(sentence, verb);
    if (holder === undefined || holder > verb) return [];
    const agreed = !underWay && footingOf(sentence, verb).status === 'agreed';
    if (!agreed && !isOfItself(passage, sentence, holder)) return [];
    return draftCommitments(passage, sentence, {
      word: index,
      last: index + 1,
      complement: { kind: 'to', head: verb },
      status: agreed ? 'agreed' : 'announced',
      strength: 2,
      factuality: 'planned',
      holder,
    });
  },
};

const CHARGES =
  /^(?:charge|allegation|accusation|claim|report|suspicion|concern|fear|worry|rumou?r|suggestion|evidence|doubt)$/;

/** "Denied |charges| that it is arming rebels": what others say of it. */
function isCharged(sentence: Sentence, verb: number): boolean {
  const { deprel, head } = tokenAt(sentence, verb);
  return (
    /^(?:acl|ccomp)/.test(deprel) && head >= 0 && CHARGES.test(tokenAt(sentence, head).lemma.toLowerCase())
  );
}

/** "|It| would ..." in the words of a country or body, not in quotation marks. */
function isOfItself(passage: Passage, sentence: Sentence, subject: number): boolean {
  const { form, start, end } = tokenAt(sentence, subject);
  if (!/^(?:it|we)$/i.test(form)) return false;
  const saying = sayingAround(passage, { start, end });
  const quoted = saying?.quotes.some((q) => contains(q, { start, end })) ?? false;
  return saying?.source !== undefined && quoted === /^we$/i.test(form);
}
