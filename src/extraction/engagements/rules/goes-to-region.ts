import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import type { Occurrence, Rule } from '../../rule.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { nounPhraseAt, triggersOf, verbPhraseAt } from '../engagement-phrase.ts';
import type { Frame } from '../frame.ts';
import { governor, statusAround, visitorsOfNoun } from '../journey-of-noun.ts';
import { ahead, isUnderWay, unlessNoPlan } from '../status/journey-status.ts';
import { travellersOf } from '../who/travellers.ts';

/** Nouns of journeys among the lexicon's words of visits. */
const JOURNEYS = /(?:visit|trip|tour|swing|journey)$/;

/**
 * "Will travel to the Middle East next week", "wrapped up a tour of Africa": the journey of somebody in office to a part of
 * the world is a visit, though no country is named as its host.
 */
export const goesToRegion: Rule<EngagementClaim> = {
  id: 'goes-to-region',
  triggers: (lexicon) => [
    ...triggersOf(lexicon, 'verb', ['who-to-place']),
    ...triggersOf(lexicon, 'noun', ['event', 'who-to-place']),
  ],
  examples: [
    {
      text: 'Finnish President Sauli Niinisto will travel to the Middle East next week.',
      finds: { type: 'visit', status: 'planned', parties: ['FIN'], where: 'Middle East' },
    },
    {
      text: 'Finnish President Sauli Niinisto wrapped up a tour of Africa on Monday.',
      finds: { type: 'visit', status: 'held', parties: ['FIN'], when: '2019-04-08' },
    },
  ],
  counterexamples: [
    'Thousands of tourists travelled to Africa last year.',
    'Finnish exports went to Asia.',
    'Finnish President Sauli Niinisto turned to Africa in his speech.',
    'Finnish President Sauli Niinisto will visit Kenya, his first trip to Africa, next week.',
  ],
  find: (at) => {
    const frame = byVerb(at) ?? byNoun(at);
    const draft = frame === undefined ? undefined : draftEngagement(at.passage, at.sentence, frame);
    if (draft === undefined || draft.participants.length === 0) return [];
    const told = { ...unlessNoPlan(at, ahead(at, draft)), confidence: 0.6 };
    return [isUnderWay(at, told) ? { ...told, status: 'ongoing' } : told];
  },
};

function byVerb({ passage, sentence, index }: Occurrence): Frame | undefined {
  const phrase = verbPhraseAt(passage.lexicon, sentence, index, ['who-to-place']);
  const last = index + (phrase?.length ?? 0);
  const place = phrase === undefined ? undefined : regionAhead(passage, sentence, last);
  if (phrase === undefined || place === undefined) return undefined;
  const mentions = inOffice(passage, travellersOf(passage, sentence, index));
  return { type: 'visit', event: index, last, mentions, place, regional: true };
}

function byNoun({ passage, sentence, index }: Occurrence): Frame | undefined {
  const phrase = nounPhraseAt(passage.lexicon, sentence, index);
  if (phrase === undefined || !JOURNEYS.test(phrase.phrase)) return undefined;
  const last = index + phrase.length;
  const noun = last - 1;
  const place = regionAhead(passage, sentence, last);
  const verb = place === undefined ? undefined : governor(sentence, noun);
  if (place === undefined || verb === undefined) return undefined;
  const status = statusAround(sentence, noun);
  return {
    type: 'visit',
    phrase: phrase.phrase,
    event: noun,
    last,
    mentions: inOffice(passage, visitorsOfNoun(passage, sentence, noun, [{ place }])),
    place,
    regional: true,
    ...(verb === noun ? {} : { verb }),
    ...(status === undefined ? {} : { status }),
  };
}

/** The part of the world that a journey leads to: "to |the Middle East|", "through |Southeast Asia|". */
function regionAhead(
  { cast, lexicon, article }: Passage,
  sentence: Sentence,
  from: number,
): Mention | undefined {
  let i = from;
  while (/^(?:to|in|into|of|through|across|around|for|the)$/i.test(sentence.tokens[i]?.form ?? '')) i++;
  const mention = cast.at(sentence.index, i);
  if (mention?.place !== true || mention.first !== i || mention.countries.length > 0) return undefined;
  // "The Pacific |island| of X", "Africa |Corps|", "Europe|'s| farms"
  const next = sentence.tokens[mention.last];
  if (next !== undefined && /^(?:NN|JJ|POS|HYPH)/.test(next.xpos) && !isTime(next.form)) return undefined;
  const known = lexicon.city(article.text.slice(mention.start, mention.end));
  return known.length > 0 && known.every((c) => c.kind === 'region' && c.country === '')
    ? mention
    : undefined;
}

/** "To Africa |Monday|", "to Asia next |week|" */
function isTime(form: string): boolean {
  return /^(?:next|last|this|early|late|later|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i.test(form);
}

/** People who hold office, so that their journey is on their country's business. */
function inOffice({ cast }: Passage, visitors: readonly Mention[]): Mention[] {
  return visitors.filter(
    (m) =>
      m.countries.length === 1 &&
      m.actors.some((key) => {
        const offices = cast.actors.get(key)?.offices ?? [];
        return offices.some((o) => o.tenure !== 'former') || cast.isHead(key);
      }),
  );
}
