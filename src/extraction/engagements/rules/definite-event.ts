import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Occurrence, Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim, EngagementType } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { nounPhraseAt, triggersOf } from '../engagement-phrase.ts';
import { holdingVerb, ownArguments } from './event-of-parties.ts';

/** How many sentences back "the meeting" may reach. */
const REACH = 4;

/**
 * "The meeting was put off until May", "Thursday's talks": an event spoken of before, of which the sentence tells
 * something new, its date or that it was moved. Who takes part is taken from the earlier claim.
 */
export const definiteEvent: Rule<EngagementClaim> = {
  id: 'definite-event',
  triggers: (lexicon) => triggersOf(lexicon, 'noun', ['event', 'who-with-whom', 'who-to-place', 'who-at-event', 'who-event', 'host-guest']),
  examples: [
    {
      text: 'Norwegian Foreign Minister Espen Barth Eide will meet Swedish Foreign Minister Tobias Billstrom in Oslo. The meeting is scheduled for June 3, 2024.',
      finds: { type: 'meeting', status: 'planned', parties: ['NOR', 'SWE'] },
    },
  ],
  counterexamples: ['Peru and Chile held talks. The meeting of the town council was postponed.'],
  find: (at) => {
    const { passage, sentence, index } = at;
    const phrase = nounPhraseAt(passage.lexicon, sentence, index);
    if (phrase === undefined || !isDefinite(sentence, index) || ownArguments(passage, sentence, index).length > 0 || isModified(sentence, index)) return [];
    const model = lastOf(at, phrase.type);
    if (model === undefined) return [];
    const verb = holdingVerb(passage, sentence, index);
    const draft = draftEngagement(passage, sentence, {
      type: phrase.type,
      phrase: phrase.phrase,
      event: index,
      last: index + phrase.length,
      ...(verb === undefined ? {} : { verb }),
      mentions: mentionsOf(at, model),
      ...(model.forum === undefined ? {} : { forum: model.forum }),
    });
    if (draft === undefined || !addsSomething(draft)) return [];
    return [{ ...draft, type: model.type, parties: model.parties, participants: draft.participants.length > 0 ? draft.participants : model.participants, confidence: 0.6 }];
  },
};

function isDefinite(sentence: Sentence, noun: number): boolean {
  const determiners = dependents(sentence, noun, 'det').map((i) => tokenAt(sentence, i).form.toLowerCase());
  if (determiners.some((d) => d === 'the' || d === 'this')) return true;
  // "Thursday's meeting"
  return dependents(sentence, noun, 'nmod:poss').some((i) => /day$/i.test(tokenAt(sentence, i).form));
}

/** "The meeting |of the council|", "the next round": words that may make it another event than the one before. */
function isModified(sentence: Sentence, noun: number): boolean {
  const of = dependents(sentence, noun, 'nmod').some((i) => dependents(sentence, i, 'case').some((c) => ['of', 'between', 'with'].includes(tokenAt(sentence, c).form.toLowerCase())));
  const other = dependents(sentence, noun, 'amod', 'compound', 'nummod').some((i) => !SAME.has(tokenAt(sentence, i).lemma.toLowerCase()));
  return of || other;
}

const SAME: ReadonlySet<string> = new Set(['upcoming', 'planned', 'scheduled', 'forthcoming', 'bilateral', 'state', 'official', 'summit', 'two-day', 'day', 'high-level']);

const FAMILY: Readonly<Record<EngagementType, string>> = { summit: 'talks', meeting: 'talks', talks: 'talks', session: 'talks', visit: 'visit', call: 'call', social: 'social' };

/** The last claim of the same family a few sentences back, or anywhere before if the article knows only one pairing. */
function lastOf({ earlier, passage, sentence, index }: Occurrence, type: EngagementType): EngagementClaim | undefined {
  const before = tokenAt(sentence, index).start;
  const family = earlier.filter((c): c is EngagementClaim => c.kind === 'engagement' && (c.spans.trigger?.end ?? 0) <= before && FAMILY[c.type] === FAMILY[type]);
  const from = passage.sentences[Math.max(0, sentence.index - REACH)]?.start ?? 0;
  const near = family.filter((c) => c.sentence.start >= from);
  const pool = near.length > 0 ? near : family;
  const last = pool.at(-1);
  return last !== undefined && pool.every((c) => c.parties.join() === last.parties.join()) ? last : undefined;
}

/** The earlier claim's people as mentions, so that they are drafted like any others. */
function mentionsOf({ passage }: Occurrence, model: EngagementClaim): Mention[] {
  const spans = model.participants.map((p) => p.span);
  const all = passage.cast.mentions.flat();
  const people = spans.flatMap((span) => all.find((m) => m.start === span.start && m.end === span.end) ?? []);
  const countries = model.parties.map((code): Mention => ({ sentence: 0, first: 0, last: 0, head: 0, start: model.sentence.start, end: model.sentence.start, form: 'country', actors: [], countries: [code], place: false }));
  return [...people, ...countries];
}

function addsSomething(draft: { when?: unknown; openDate?: string; status: string }): boolean {
  return draft.when !== undefined || draft.openDate !== undefined || ['postponed', 'cancelled', 'denied'].includes(draft.status);
}
