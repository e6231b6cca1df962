import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import { ORDINAL_WORDS } from '../../number-words.ts';
import type { Passage } from '../../passage.ts';
import type { Draft, Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { nounPhraseAt, triggersOf } from '../engagement-phrase.ts';
import { holdingVerb } from '../holding-verb.ts';
import { ownArguments } from '../who/own-arguments.ts';
import { mentionsOf, modelsOf } from '../who/spoken-of.ts';

/**
 * "The meeting was put off until May", "Thursday's talks": an event spoken of before, of which the sentence tells
 * something new, its date or that it was moved. Who takes part is taken from the earlier claim.
 */
export const definiteEvent: Rule<EngagementClaim> = {
  id: 'definite-event',
  triggers: (lexicon) =>
    triggersOf(lexicon, 'noun', [
      'event',
      'who-with-whom',
      'who-to-place',
      'who-at-event',
      'who-event',
      'host-guest',
    ]),
  examples: [
    {
      text: 'Norwegian Foreign Minister Espen Barth Eide will meet Swedish Foreign Minister Tobias Billstrom in Oslo. The meeting is scheduled for June 3, 2024.',
      finds: { type: 'meeting', status: 'planned', parties: ['NOR', 'SWE'] },
    },
    {
      text: 'Norway and Sweden held talks on fish. The talks, the second between Norwegian Foreign Minister Espen Barth Eide and Swedish Foreign Minister Tobias Billstrom, ended on Monday.',
      finds: { status: 'held', when: '2019-04-08', participants: ['Espen Barth Eide', 'Tobias Billstrom'] },
    },
  ],
  counterexamples: ['Peru and Chile held talks. The meeting of the town council was postponed.'],
  find: (at) => {
    const { passage, sentence, index } = at;
    const phrase = nounPhraseAt(passage.lexicon, sentence, index);
    if (
      phrase === undefined ||
      passage.cast.at(sentence.index, index)?.forum !== undefined ||
      !isDefinite(sentence, index) ||
      ownArguments(passage, sentence, index).length > 0 ||
      isModified(sentence, index)
    )
      return [];
    const models = modelsOf(at, phrase.type);
    const verb = holdingVerb(passage, sentence, index);
    // A date elsewhere in the sentence is not the event's: "on the table at the talks is the strategy for 2050".
    if (verb === undefined && !isDated(passage, sentence, index)) return [];
    const between = counted(passage, sentence, index);
    const draftOf = (model: EngagementClaim) =>
      draftEngagement(passage, sentence, {
        type: phrase.type,
        phrase: phrase.phrase,
        event: index,
        last: index + phrase.length,
        ...(verb === undefined ? {} : { verb }),
        mentions: [...mentionsOf(at, model), ...between],
        ...(model.forum === undefined ? {} : { forum: model.forum }),
      });
    const last = models.at(-1);
    const first = last === undefined ? undefined : draftOf(last);
    // Of a plan and a meeting held "the round, held on Monday" means the one that was held.
    const model = models.filter((m) => m.status === first?.status).at(-1) ?? last;
    const draft = model === undefined || model === last ? first : draftOf(model);
    if (model === undefined || draft === undefined || !addsSomething(draft)) return [];
    return [
      {
        ...draft,
        ...dayOfPlan(draft, model),
        type: model.type,
        parties: model.parties,
        participants: draft.participants.length > 0 ? draft.participants : model.participants,
        confidence: 0.6,
      },
    ];
  },
};

/** "The talks, |the second between A and B|, began on Monday": the people of whose meetings it is counted as one. */
function counted({ cast }: Passage, sentence: Sentence, noun: number): Mention[] {
  const ordinal = sentence.tokens.slice(noun + 2, noun + 5).find((t) => ORDINAL_WORDS.indexOf(t.form) > 0);
  const verb = tokenAt(sentence, noun).head;
  if (
    ordinal === undefined ||
    sentence.tokens[noun + 1]?.form !== ',' ||
    sentence.tokens[ordinal.index + 1]?.form !== 'between'
  )
    return [];
  return (cast.mentions[sentence.index] ?? []).filter(
    (m) => m.first > ordinal.index && m.last <= verb && (m.form === 'full-name' || m.form === 'short-name'),
  );
}

/** "The meeting |on Friday|", "|Thursday's| talks": a date that hangs on the noun. */
function isDated({ dates }: Passage, sentence: Sentence, noun: number): boolean {
  return dependents(sentence, noun, 'nmod', 'obl', 'appos', 'compound').some((i) => {
    const { start, end } = tokenAt(sentence, i);
    return dates.some((d) => d.start <= start && end <= d.end);
  });
}

function isDefinite(sentence: Sentence, noun: number): boolean {
  const determiners = dependents(sentence, noun, 'det').map((i) => tokenAt(sentence, i).form.toLowerCase());
  if (determiners.some((d) => d === 'the' || d === 'this')) return true;
  // "Thursday's meeting"
  return dependents(sentence, noun, 'nmod:poss').some((i) => /day$/i.test(tokenAt(sentence, i).form));
}

/** "The meeting |of the council|", "the next round": words that may make it another event than the one before. */
function isModified(sentence: Sentence, noun: number): boolean {
  const of = dependents(sentence, noun, 'nmod').some((i) =>
    dependents(sentence, i, 'case').some((c) =>
      ['of', 'between', 'with'].includes(tokenAt(sentence, c).form.toLowerCase()),
    ),
  );
  const other = dependents(sentence, noun, 'amod', 'compound', 'nummod').some(
    (i) => !SAME.has(tokenAt(sentence, i).lemma.toLowerCase()),
  );
  return of || other;
}

const SAME: ReadonlySet<string> = new Set([
  'upcoming',
  'planned',
  'scheduled',
  'forthcoming',
  'bilateral',
  'state',
  'official',
  'summit',
  'two-day',
  'day',
  'high-level',
]);

/** "Was to come |on Saturday|, but the trip was called off": what is undone has the day it was planned for. */
function dayOfPlan(
  { status, when, openDate, spans }: Draft<EngagementClaim>,
  model: EngagementClaim,
): Partial<Draft<EngagementClaim>> {
  const undone = status === 'cancelled' || status === 'postponed';
  return undone && when === undefined && openDate === undefined && model.when !== undefined
    ? { when: model.when, spans: { ...spans, when: model.when.span } }
    : {};
}

function addsSomething(draft: { when?: unknown; openDate?: string; status: string }): boolean {
  return (
    draft.when !== undefined ||
    draft.openDate !== undefined ||
    ['postponed', 'cancelled', 'denied'].includes(draft.status)
  );
}
