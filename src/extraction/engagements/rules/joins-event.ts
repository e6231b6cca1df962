import type { Rule } from '../../rule.ts';
import { caseMarkers, conjuncts, dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { mentionsUnder, prepositional, takingPart } from '../arguments.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { nounPhraseAt, triggersOf, verbPhraseAt } from '../engagement-phrase.ts';
import { mentionsOf, modelsOf } from '../spoken-of.ts';
import { subjectMentions } from '../subjects.ts';

/** "B also took part in the meeting", "C, who sat in on the talks": more people at an event spoken of before. */
export const joinsEvent: Rule<EngagementClaim> = {
  id: 'joins-event',
  triggers: (lexicon) => triggersOf(lexicon, 'verb', ['who-at-event']),
  examples: [
    {
      text: 'Egyptian President Abdel Fattah el-Sisi met Jordanian King Abdullah II in Cairo on Monday. Egyptian Foreign Minister Sameh Shoukry also attended the meeting.',
      finds: { status: 'held', parties: ['EGY', 'JOR'] },
    },
  ],
  counterexamples: [
    'Peruvian President Dina Boluarte met Chilean President Gabriel Boric. Peruvian Foreign Minister Javier Gonzalez attended a concert.',
    'Finnish Foreign Minister Elina Valtonen attended the ceremony.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const phrase = verbPhraseAt(passage.lexicon, sentence, index, ['who-at-event']);
    if (phrase === undefined || !JOINING.has(tokenAt(sentence, index).lemma.toLowerCase())) return [];
    const noun = eventOf(at);
    const word = noun === undefined ? undefined : nounPhraseAt(passage.lexicon, sentence, noun);
    if (noun === undefined || word === undefined) return [];
    const model = modelsOf(at, word.type).at(-1);
    const joining = takingPart([
      ...subjectMentions(passage, sentence, index),
      ...prepositional(sentence, index, ['with']).flatMap((i) => mentionsUnder(passage, sentence, i)),
    ]).filter((m) => m.form === 'full-name' || m.form === 'short-name');
    if (
      model === undefined ||
      joining.length === 0 ||
      !joining.every((m) => m.countries.every((c) => model.parties.includes(c)))
    )
      return [];
    const draft = draftEngagement(passage, sentence, {
      type: word.type,
      phrase: word.phrase,
      event: noun,
      last: noun + word.length,
      verb: index,
      mentions: [...mentionsOf(at, model), ...joining],
      ...(model.forum === undefined ? {} : { forum: model.forum }),
    });
    if (draft === undefined || draft.status !== model.status) return [];
    const { when, where } = model;
    return [
      {
        ...draft,
        type: model.type,
        parties: model.parties,
        ...(draft.when === undefined && when !== undefined ? { when } : {}),
        ...(draft.where === undefined && where !== undefined ? { where } : {}),
        confidence: 0.6,
      },
    ];
  },
};

/** Of the verbs that speak of taking part, those that do not undo it ("skip"). */
const JOINING: ReadonlySet<string> = new Set(['take', 'participate', 'attend', 'join', 'sit']);

/** The definite noun that is joined: the verb's object, or what follows "in" and "at". */
function eventOf({ sentence, index }: Parameters<Rule['find']>[0]): number | undefined {
  const nominals = [
    ...dependents(sentence, index, 'obj'),
    ...dependents(sentence, index, 'obl').filter((i) =>
      caseMarkers(sentence, i).some((c) => ['in', 'at', 'on', 'in on'].includes(c)),
    ),
  ];
  return nominals
    .flatMap((i) => conjuncts(sentence, i))
    .find((i) =>
      dependents(sentence, i, 'det').some((d) => /^(?:the|this|both)$/i.test(tokenAt(sentence, d).form)),
    );
}
