import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import { ORDINAL_WORDS } from '../../number-words.ts';
import type { Occurrence, Rule } from '../../rule.ts';
import { baseRelation, dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { type EngagementPhrase, nounPhraseAt, triggersOf } from '../engagement-phrase.ts';
import { holdingVerb } from '../holding-verb.ts';
import { participleAfter } from '../status/status.ts';
import { takingPart } from '../who/arguments.ts';
import { ownArguments } from '../who/own-arguments.ts';
import { mentionsOf, modelsOf, protagonists } from '../who/spoken-of.ts';
import { subjectMentions } from '../who/subjects.ts';

/**
 * "A third round will begin on May 3", "another meeting could follow", "asked B to postpone the second meeting": one
 * more meeting of those whose meetings the article is about.
 */
export const repeatedEvent: Rule<EngagementClaim> = {
  id: 'repeated-event',
  triggers: (lexicon) => [...triggersOf(lexicon, 'noun', ['event', 'who-with-whom']), 'one'],
  examples: [
    {
      text: 'Kenya and Uganda held talks on fishing in Nairobi on Monday. A third round will begin in Kampala on 6 May.',
      finds: { type: 'talks', status: 'planned', parties: ['KEN', 'UGA'], when: '2019-05-06' },
    },
    {
      text: 'India has asked Nepal to postpone the second meeting on the bridge, which was to be held on April 22.',
      finds: { status: 'postponed', parties: ['IND', 'NPL'] },
    },
  ],
  counterexamples: [
    'Kenya and Uganda held talks on Monday. Parliament will hold a second meeting on the budget on 6 May.',
    'A third round of applause followed.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const phrase = nounPhraseAt(passage.lexicon, sentence, index) ?? anotherOne(at);
    if (
      phrase === undefined ||
      ['visit', 'social', 'call'].includes(phrase.type) ||
      !isRepeated(sentence, index) ||
      takingPart(ownArguments(passage, sentence, index)).length > 0
    )
      return [];
    if (isOfOthers(at)) return [];
    const verb = holdingVerb(passage, sentence, headOf(sentence, index)) ?? participleAfter(sentence, index);
    if (verb === undefined) return [];
    // "The experts are to hold |their first meeting|": of the sides, and not of those who met before.
    if (isOfUnknown(at, verb)) return [];
    const here = atVerb(at, verb);
    const model = here.length > 0 ? undefined : modelsOf(at, phrase.type).at(-1);
    const mentions = here.length > 0 ? here : model === undefined ? protagonists(at) : mentionsOf(at, model);
    // Somebody else's meeting: its holder is named and is none of the two.
    const holder = takingPart(subjectMentions(passage, sentence, verb));
    if (here.length === 0 && holder.length > 0 && !holder.every((m) => isAmong(m, mentions))) return [];
    const draft = draftEngagement(passage, sentence, {
      type: phrase.type,
      phrase: phrase.phrase,
      event: index,
      last: index + phrase.length,
      verb,
      mentions,
      ...(model?.forum === undefined ? {} : { forum: model.forum }),
    });
    if (draft === undefined || !addsSomething(draft)) return [];
    return [
      {
        ...draft,
        ...(model === undefined ? {} : { type: model.type, parties: model.parties }),
        confidence: 0.6,
      },
    ];
  },
};

/** Held by people whom the text does not name: their first meeting is none of those told of. */
function isOfUnknown({ passage, sentence, index }: Occurrence, verb: number): boolean {
  const first = dependents(sentence, index, 'amod').some((i) => /^first$/i.test(tokenAt(sentence, i).form));
  return (
    first &&
    dependents(sentence, verb, 'nsubj').some(
      (i) =>
        tokenAt(sentence, i).xpos === 'NNS' &&
        i !== index &&
        passage.cast.at(sentence.index, i) === undefined,
    )
  );
}

/** "A second |one| followed on May 12": of what the sentence right before has told. */
function anotherOne({ passage, sentence, index, earlier }: Occurrence): EngagementPhrase | undefined {
  const { form } = tokenAt(sentence, index);
  const before = passage.sentences[sentence.index - 1];
  if (form.toLowerCase() !== 'one' || before === undefined) return undefined;
  const told = earlier.filter(
    (c): c is EngagementClaim => c.kind === 'engagement' && c.sentence.start === before.start,
  );
  const last = told.at(-1);
  if (last === undefined || told.some((c) => c.parties.join() !== last.parties.join())) return undefined;
  return { phrase: 'one', pos: 'noun', type: last.type, frame: 'event', strength: 1, notWith: [], length: 1 };
}

/** "A further meeting |of the three|", "the second meeting |of the council of mayors|": of people the text does not make known here. */
function isOfOthers({ passage, sentence, index }: Occurrence): boolean {
  return dependents(sentence, index, 'nmod').some((i) => {
    const of = dependents(sentence, i, 'case').some((c) =>
      ['of', 'between', 'with', 'among'].includes(tokenAt(sentence, c).form.toLowerCase()),
    );
    const noun = tokenAt(sentence, i).lemma.toLowerCase();
    const known = passage.cast.at(sentence.index, i)?.forum !== undefined;
    return (
      of &&
      !known &&
      !['talk', 'negotiation', 'consultation', 'discussion', 'contact', 'dialogue'].includes(noun)
    );
  });
}

const MORE: ReadonlySet<string> = new Set([
  'another',
  'new',
  'next',
  'further',
  'fresh',
  'additional',
  'follow-up',
  'last',
  'latest',
  'previous',
  'final',
  'subsequent',
  'earlier',
]);

/** "A second |round|", "the next |meeting|", "a second day of |talks|". */
function isRepeated(sentence: Sentence, noun: number): boolean {
  const counted = (i: number) =>
    dependents(sentence, i, 'amod', 'det', 'nummod', 'compound').some((j) => {
      const word = tokenAt(sentence, j).form.toLowerCase();
      return MORE.has(word) || ORDINAL_WORDS.indexOf(word) > 0 || /^\d{1,3}(?:st|nd|rd|th)$/.test(word);
    });
  const head = headOf(sentence, noun);
  return counted(noun) || (head !== noun && counted(head));
}

/** "A second |day| of talks": the word that is counted. */
function headOf(sentence: Sentence, noun: number): number {
  const token = tokenAt(sentence, noun);
  const above = sentence.tokens[token.head];
  return baseRelation(token) === 'nmod' &&
    above !== undefined &&
    ['day', 'round', 'set'].includes(above.lemma)
    ? above.index
    : noun;
}

/** The two sides of the clause itself: "|India| has asked |Nepal| to postpone the second meeting". Empty unless there are two. */
function atVerb({ passage, sentence }: Occurrence, verb: number): Mention[] {
  const token = tokenAt(sentence, verb);
  const own = subjectMentions(passage, sentence, verb);
  const asker = ['xcomp', 'advcl', 'acl', 'ccomp'].includes(baseRelation(token))
    ? subjectMentions(passage, sentence, token.head)
    : [];
  const found = takingPart([...new Set([...own, ...asker])]);
  return new Set(found.flatMap((m) => m.countries)).size >= 2 ? found : [];
}

function isAmong(mention: Mention, sides: readonly Mention[]): boolean {
  return mention.countries.some((code) => sides.some((side) => side.countries.includes(code)));
}

function addsSomething(draft: {
  when?: unknown;
  openDate?: string;
  where?: unknown;
  status: string;
}): boolean {
  return (
    draft.when !== undefined ||
    draft.openDate !== undefined ||
    (draft.status === 'held' ? draft.where !== undefined : draft.status !== 'ongoing')
  );
}
