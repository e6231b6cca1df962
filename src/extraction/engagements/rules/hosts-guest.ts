import type { Sentence } from '../../../language/types.ts';
import type { Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { type EngagementPhrase, triggersOf, verbPhraseAt } from '../engagement-phrase.ts';
import { antecedent, mentionsUnder, prepositional, takingPart } from '../who/arguments.ts';
import { subjectMentions } from '../who/subjects.ts';

/** "A hosted B in Doha", "A received B", "B was welcomed by A": host and guest meet. */
export const hostsGuest: Rule<EngagementClaim> = {
  id: 'hosts-guest',
  triggers: (lexicon) => triggersOf(lexicon, 'verb', ['host-guest', 'guest-host']),
  examples: [
    {
      text: 'Egyptian President Abdel Fattah el-Sisi received Jordanian King Abdullah II in Cairo on Monday.',
      finds: { status: 'held', parties: ['EGY', 'JOR'] },
    },
    {
      text: 'Jordanian Foreign Minister Ayman Safadi was received by Egyptian President Abdel Fattah el-Sisi in Cairo on Monday.',
      finds: { type: 'meeting', status: 'held', parties: ['EGY', 'JOR'] },
    },
    {
      text: 'Latvian Foreign Minister Edgars Rinkevics played host to Estonian Foreign Minister Sven Mikser in Riga on Monday.',
      finds: { type: 'meeting', status: 'held', parties: ['EST', 'LVA'] },
    },
  ],
  counterexamples: [
    'Qatar welcomed the agreement.',
    'Brazil will host the World Cup.',
    'Peruvian President Dina Boluarte called on Chilean President Gabriel Boric on Monday to reopen the border.',
  ],
  find: ({ passage, sentence, index }) => {
    const phrase = verbPhraseAt(passage.lexicon, sentence, index, ['host-guest', 'guest-host']);
    if (phrase === undefined) return [];
    if (isUrging(sentence, index, phrase)) return [];
    const subject = subjectMentions(passage, sentence, index);
    const agents = prepositional(sentence, index, ['by']).flatMap((i) => mentionsUnder(passage, sentence, i));
    const objects = dependents(sentence, index, 'obj')
      .concat(
        prepositional(sentence, index, phrase.type === 'social' ? ['with', 'for'] : ['with']),
        afterPhrase(sentence, index, phrase),
        // "Gave a dinner |for B|": the guest hangs on the meal.
        phrase.type === 'social'
          ? dependents(sentence, index, 'obj').flatMap((i) => prepositional(sentence, i, ['for', 'with']))
          : [],
      )
      // "Offered to host |it|": the meeting, not somebody
      .filter((i) => !/^(?:it|them)$/i.test(tokenAt(sentence, i).form))
      // "The leader |whom| A hosted"
      .flatMap((i) => mentionsUnder(passage, sentence, antecedent(sentence, i)));
    // "B was received by A": the guest is the subject.
    const passive = dependents(sentence, index, 'aux:pass').length > 0 && agents.length > 0;
    const hosts = takingPart(passive ? agents : subject);
    const guests = takingPart(passive ? subject : objects);
    // The guest must be a person: countries host games and welcome news.
    if (hosts.length === 0 || !guests.some(isPerson)) return [];
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

/** How far behind "called on" what is asked may stand: "called on |the leader of the southern province| to". */
const URGED = 12;

/** "Called on the president |to resign|", "called upon B |not to go|": asked for a deed, not visited. */
function isUrging(sentence: Sentence, index: number, { phrase, length }: EngagementPhrase): boolean {
  if (!/^call (?:up)?on$/.test(phrase)) return false;
  const from = index + length;
  return sentence.tokens
    .slice(from, from + URGED)
    .some((t, k) => t.xpos === 'TO' && /^(?:VB|RB)$/.test(sentence.tokens[from + k + 1]?.xpos ?? ''));
}

function isPerson(mention: { form: string }): boolean {
  return ['full-name', 'short-name', 'office', 'pronoun', 'group'].includes(mention.form);
}

/** "Paid a courtesy call |on the premier|", "played host |to B|": the other stands after the preposition, attached to any word of the phrase. */
function afterPhrase(sentence: Sentence, index: number, { phrase, length }: EngagementPhrase): number[] {
  const prepositions = phrase.endsWith(' to') ? ['to'] : ['on', 'upon'];
  return sentence.tokens
    .slice(index, index + length)
    .flatMap((t) => prepositional(sentence, t.index, prepositions));
}
