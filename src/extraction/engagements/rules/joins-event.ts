import type { Sentence } from '../../../language/types.ts';
import type { Draft, Occurrence, Rule } from '../../rule.ts';
import { caseMarkers, conjuncts, dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { nounPhraseAt, triggersOf, verbPhraseAt } from '../engagement-phrase.ts';
import { mentionsUnder, prepositional, takingPart } from '../who/arguments.ts';
import { mentionsOf, modelsOf } from '../who/spoken-of.ts';
import { subjectMentions } from '../who/subjects.ts';

/** "B also took part in the meeting", "C, who sat in on the talks": more people at an event spoken of before. */
export const joinsEvent: Rule<EngagementClaim> = {
  id: 'joins-event',
  triggers: (lexicon) => triggersOf(lexicon, 'verb', ['who-at-event']),
  examples: [
    {
      text: 'Egyptian President Abdel Fattah el-Sisi met Jordanian King Abdullah II in Cairo on Monday. Egyptian Foreign Minister Sameh Shoukry also attended the meeting.',
      finds: { status: 'held', parties: ['EGY', 'JOR'] },
    },
    {
      text: 'Egyptian President Abdel Fattah el-Sisi met Jordanian King Abdullah II in Cairo on Monday. Jordanian Foreign Minister Ayman Safadi also took part.',
      finds: { status: 'held', parties: ['EGY', 'JOR'], when: '2019-04-08' },
    },
  ],
  counterexamples: [
    'Egyptian President Abdel Fattah el-Sisi met Jordanian King Abdullah II in Cairo on Monday. Jordanian Foreign Minister Ayman Safadi also took part in a race.',
    'Peruvian President Dina Boluarte met Chilean President Gabriel Boric. Peruvian Foreign Minister Javier Gonzalez attended a concert.',
    'Finnish Foreign Minister Elina Valtonen attended the ceremony.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    if (alsoTakesPart(sentence, index)) return joinedToo(at);
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

/** "Also |took part|", "|attended| as well": in what the sentence before has told of. */
function alsoTakesPart(sentence: Sentence, verb: number): boolean {
  const also = dependents(sentence, verb, 'advmod').some((i) =>
    /^(?:also|too)$/i.test(tokenAt(sentence, i).form),
  );
  const objects = dependents(sentence, verb, 'obj', 'obl', 'xcomp').map((i) => tokenAt(sentence, i).lemma);
  const lemma = tokenAt(sentence, verb).lemma.toLowerCase();
  const past = tokenAt(sentence, verb).xpos === 'VBD';
  return also && past && (lemma === 'take' ? objects.join() === 'part' : objects.length === 0);
}

/** The meeting told of right before, with those of its sides who took part as well. */
function joinedToo(at: Occurrence): Draft<EngagementClaim>[] {
  const { passage, sentence, index, earlier } = at;
  const from = passage.sentences[sentence.index - 1]?.start ?? 0;
  const model = earlier
    .filter(
      (c): c is EngagementClaim => c.kind === 'engagement' && c.type !== 'visit' && c.sentence.start >= from,
    )
    .at(-1);
  const joining = takingPart(subjectMentions(passage, sentence, index)).filter(
    (m) => (m.form === 'full-name' || m.form === 'short-name') && m.countries.length > 0,
  );
  if (model?.status !== 'held' || joining.length === 0) return [];
  if (!joining.every((m) => m.countries.every((c) => model.parties.includes(c)))) return [];
  const draft = draftEngagement(passage, sentence, {
    type: model.type,
    event: index,
    last: index + 1,
    mentions: [...mentionsOf(at, model), ...joining],
    ...(model.forum === undefined ? {} : { forum: model.forum }),
  });
  if (draft?.status !== 'held') return [];
  const { when, where } = model;
  return [
    {
      ...draft,
      type: model.type,
      ...(when === undefined ? {} : { when }),
      ...(where === undefined ? {} : { where }),
      confidence: 0.6,
    },
  ];
}

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
