import { dayRange } from '../../../kernel/index.ts';
import type { Mention } from '../../cast/types.ts';
import type { Occurrence, Rule } from '../../rule.ts';
import { conjuncts, dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { dateOfEvent } from '../days/date-of-event.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { nounPhraseAt } from '../engagement-phrase.ts';
import { prepositional, takingPart } from '../who/arguments.ts';
import { ownArguments } from '../who/own-arguments.ts';
import { mentionsOf } from '../who/spoken-of.ts';

/**
 * "Held talks, which were preceded by a one-on-one meeting", "will hold consultations in May, followed by a meeting of experts
 * in June": one more meeting of those who held the one that the same sentence tells of. What a sentence of its own says of
 * a meeting before is the business of `followed-by`.
 */
export const eventBesideEvent: Rule<EngagementClaim> = {
  id: 'event-beside-event',
  triggers: ['follow', 'precede'],
  examples: [
    {
      text: 'Kenyan President William Ruto held talks with Ugandan President Yoweri Museveni in Nairobi on Monday, which were followed by a state dinner.',
      finds: { type: 'social', status: 'held', parties: ['KEN', 'UGA'], when: '2019-04-08' },
    },
    {
      text: 'Diplomats of Peru and Chile will hold talks on fishing on April 23, followed by a meeting of experts in May.',
      finds: { type: 'meeting', status: 'planned', parties: ['CHL', 'PER'], when: '2019-05' },
    },
  ],
  counterexamples: [
    'Peru and Chile held talks in Lima on Monday, which were followed by a press conference.',
    'Peru and Chile held talks in Lima on Monday. The election was followed by a dinner.',
    'Peru and Chile held talks in Lima on Monday, followed by a meeting of the Brazilian cabinet.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    if (tokenAt(sentence, index).xpos !== 'VBN') return [];
    const model = modelOf(at);
    if (model === undefined) return [];
    return prepositional(sentence, index, ['by'])
      .flatMap((i) => conjuncts(sentence, i))
      .flatMap((noun) => {
        const phrase = nounPhraseAt(passage.lexicon, sentence, noun);
        if (phrase === undefined || ['visit', 'call'].includes(phrase.type) || isPress(at, noun)) return [];
        const own = takingPart(ownArguments(passage, sentence, noun, phrase.type));
        const sides: readonly Mention[] = mentionsOf(
          at,
          phrase.type !== 'social' && ofOthers(at, noun) ? { ...model, participants: [] } : model,
        );
        if (own.some((m) => m.actors.length > 0 || m.countries.some((code) => !model.parties.includes(code))))
          return [];
        const draft = draftEngagement(passage, sentence, {
          type: phrase.type,
          phrase: phrase.phrase,
          event: noun,
          last: noun + phrase.length,
          verb: index,
          mentions: sides,
          status: { status: model.status, factuality: model.factuality, span: tokenAt(sentence, index) },
        });
        if (draft === undefined || !['held', 'planned', 'ongoing'].includes(model.status)) return [];
        const { when, spans, ...undated } = draft;
        const day = dateOfEvent(passage, sentence, noun) === undefined ? undefined : when;
        const told = day ?? sameDay(model);
        const { when: _, ...others } = spans;
        return [
          {
            ...undated,
            parties: model.parties,
            status: model.status,
            factuality: model.factuality,
            ...(told === undefined ? {} : { when: told }),
            spans: told === undefined ? others : { ...others, when: told.span },
            confidence: 0.6,
          },
        ];
      });
  },
};

/** The meeting that the sentence has told of before, where the words have no subject but "which". */
function modelOf({ sentence, index, earlier }: Occurrence): EngagementClaim | undefined {
  const [subject] = dependents(sentence, index, 'nsubj');
  if (subject !== undefined && !/^(?:which|that)$/i.test(tokenAt(sentence, subject).form)) return undefined;
  const { start } = tokenAt(sentence, index);
  return earlier
    .filter(
      (c): c is EngagementClaim =>
        c.kind === 'engagement' &&
        c.sentence.start === sentence.start &&
        (c.spans.trigger?.end ?? 0) <= start &&
        !['visit', 'call'].includes(c.type),
    )
    .at(-1);
}

/** What follows without a day of its own follows on the day. */
function sameDay({ when, status }: EngagementClaim): EngagementClaim['when'] {
  const days = when === undefined ? undefined : dayRange(when.edtf);
  return when === undefined || status !== 'held' || days?.from !== days?.to
    ? undefined
    : { ...when, basis: 'inferred' };
}

/** "A meeting |of military officials|": of others of the same sides. */
function ofOthers({ sentence }: Occurrence, noun: number): boolean {
  return prepositional(sentence, noun, ['of', 'between', 'with', 'among']).length > 0;
}

/** "A joint |press| conference", "a |signing| ceremony": no meeting of its own. */
function isPress({ sentence }: Occurrence, noun: number): boolean {
  return dependents(sentence, noun, 'compound', 'amod').some((i) =>
    /^(?:press|news|media|signing|wreath|cabinet|party|council)$/i.test(tokenAt(sentence, i).form),
  );
}
