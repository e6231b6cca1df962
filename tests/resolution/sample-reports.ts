import type { ActorRef, EngagementClaim, FigureClaim, StatementClaim } from '../../src/extraction/types.ts';
import { contentId } from '../../src/kernel/index.ts';
import type { EngagementMember } from '../../src/resolution/index.ts';

const NOWHERE = { start: 0, end: 1 };

const BASE = {
  foundBy: 'sample/by-hand',
  sentence: NOWHERE,
  quote: 'As told.',
  spans: {},
  factuality: 'actual' as const,
  accordingTo: [],
  confidence: 0.9,
};

export const ABE = person('Shinzo Abe', 'JPN');
export const ASO = person('Taro Aso', 'JPN');
export const TRUMP = person('Donald Trump', 'USA');
export const PENCE = person('Mike Pence', 'USA');

export function person(name: string, country: string): ActorRef {
  return { actor: name.toLowerCase().replace(' ', '-'), name, kind: 'person', country, span: NOWHERE };
}

/** What one report tells; its article is named by publisher and day. */
export interface Told extends Partial<Omit<EngagementClaim, 'when' | 'where' | 'participants'>> {
  readonly published?: string;
  readonly publisher?: string;
  readonly copyOf?: string;
  readonly when?: string;
  readonly where?: string;
  readonly country?: string;
  readonly people?: readonly ActorRef[];
}

/** A report of a meeting of Abe and Trump unless told otherwise. */
export function report(told: Told): EngagementMember {
  const {
    published,
    publisher = 'Pacific Wire',
    copyOf,
    when,
    where,
    country,
    people = [ABE, TRUMP],
    ...fields
  } = told;
  const article = contentId('art', publisher, published ?? 'undated');
  const claim: EngagementClaim = {
    ...BASE,
    id: contentId('clm', article, JSON.stringify(told)),
    article,
    kind: 'engagement',
    type: 'meeting',
    status: 'held',
    parties: ['JPN', 'USA'],
    participants: people,
    agenda: [],
    ...(when === undefined
      ? {}
      : { when: { edtf: when, precision: precisionOf(when), basis: 'stated', span: NOWHERE } }),
    ...(where === undefined
      ? {}
      : { where: { name: where, span: NOWHERE, ...(country === undefined ? {} : { country }) } }),
    ...fields,
  };
  return {
    claim,
    article: {
      id: article,
      ...(published === undefined ? {} : { published }),
      ...(copyOf === undefined ? {} : { copyOf }),
    },
    actors: Object.fromEntries(
      people.map((p) => [p.actor, { id: `act_${p.actor}`, name: p.name, country: p.country ?? '' }]),
    ),
  };
}

function precisionOf(edtf: string) {
  if (edtf.includes('/')) return 'range';
  return edtf.length === 10 ? 'day' : edtf.length === 7 ? 'month' : 'year';
}

/** Somebody's words, as one article gives them. */
export function saying(content: string, speaker: string, article: string, published?: string) {
  const claim: StatementClaim = {
    ...BASE,
    id: contentId('clm', article, content),
    article,
    kind: 'statement',
    speaker: { actor: speaker, name: speaker },
    cue: 'said',
    direct: true,
    content,
  };
  const actors = { [speaker]: { id: `act_${speaker.toLowerCase()}`, name: speaker } };
  return { claim, article: { id: article, ...(published === undefined ? {} : { published }) }, actors };
}

export function figure(value: number, measures: string | undefined, article: string, published?: string) {
  const claim: FigureClaim = {
    ...BASE,
    id: contentId('clm', article, value, measures ?? ''),
    article,
    kind: 'figure',
    value,
    unit: 'USD',
    ...(measures === undefined ? {} : { measures }),
  };
  return { claim, article: { id: article, ...(published === undefined ? {} : { published }) } };
}
