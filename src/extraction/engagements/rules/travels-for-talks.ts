import { daysBetween } from '../../../kernel/index.ts';
import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Draft, Occurrence, Rule } from '../../rule.ts';
import { caseMarkers, dependents, tokenAt } from '../../tree.ts';
import type { Claim, EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { type EngagementPhrase, nounPhraseAt, triggersOf, verbPhraseAt } from '../engagement-phrase.ts';
import type { StatusReading } from '../status/status.ts';
import { mentionsUnder, prepositional, takingPart } from '../who/arguments.ts';
import { namedAfter } from '../who/beside.ts';
import { ownArguments } from '../who/own-arguments.ts';
import { mentionsOf } from '../who/spoken-of.ts';

type Draftlike = Draft<EngagementClaim>;

/**
 * "A will visit Oslo on Monday |for talks with B|", "flew to Berlin |to brief C|": the talks are where and when the journey
 * goes, with those named or with the side it goes to.
 */
export const travelsForTalks: Rule<EngagementClaim> = {
  id: 'travels-for-talks',
  triggers: (lexicon) => [
    ...triggersOf(lexicon, 'noun', ['event', 'who-with-whom']),
    ...triggersOf(lexicon, 'verb', ['who-with-whom']),
    ...SEEING,
  ],
  examples: [
    {
      text: 'Moroccan Foreign Minister Nasser Bourita will visit Madrid on 16 April 2019 for talks.',
      finds: { type: 'talks', status: 'planned', parties: ['ESP', 'MAR'] },
    },
    {
      text: 'Moroccan Foreign Minister Nasser Bourita arrived in Cairo on Monday for talks with Egyptian Foreign Minister Sameh Shoukry.',
      finds: { type: 'talks', status: 'held', parties: ['EGY', 'MAR'] },
    },
    {
      text: 'Moroccan Foreign Minister Nasser Bourita flies to Cairo on Friday to brief Egyptian Foreign Minister Sameh Shoukry.',
      finds: { type: 'meeting', status: 'planned', parties: ['EGY', 'MAR'] },
    },
  ],
  counterexamples: [
    'Moroccan Foreign Minister Nasser Bourita will visit Madrid for treatment.',
    'Hundreds of delegates travelled to Bonn for the talks on forests.',
    'Moroccan Foreign Minister Nasser Bourita will visit Madrid to see the fair.',
  ],
  find: (at) => {
    const purpose = purposeAt(at);
    const visit = purpose === undefined ? undefined : journeyBefore(at);
    if (purpose === undefined || visit === undefined) return [];
    const { passage, sentence, index } = at;
    const travellers = mentionsOf(at, { ...visit, parties: [] });
    if (travellers.length === 0 && visit.participants.length > 0) return [];
    const own = travellers.flatMap((m) => m.countries);
    const partners = partnersOf(at, purpose).filter((m) => !travellers.includes(m));
    const named = partners.some(
      (m) => m.countries.some((code) => !own.includes(code)) || m.actors.length > 0,
    );
    if (!named && (purpose.pos === 'verb' || travellers.length === 0)) return [];
    const host = partners.some((m) => m.countries.length > 0) ? [] : hostOf(at, visit);
    const verb = tokenOf(sentence, visit.spans.trigger?.start);
    const draft = draftEngagement(passage, sentence, {
      type: purpose.type,
      phrase: purpose.phrase,
      event: index,
      last: index + purpose.length,
      ...(verb === undefined ? {} : { verb, datedBy: ownDate(at, index) ? index : verb }),
      mentions: [...travellers, ...partners, ...host],
      status: readingOf(visit),
    });
    return draft === undefined ? [] : fromJourney(at, draft, visit, purpose);
  },
};

/** "For |the January meeting|": the day in the name of what one travels for. */
function ownDate({ passage, sentence }: Occurrence, noun: number): boolean {
  const before = sentence.tokens[noun - 1];
  return before !== undefined && passage.dates.some((d) => d.edtf !== undefined && d.end === before.end);
}

/** Verbs of seeing somebody that are meetings only where one has travelled for it. */
const SEEING: readonly string[] = ['see', 'consult', 'lobby', 'brief'];

/** "|For talks|", "|to meet|": what a journey may be for. */
function purposeAt({ passage, sentence, index }: Occurrence): EngagementPhrase | undefined {
  const noun = nounPhraseAt(passage.lexicon, sentence, index);
  if (noun !== undefined)
    return noun.type === 'visit' || !caseMarkers(sentence, index).includes('for') ? undefined : noun;
  const token = tokenAt(sentence, index);
  if (token.xpos !== 'VB' || sentence.tokens[index - 1]?.form.toLowerCase() !== 'to') return undefined;
  const known = verbPhraseAt(passage.lexicon, sentence, index, ['who-with-whom']);
  if (known !== undefined) return known.type === 'call' ? undefined : known;
  return SEEING.includes(token.lemma.toLowerCase())
    ? {
        phrase: token.lemma,
        pos: 'verb',
        type: 'meeting',
        frame: 'who-with-whom',
        strength: 1,
        notWith: [],
        length: 1,
      }
    : undefined;
}

/** The visit that the words right before tell of; a new clause with a verb of its own tells of something else. */
function journeyBefore({ sentence, index, earlier }: Occurrence): EngagementClaim | undefined {
  const visit = earlier.filter((c) => isVisit(c) && c.sentence.start === sentence.start).at(-1);
  if (visit === undefined || !isVisit(visit)) return undefined;
  const end = Math.max(visit.spans.trigger?.end ?? 0, visit.where?.span.end ?? 0);
  const between = sentence.tokens.filter((t) => t.start >= end && t.index < index);
  const broken = between.some(
    (t) =>
      /^(?:VB[DZP]|MD|W.*)$/.test(t.xpos) || /^(?:[;:"“”()]|--|—|–|but|after|before|while)$/i.test(t.form),
  );
  return broken || tokenAt(sentence, index).start < end ? undefined : visit;
}

function isVisit(claim: Claim): claim is EngagementClaim {
  return claim.kind === 'engagement' && claim.type === 'visit';
}

function partnersOf({ passage, sentence, index }: Occurrence, purpose: EngagementPhrase): Mention[] {
  if (purpose.pos === 'noun') return takingPart(ownArguments(passage, sentence, index, purpose.type));
  const objects = [
    ...dependents(sentence, index, 'obj'),
    ...prepositional(sentence, index, ['with', 'to']),
  ].flatMap((i) => mentionsUnder(passage, sentence, i));
  const read = objects.length > 0 ? objects : namedAfter(passage, sentence, index + purpose.length);
  return takingPart(read).filter(
    (m) => m.form !== 'country' && m.form !== 'metonym' && m.form !== 'organization',
  );
}

/** The side that is visited, where nobody of it is named. */
function hostOf({ passage }: Occurrence, { where }: EngagementClaim): Mention[] {
  const place =
    where === undefined
      ? undefined
      : passage.cast.mentions.flat().find((m) => m.start <= where.span.start && m.end >= where.span.end);
  return place === undefined || where?.country === undefined
    ? []
    : [{ ...place, form: 'country', actors: [], countries: [where.country] }];
}

function tokenOf(sentence: Sentence, start: number | undefined): number | undefined {
  return sentence.tokens.find((t) => t.start === start)?.index;
}

function readingOf({ status, factuality, spans, sentence }: EngagementClaim): StatusReading {
  return { status, factuality, span: spans.status ?? sentence };
}

/**
 * Day, place and status of the journey, where the talks have none of their own. Who has left is still to arrive, and what
 * somebody came to do is done in the news of a later day.
 */
function fromJourney(
  at: Occurrence,
  draft: Draftlike,
  visit: EngagementClaim,
  purpose: EngagementPhrase,
): Draftlike[] {
  const { published } = at.passage.article;
  // "Was flying to Japan for talks |in Tokyo|"
  const own = draft.where?.span.start ?? -1;
  const where = own > (draft.spans.trigger?.start ?? own) ? draft.where : visit.where;
  const located = { ...draft, ...(where === undefined ? {} : { where }) };
  const spans = { ...draft.spans, ...(where === undefined ? {} : { where: where.span }) };
  if (visit.status === 'ongoing' && visit.foundBy === 'goes-to-place') {
    const { when: _, ...undated } = located;
    const { when: __, ...others } = spans as Draftlike['spans'];
    // Read more closely than the talks that other rules date by the departure.
    return [
      {
        ...undated,
        spans: { ...others, partner: others.trigger ?? visit.sentence },
        status: 'planned',
        factuality: 'planned',
      },
    ];
  }
  const when = visit.when ?? draft.when;
  const dated = {
    ...located,
    ...(when === undefined ? {} : { when }),
    spans: { ...spans, ...(when === undefined ? {} : { when: when.span }) },
  };
  if (visit.status !== 'held' || purpose.pos === 'noun')
    return [{ ...dated, status: visit.status, factuality: visit.factuality }];
  const over = when !== undefined && published !== undefined && isBefore(when.edtf, published);
  return over ? [{ ...dated, status: 'held', factuality: 'actual' }] : [];
}

function isBefore(edtf: string, published: string): boolean {
  return edtf.length === 10 ? daysBetween(edtf, published) > 0 : edtf < published.slice(0, edtf.length);
}
