import type { Rule } from '../../rule.ts';
import { dependents } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { mentionsUnder, prepositional, subjectMentions, takingPart } from '../arguments.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { triggersOf, verbPhraseAt } from '../engagement-phrase.ts';

/** "A hosted B in Doha", "A received B", "B was welcomed by A": host and guest meet. */
export const hostsGuest: Rule<EngagementClaim> = {
  id: 'hosts-guest',
  triggers: (lexicon) => triggersOf(lexicon, 'verb', ['host-guest', 'guest-host']),
  examples: [
    {
      text: 'Egyptian President Abdel Fattah el-Sisi received Jordanian King Abdullah II in Cairo on Monday.',
      finds: { status: 'held', parties: ['EGY', 'JOR'] },
    },
  ],
  counterexamples: ['Qatar welcomed the agreement.', 'Brazil will host the World Cup.'],
  find: ({ passage, sentence, index }) => {
    const phrase = verbPhraseAt(passage.lexicon, sentence, index, ['host-guest', 'guest-host']);
    if (phrase === undefined) return [];
    const hosts = takingPart([
      ...subjectMentions(passage, sentence, index),
      ...prepositional(sentence, index, ['by']).flatMap((i) => mentionsUnder(passage, sentence, i)),
    ]);
    const guests = takingPart(
      dependents(sentence, index, 'obj')
        .concat(prepositional(sentence, index, ['with']))
        .flatMap((i) => mentionsUnder(passage, sentence, i)),
    );
    const passive = dependents(sentence, index, 'nsubj:pass').length > 0;
    // At least one side must be a person: countries host games and welcome news.
    if (hosts.length === 0 || (!passive && guests.length === 0) || ![...hosts, ...guests].some(isPerson))
      return [];
    if (!passive && !guests.some(isPerson)) return [];
    // Somebody who receives somebody meets them; a country that receives somebody is visited.
    const type =
      phrase.type === 'visit' && hosts.some(isPerson) && guests.some(isPerson) ? 'meeting' : phrase.type;
    const draft = draftEngagement(passage, sentence, {
      type,
      phrase: phrase.phrase,
      event: index,
      last: index + phrase.length,
      mentions: [...hosts, ...guests],
    });
    return draft === undefined ? [] : [draft];
  },
};

function isPerson(mention: { form: string }): boolean {
  return ['full-name', 'short-name', 'office', 'pronoun', 'group'].includes(mention.form);
}
