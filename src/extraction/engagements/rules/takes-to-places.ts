import type { Sentence } from '../../../language/types.ts';
import type { Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { legsFrom } from '../places/itinerary.ts';
import { ofSeveral } from '../status/journey-status.ts';
import { antecedent, mentionsUnder } from '../who/arguments.ts';
import { onlyVisitors } from '../who/travellers.ts';

/** What can take somebody somewhere without being somebody. */
const JOURNEYS: ReadonlySet<string> = new Set([
  'trip',
  'tour',
  'swing',
  'journey',
  'visit',
  'itinerary',
  'travels',
  'travel',
  'mission',
  'dash',
  'blitz',
  'diplomacy',
  'schedule',
]);

/** How far behind the traveller "to" may stand: "took her |last week| to". */
const REACH = 5;

/** "A tour that will take him to Lima and Quito", "her trip took the minister to Oslo": one visit for each country. */
export const takesToPlaces: Rule<EngagementClaim> = {
  id: 'takes-to-places',
  triggers: ['take', 'bring'],
  examples: [
    {
      text: 'Finnish Foreign Minister Elina Valtonen will visit Oslo on Thursday on a tour that will also take her to Copenhagen and Reykjavik.',
      finds: { type: 'visit', status: 'planned', parties: ['FIN', 'ISL'], where: 'Reykjavik' },
    },
    {
      text: 'The trip took Chilean President Gabriel Boric to Montevideo last month.',
      finds: { type: 'visit', status: 'held', parties: ['CHL', 'URY'], where: 'Montevideo' },
    },
  ],
  counterexamples: [
    'The ambulance took Chilean President Gabriel Boric to Santiago.',
    'The trip took Chilean President Gabriel Boric to Valparaiso.',
    'The dispute took Finland and Norway to The Hague.',
  ],
  find: ({ passage, sentence, index }) => {
    if (tokenAt(sentence, index).upos !== 'VERB' || !isJourney(sentence, index)) return [];
    const objects = dependents(sentence, index, 'obj', 'iobj');
    const visitors = onlyVisitors(objects.flatMap((i) => mentionsUnder(passage, sentence, i)));
    const to = visitors.length === 0 ? undefined : toAfter(sentence, visitors.at(-1)?.last ?? index);
    if (to === undefined) return [];
    return legsFrom(passage, sentence, to + 1)
      .filter(
        ({ place }) =>
          place.countries.length > 0 &&
          !visitors.some((m) => m.countries.some((code) => place.countries.includes(code))),
      )
      .flatMap(({ place, date }) => {
        const draft = draftEngagement(passage, sentence, {
          type: 'visit',
          event: index,
          last: index + 1,
          mentions: visitors,
          place,
          ...(date === undefined ? {} : { date }),
        });
        return draft === undefined ? [] : [ofSeveral(draft, place)];
      });
  },
};

/** The subject is a journey, or the relative pronoun after one: "a tour |that| will take him". */
function isJourney(sentence: Sentence, verb: number): boolean {
  const { deprel, head } = tokenAt(sentence, verb);
  const subjects = dependents(sentence, verb, 'nsubj').map((i) => antecedent(sentence, i));
  const above = deprel.startsWith('acl') ? [head] : [];
  return [...subjects, ...above].some((i) => JOURNEYS.has(sentence.tokens[i]?.lemma.toLowerCase() ?? ''));
}

function toAfter(sentence: Sentence, from: number): number | undefined {
  for (let i = from; i < Math.min(from + REACH, sentence.tokens.length); i++)
    if (/^to$/i.test(tokenAt(sentence, i).form)) return i;
  return undefined;
}
