import { addDays, daysBetween } from '../../../kernel/index.ts';
import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import type { Draft, Occurrence, Rule } from '../../rule.ts';
import { caseMarkers, dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { type Leg, lastPlace, legsFrom } from '../places/itinerary.ts';
import type { StatusReading } from '../status/status.ts';
import { takingPart } from '../who/arguments.ts';
import { subjectMentions } from '../who/subjects.ts';

const IN: ReadonlySet<string> = new Set(['in', 'at']);

/** "The minister was in Hanoi last week", "is due in Cairo on Monday": somebody in office who is abroad is on a visit. */
export const isInPlace: Rule<EngagementClaim> = {
  id: 'is-in-place',
  triggers: ['be', 'remain', 'stay', 'expect'],
  examples: [
    {
      text: 'Vietnamese Foreign Minister Bui Thanh Son was in Vientiane last week.',
      finds: { type: 'visit', status: 'held', parties: ['LAO', 'VNM'] },
    },
    {
      text: 'Saudi Crown Prince Mohammed bin Salman is expected in Islamabad on Sunday.',
      finds: { type: 'visit', status: 'planned', parties: ['PAK', 'SAU'] },
    },
    {
      text: 'Saudi Crown Prince Mohammed bin Salman is due in Islamabad on Sunday.',
      finds: { type: 'visit', status: 'planned', parties: ['PAK', 'SAU'] },
    },
    {
      text: 'Vietnamese Foreign Minister Bui Thanh Son is in Vientiane for talks with Lao Foreign Minister Saleumxay Kommasith.',
      finds: { type: 'visit', status: 'ongoing', parties: ['LAO', 'VNM'] },
    },
  ],
  counterexamples: [
    'Vietnamese Foreign Minister Bui Thanh Son is in Vientiane.',
    'Vietnamese Foreign Minister Bui Thanh Son was in Hanoi last week.',
    'The company is in Japan.',
    'Polish exports were in Germany.',
    'Saudi Crown Prince Mohammed bin Salman is expected to speak in Islamabad.',
    'Danish Foreign Minister Lars Lokke Rasmussen was born in Norway.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const token = tokenAt(sentence, index);
    if (token.lemma === 'expect' && !isExpectedThere(at)) return [];
    const legs = placesOf(at);
    const verb = token.deprel === 'cop' ? token.head : index;
    const visitors = takingPart(subjectMentions(passage, sentence, verb)).filter((m) => inOffice(m, at));
    if (visitors.length === 0 || visitors.some((m) => m.countries.length === 0 && !servesABody(m, at)))
      return [];
    return legs
      .filter(
        ({ place }) => !visitors.some((m) => m.countries.some((code) => place.countries.includes(code))),
      )
      .flatMap((leg) => draftOf(at, verb, visitors, leg));
  },
};

function draftOf(at: Occurrence, verb: number, visitors: readonly Mention[], { place, date }: Leg) {
  const { passage, sentence, index } = at;
  const token = tokenAt(sentence, index);
  const now = presentOf(at);
  const draft = draftEngagement(passage, sentence, {
    type: 'visit',
    event: verb,
    last: verb + 1,
    mentions: visitors,
    place,
    ...(now === undefined ? {} : { status: now }),
    ...(date === undefined ? {} : { date }),
  });
  if (draft === undefined) return [];
  if (draft.status === 'ongoing' && draft.when === undefined && !hasErrand(at, place.last)) return [];
  const spans = { ...draft.spans, trigger: { start: token.start, end: place.end } };
  const told = { ...draft, spans, confidence: 0.6 };
  return [isDue(at) ? toCome(told, passage.article.published) : told];
}

/** "|Is| in Beijing this week": goes on, where no day says that it is over or ahead; "|is expected| in Beijing" is ahead. */
function presentOf(at: Occurrence): StatusReading | undefined {
  const { xpos, start, end } = tokenAt(at.sentence, at.index);
  const span = { start, end };
  if (isDue(at)) return { status: 'planned', factuality: 'planned', span };
  return xpos === 'VBZ' || xpos === 'VBP' ? { status: 'ongoing', factuality: 'actual', span } : undefined;
}

/** "Is in Hanoi |for talks with B|", "|on an official visit|", "|to attend| a summit": abroad for something, not at home there. */
function hasErrand({ passage, sentence, index }: Occurrence, after: number): boolean {
  // Guest and host alike may stay for a meeting.
  if (tokenAt(sentence, index).lemma === 'stay') return false;
  const next = sentence.tokens[after]?.form.toLowerCase();
  if (next === 'to') return ERRANDS.has(sentence.tokens[after + 1]?.lemma.toLowerCase() ?? '');
  if (next !== 'for' && next !== 'on') return false;
  for (let i = after + 1; i < Math.min(after + ERRAND_REACH, sentence.tokens.length); i++) {
    const { lemma, upos } = tokenAt(sentence, i);
    const words = passage.lexicon.engagementWords.get(lemma.toLowerCase());
    if (words.some((w) => w.pos === 'noun')) return true;
    if (upos === 'ADP' || upos === 'VERB' || upos === 'PUNCT') return false;
  }
  return false;
}

/** How many words may stand before the noun: "for a second round of talks", "on a three-day official visit". */
const ERRAND_REACH = 8;

const ERRANDS: ReadonlySet<string> = new Set(['meet', 'attend', 'hold', 'discuss', 'sign', 'visit', 'take']);

function isDue({ sentence, index }: Occurrence): boolean {
  return tokenAt(sentence, index).lemma === 'expect' || /^due$/i.test(sentence.tokens[index + 1]?.form ?? '');
}

/** Whoever is due is still to come: a weekday is the next one. */
function toCome(draft: Draft<EngagementClaim>, published: string | undefined): Draft<EngagementClaim> {
  const { when } = draft;
  const late = when?.precision === 'day' && published !== undefined && daysBetween(published, when.edtf) < 0;
  return {
    ...draft,
    status: 'planned',
    factuality: 'planned',
    ...(late ? { when: { ...when, edtf: addDays(when.edtf, 7) } } : {}),
  };
}

/** The places of "was |in Hanoi|", where the place itself is the predicate, and of "remains |in Vietnam|", "expected |in Hanoi and Vientiane|". */
function placesOf({ passage, sentence, index }: Occurrence): Leg[] {
  const token = tokenAt(sentence, index);
  if (token.lemma === 'be' && token.deprel !== 'cop') return [];
  const there = thereBefore(passage, sentence, token.lemma === 'be' ? token.head : index);
  if (there !== undefined) return [{ place: there }];
  const heads = token.lemma === 'be' ? [token.head] : dependents(sentence, index, 'obl');
  // "Is due |in Cairo|": the place hangs on "due".
  const all = token.lemma === 'be' ? [...heads, ...dependents(sentence, token.head, 'obl')] : heads;
  for (const i of all) {
    const marker = lastOfCase(sentence, i);
    if (marker === undefined || !caseMarkers(sentence, i).some((c) => IN.has(c.split(' ').at(-1) ?? '')))
      continue;
    if (i !== token.head && token.lemma === 'be' && !/^due$/i.test(tokenAt(sentence, token.head).form))
      continue;
    const legs = legsFrom(passage, sentence, marker + 1).filter((leg) => leg.place.countries.length > 0);
    if (legs.length > 0) return legs;
  }
  return [];
}

/** "Was |there| in February", "is due |there| on Tuesday": the last place named before. */
function thereBefore(passage: Passage, sentence: Sentence, head: number): Mention | undefined {
  const word = [head, ...dependents(sentence, head, 'advmod')].find(
    (i) => tokenAt(sentence, i).form.toLowerCase() === 'there' && tokenAt(sentence, i).xpos !== 'EX',
  );
  return word === undefined ? undefined : lastPlace(passage, sentence, word);
}

/** The "in" of "in Cairo"; trees take "due in" for one preposition. */
function lastOfCase(sentence: Sentence, i: number): number | undefined {
  const marker = dependents(sentence, i, 'case').at(-1);
  return marker === undefined ? undefined : (dependents(sentence, marker, 'fixed').at(-1) ?? marker);
}

/** "The |U.N.| chief": who serves no country but a body of countries. */
function servesABody({ actors }: Mention, { passage }: Occurrence): boolean {
  return actors.some((key) =>
    passage.cast.actors.get(key)?.offices.some((o) => o.of === undefined || o.of.length !== 3),
  );
}

/** "The Canadian |is expected| at the White House", not "is expected to speak in Rome" nor "expected rain in Rome". */
function isExpectedThere({ sentence, index }: Occurrence): boolean {
  return (
    dependents(sentence, index, 'aux:pass').length > 0 &&
    dependents(sentence, index, 'xcomp', 'ccomp', 'obj').length === 0
  );
}

/** Somebody with an office, in this sentence or elsewhere in the article: others live abroad. */
function inOffice(mention: Mention, { passage }: Occurrence): boolean {
  return mention.actors.some((key) => {
    const actor = passage.cast.actors.get(key);
    return (
      actor?.kind === 'person' &&
      (actor.offices.some((o) => o.tenure !== 'former') || passage.cast.isHead(key))
    );
  });
}
