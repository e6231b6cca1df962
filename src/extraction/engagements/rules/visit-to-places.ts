import type { Sentence } from '../../../language/types.ts';
import type { Rule } from '../../rule.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { nounPhraseAt, triggersOf } from '../engagement-phrase.ts';
import { governor, legsOfNoun, statusAround, visitorsOfNoun } from '../journey-of-noun.ts';
import { participleAfter } from '../status/status.ts';

/** Nouns of journeys among the lexicon's words of visits; an arrival or a mission is told by other rules. */
const JOURNEYS = /(?:visit|trip|tour|swing|stop|stopover|stay|journey)$/;

/** "X's trip to Turkey", "a visit by X to Riyadh", "X wrapped up a tour of Vietnam, Laos and Cambodia", "said during a visit to Oslo". */
export const visitToPlaces: Rule<EngagementClaim> = {
  id: 'visit-to-places',
  triggers: (lexicon) => triggersOf(lexicon, 'noun', ['event', 'who-to-place']),
  examples: [
    {
      text: 'Finnish President Sauli Niinisto wrapped up a tour of Sweden and Norway on Monday.',
      finds: { type: 'visit', status: 'held', parties: ['FIN', 'NOR'] },
    },
    {
      text: 'Finnish President Sauli Niinisto said during a visit to Stockholm on Monday that talks would follow.',
      finds: { type: 'visit', status: 'held', parties: ['FIN', 'SWE'] },
    },
    {
      text: 'Finnish President Sauli Niinisto is on a three-day visit to Sweden.',
      finds: { type: 'visit', status: 'ongoing', parties: ['FIN', 'SWE'] },
    },
    {
      text: 'A visit to Stockholm by Finnish President Sauli Niinisto has been postponed.',
      finds: { type: 'visit', status: 'postponed', parties: ['FIN', 'SWE'] },
    },
  ],
  counterexamples: [
    'Finnish President Sauli Niinisto welcomed the visit to Stockholm.',
    'Finnish President Sauli Niinisto began a tour of Turku on Monday.',
    'The band wrapped up a tour of Sweden and Norway on Monday.',
    'Finnish President Sauli Niinisto said during a visit to a school that talks would follow.',
  ],
  find: ({ passage, sentence, index }) => {
    const phrase = nounPhraseAt(passage.lexicon, sentence, index);
    if (phrase === undefined || phrase.type !== 'visit' || !JOURNEYS.test(phrase.phrase)) return [];
    const last = index + phrase.length;
    const noun = last - 1;
    const legs = legsOfNoun(passage, sentence, last);
    const visitors = legs.length === 0 ? [] : visitorsOfNoun(passage, sentence, noun, legs);
    if (visitors.length === 0) return [];
    const verb = governor(sentence, noun) ?? participleAfter(sentence, noun);
    const status = statusAround(sentence, noun);
    const arranged = arrangedAfter(sentence, legs.at(-1)?.place.last ?? last);
    return legs
      .filter(
        ({ place }) => !visitors.some((m) => m.countries.some((code) => place.countries.includes(code))),
      )
      .flatMap(({ place, date }) => {
        const draft = draftEngagement(passage, sentence, {
          type: 'visit',
          phrase: phrase.phrase,
          event: noun,
          last,
          ...(verb === undefined || verb === noun ? {} : { verb }),
          ...(status === undefined ? {} : { status }),
          ...(arranged === undefined ? {} : { datedBy: arranged }),
          mentions: visitors,
          place,
          // Of several places each is a visit of its own, and says more than the tour as a whole.
          ...(legs.length > 1 ? { partner: place } : {}),
          ...(date === undefined ? {} : { date }),
        });
        return draft === undefined ? [] : [draft];
      });
  },
};

/** "A trip to Jakarta |planned| for Thursday": the participle that says for when. */
function arrangedAfter(sentence: Sentence, last: number): number | undefined {
  const next = sentence.tokens[sentence.tokens[last]?.form === ',' ? last + 1 : last];
  return next !== undefined &&
    /^VB[ND]$/.test(next.xpos) &&
    /^(?:plan|schedule|set|slate|pencil)$/i.test(next.lemma)
    ? next.index
    : undefined;
}
