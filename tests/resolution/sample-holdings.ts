import type { CommitmentClaim, EventActor, EventClaim, PositionClaim } from '../../src/extraction/types.ts';
import { contentId } from '../../src/kernel/index.ts';

const NOWHERE = { start: 0, end: 1 };

const BASE = {
  foundBy: 'sample/by-hand',
  sentence: NOWHERE,
  quote: 'As told.',
  spans: {},
  factuality: 'actual' as const,
  accordingTo: [],
  confidence: 0.8,
};

/** Where and when something is told; an article is named by its publisher and day. */
export interface Source {
  readonly published?: string;
  readonly publisher?: string;
  readonly copyOf?: string;
}

const ACTORS = {
  JPN: { id: 'JPN', name: 'Japan', country: 'JPN' },
  USA: { id: 'USA', name: 'United States', country: 'USA' },
  abe: { id: 'act_abe.shinzo', name: 'Shinzo Abe', country: 'JPN' },
  aso: { id: 'act_aso.taro', name: 'Taro Aso', country: 'JPN' },
  trump: { id: 'act_trump.donald', name: 'Donald Trump', country: 'USA' },
};

/** Names of countries as a lexicon gives them. */
export const countryOf = (words: string) =>
  ({
    'United States': 'USA',
    'U.S.': 'USA',
    Japan: 'JPN',
    Japanese: 'JPN',
    Korea: 'KOR',
    'South Korea': 'KOR',
  })[words];

function articleOf({ published, publisher = 'Pacific Wire', copyOf }: Source) {
  return {
    id: contentId('art', publisher, published ?? 'undated'),
    ...(published === undefined ? {} : { published }),
    ...(copyOf === undefined ? {} : { copyOf }),
  };
}

/** The id of the article that a source stands for. */
export const articleId = (source: Source) => articleOf(source).id;

export function wants(
  issue: string,
  source: Source = {},
  fields: Partial<PositionClaim> = {},
  holder: Partial<PositionClaim['holder']> = { actor: 'JPN', name: 'Japan', country: 'JPN' },
) {
  const article = articleOf(source);
  const claim: PositionClaim = {
    ...BASE,
    id: contentId('clm', article.id, issue, JSON.stringify(fields), JSON.stringify(holder)),
    article: article.id,
    kind: 'position',
    holder: { ...holder, span: NOWHERE },
    stance: 'seeks',
    issue,
    ...fields,
  };
  return { claim, article, actors: ACTORS };
}

export function promises(action: string, source: Source = {}, fields: Partial<CommitmentClaim> = {}) {
  const article = articleOf(source);
  const claim: CommitmentClaim = {
    ...BASE,
    id: contentId('clm', article.id, action, JSON.stringify(fields)),
    article: article.id,
    kind: 'commitment',
    holder: { actor: 'JPN', name: 'Japan', country: 'JPN', span: NOWHERE },
    action,
    status: 'announced',
    ...fields,
  };
  return { claim, article, actors: ACTORS };
}

export const by2030 = { edtf: '2030', precision: 'year', basis: 'stated', span: NOWHERE } as const;

export function side(actor: keyof typeof ACTORS | undefined, country: string, text = 'they'): EventActor {
  return { text, country, sector: 'GOV', span: NOWHERE, ...(actor === undefined ? {} : { actor }) };
}

export function does(
  type: EventClaim['type'],
  when: string | undefined,
  source: Source = {},
  fields: Partial<EventClaim> = {},
) {
  const article = articleOf(source);
  const claim: EventClaim = {
    ...BASE,
    id: contentId('clm', article.id, type, when ?? '', JSON.stringify(fields)),
    article: article.id,
    kind: 'event',
    type,
    contexts: [],
    actors: [side('USA', 'USA', 'Washington')],
    recipients: [side('JPN', 'JPN', 'Tokyo')],
    ...(when === undefined ? {} : { when: { edtf: when, precision: 'day', basis: 'stated', span: NOWHERE } }),
    ...fields,
  };
  return { claim, article, actors: ACTORS };
}
