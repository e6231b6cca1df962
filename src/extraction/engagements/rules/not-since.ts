import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import type { Occurrence, Rule } from '../../rule.ts';
import { ancestors, dependents, isVerbal, tokenAt } from '../../tree.ts';
import type { DateMention, EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { type EngagementPhrase, nounPhraseAt, verbPhraseAt } from '../engagement-phrase.ts';
import type { Frame } from '../frame.ts';
import { isNegated } from '../status/status-words.ts';
import { antecedent, mentionsUnder, prepositional } from '../who/arguments.ts';
import { namedAfter } from '../who/beside.ts';
import { modelsOf } from '../who/spoken-of.ts';
import { longer, subjectMentions } from '../who/subjects.ts';

/** "The two have not met |since 2019|", "has not spoken to B since May": the day after which nobody met is the day they last did. */
export const notSince: Rule<EngagementClaim> = {
  id: 'not-since',
  triggers: ['since'],
  examples: [
    {
      text: 'Peruvian President Dina Boluarte and Chilean President Gabriel Boric have not met since November 2018.',
      finds: { type: 'summit', status: 'held', parties: ['CHL', 'PER'], when: '2018-11' },
    },
    {
      text: 'Peruvian President Dina Boluarte has not spoken to Chilean President Gabriel Boric since December 2018.',
      finds: { type: 'call', status: 'held', parties: ['CHL', 'PER'], when: '2018-12' },
    },
    {
      text: 'Peru and Chile held talks in Lima on Monday. It was their first meeting since March 2017.',
      finds: { type: 'meeting', status: 'held', parties: ['CHL', 'PER'], when: '2017-03' },
    },
  ],
  counterexamples: [
    'Peruvian President Dina Boluarte and Chilean President Gabriel Boric have met twice since 2018.',
    'Peruvian President Dina Boluarte and Chilean President Gabriel Boric have not met since the war.',
    'Peru and Chile held talks in Lima on Monday. It was their first meeting since March 2017, when a court in The Hague ruled on the border.',
    'Peru and Chile have not raised tariffs since 2018.',
  ],
  find: (at) => {
    const date = dateAfter(at);
    if (date === undefined) return [];
    const frame = notMet(at) ?? firstOf(at, date);
    if (frame === undefined) return [];
    const { start, end } = tokenAt(at.sentence, at.index);
    const draft = draftEngagement(at.passage, at.sentence, {
      ...frame,
      date,
      // Where a place is named it is that of what is new.
      status: { status: 'held', factuality: 'actual', span: { start, end } },
    });
    if (draft === undefined) return [];
    const { where: _, agenda: __, ...told } = draft;
    const { where: ___, ...spans } = draft.spans as EngagementClaim['spans'];
    // The words before "since" deny another meeting, or tell of a new one.
    return [{ ...told, agenda: [], spans, status: 'held', factuality: 'actual', confidence: 0.6 }];
  },
};

/** The date right after "since": "since at least 2018" and "since the war of 2018" tell of no day. */
function dateAfter({ passage, sentence, index }: Occurrence): DateMention | undefined {
  const next = sentence.tokens[index + 1];
  const date = passage.dates.find((d) => d.start === next?.start && d.type === 'DATE');
  return date?.edtf === undefined || /day$|yesterday/i.test(next?.form ?? '') ? undefined : date;
}

/** "Have |not| met", "never spoke": the frame of the verb that is denied. */
function notMet({ passage, sentence, index }: Occurrence): Frame | undefined {
  const verb = ancestors(sentence, index).find((i) => isVerbal(tokenAt(sentence, i)));
  if (verb === undefined || !isNegated(sentence, verb) || !isPerfect(sentence, verb)) return undefined;
  const phrase = verbPhraseAt(passage.lexicon, sentence, verb, ['who-with-whom', 'who-event']);
  if (phrase === undefined || TOPICAL.has(phrase.phrase)) return undefined;
  const last = verb + phrase.length;
  const who = subjectMentions(passage, sentence, verb);
  const read = [
    ...dependents(sentence, verb, 'obj'),
    ...prepositional(sentence, verb, ['with', 'to']),
  ].flatMap((i) => mentionsUnder(passage, sentence, antecedent(sentence, i)));
  const whom = longer(read, namedAfter(passage, sentence, last));
  const forum = who.find((m) => m.form === 'forum')?.forum;
  const frame = frameOf(phrase, verb, [...who, ...whom]);
  // "The four leaders have not |gathered|": a session is of a body.
  return forum === undefined
    ? { ...frame, type: phrase.type === 'session' ? 'meeting' : phrase.type }
    : { ...frame, forum };
}

function isPerfect(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'aux').some((i) => tokenAt(sentence, i).lemma.toLowerCase() === 'have');
}

/** What is not done need not have been a meeting: "have not discussed it since". */
const TOPICAL: ReadonlySet<string> = new Set(['discuss', 'negotiate', 'consult', 'see', 'call', 'brief']);

/** "Their |first meeting| since 2019": the sides of the meeting it is said of met then too; who of them is not said. */
function firstOf(at: Occurrence, date: DateMention): Frame | undefined {
  const { passage, sentence, index } = at;
  const noun = ancestors(sentence, index).find((i) => tokenAt(sentence, i).upos === 'NOUN');
  const phrase = noun === undefined ? undefined : nounPhraseAt(passage.lexicon, sentence, noun);
  if (noun === undefined || phrase === undefined || noun > index || ['visit', 'social'].includes(phrase.type))
    return undefined;
  const isFirst = dependents(sentence, noun, 'amod', 'nummod', 'advmod').some((i) =>
    /^first$/i.test(tokenAt(sentence, i).form),
  );
  // "Since March 2017, |when| a court ruled": the day of something else.
  const after = sentence.tokens.filter((t) => t.start >= date.end).slice(0, 2);
  if (!isFirst || after.some((t) => /^(?:when|as|after|the)$/i.test(t.form))) return undefined;
  return sidesOfFirst(at, noun, phrase);
}

function sidesOfFirst(at: Occurrence, noun: number, phrase: EngagementPhrase): Frame | undefined {
  const { passage, sentence } = at;
  const owners = [
    ...dependents(sentence, noun, 'nmod:poss'),
    ...prepositional(sentence, noun, ['between', 'of', 'with']),
  ].flatMap((i) => mentionsUnder(passage, sentence, i));
  const people = owners.filter((m) => m.actors.length > 0);
  if (new Set(people.flatMap((m) => m.countries)).size >= 2) return frameOf(phrase, noun, people);
  if (people.length > 0) return undefined;
  const model = modelsOf(at, phrase.type)
    .filter((c) => c.sentence.start >= (passage.sentences[sentence.index - 1]?.start ?? 0))
    .at(-1);
  return model === undefined ? undefined : frameOf(phrase, noun, countriesOf(passage, model.parties));
}

function countriesOf({ cast }: Passage, codes: readonly string[]): Mention[] {
  const [any] = cast.mentions.flat();
  return any === undefined
    ? []
    : codes.map((code) => ({ ...any, form: 'country', actors: [], countries: [code], place: false }));
}

function frameOf(phrase: EngagementPhrase, event: number, mentions: readonly Mention[]): Frame {
  return { type: phrase.type, phrase: phrase.phrase, event, last: event + phrase.length, mentions };
}
