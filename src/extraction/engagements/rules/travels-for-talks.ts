import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import type { Rule } from '../../rule.ts';
import { caseMarkers, dependents } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { prepositional, takingPart } from '../arguments.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { type EngagementPhrase, nounPhraseAt, triggersOf, verbPhraseAt } from '../engagement-phrase.ts';
import { ownArguments } from '../own-arguments.ts';
import { subjectMentions } from '../subjects.ts';

/** "A will visit Oslo on Monday |for talks|": the talks are where and when the journey goes, with the side it goes to. */
export const travelsForTalks: Rule<EngagementClaim> = {
  id: 'travels-for-talks',
  triggers: (lexicon) => triggersOf(lexicon, 'noun', ['event', 'who-with-whom']),
  examples: [
    {
      text: 'Moroccan Foreign Minister Nasser Bourita will visit Madrid on 16 April 2019 for talks.',
      finds: { type: 'talks', status: 'planned', parties: ['ESP', 'MAR'] },
    },
  ],
  counterexamples: [
    'Moroccan Foreign Minister Nasser Bourita will visit Madrid for treatment.',
    'Hundreds of delegates travelled to Bonn for the talks on forests.',
  ],
  find: ({ passage, sentence, index }) => {
    const phrase = nounPhraseAt(passage.lexicon, sentence, index);
    if (phrase === undefined || phrase.type === 'visit' || !caseMarkers(sentence, index).includes('for'))
      return [];
    const journey = journeyBefore(passage, sentence, index);
    if (journey === undefined || prepositional(sentence, index, ['with', 'between']).length > 0) return [];
    const travellers = takingPart(subjectMentions(passage, sentence, journey.verb)).filter(
      (m) => m.form === 'full-name' || m.form === 'short-name' || m.form === 'office' || m.form === 'pronoun',
    );
    if (travellers.length === 0) return [];
    const host: Mention = { ...journey.place, form: 'country', actors: [] };
    const draft = draftEngagement(passage, sentence, {
      type: phrase.type,
      phrase: phrase.phrase,
      event: index,
      last: index + phrase.length,
      verb: journey.verb,
      datedBy: journey.verb,
      mentions: [...travellers, ...ownArguments(passage, sentence, index), host],
      place: journey.place,
    });
    return draft === undefined ? [] : [draft];
  },
};

/** The nearest verb of travelling before the noun, with the place right after it or attached to it. */
function journeyBefore(
  passage: Passage,
  sentence: Sentence,
  noun: number,
): { verb: number; place: Mention; phrase: EngagementPhrase } | undefined {
  for (let verb = noun - 1; verb >= 0; verb--) {
    const phrase = verbPhraseAt(passage.lexicon, sentence, verb, ['who-to-place']);
    if (phrase === undefined) continue;
    const at = [
      verb + phrase.length,
      ...dependents(sentence, verb, 'obj'),
      ...prepositional(sentence, verb, ['to', 'in']),
    ];
    const place = at
      .map((i) => passage.cast.at(sentence.index, i))
      .find((m) => m?.place === true && m.countries.length > 0);
    return place === undefined ? undefined : { verb, place, phrase };
  }
  return undefined;
}
