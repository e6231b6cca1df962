import type { Page, RecordReader, RecordStreams } from '../../src/record/index.ts';

export type Engagement = RecordStreams['engagements'];

export function engagement(fields: Partial<Engagement>): Engagement {
  return {
    id: 'eng_0000000000000001',
    label: 'Shinzo Abe – Donald Trump summit',
    type: 'summit',
    parties: ['JPN', 'USA'],
    participants: [
      { actor: 'act_abe.shinzo', name: 'Shinzo Abe', office: 'Prime Minister', side: 'JPN' },
      { actor: 'act_trump.donald', name: 'Donald Trump', office: 'President', side: 'USA' },
    ],
    place: { name: 'White House', country: 'USA' },
    when: { edtf: '2017-02-10', precision: 'day', basis: 'stated' },
    status: 'held',
    history: [{ asOf: '2017-02-10', status: 'held', claims: ['clm_1'] }],
    agenda: [],
    outcomes: [],
    parts: [],
    conflicts: [],
    importance: 0.6,
    sources: { articles: 1, independent: 1 },
    claims: ['clm_1'],
    ...fields,
  };
}

type Lists = { readonly [K in keyof RecordStreams]: readonly RecordStreams[K][] };

type Evidence = NonNullable<Awaited<ReturnType<RecordReader['engagement']>>>['evidence'][number];

export function evidence(quote: string, article: Partial<Evidence['article']> = {}): Evidence {
  const claim = { id: `clm_${quote.length}`, kind: 'engagement', quote } as Evidence['claim'];
  return {
    claim,
    article: {
      id: 'art_1',
      publisher: 'Pacific Wire',
      title: 'Leaders meet',
      published: '2017-02-10',
      ...article,
    },
  };
}

/** A record of the given engagements and nothing else; every other list is empty. */
export function smallRecord(
  engagements: readonly Engagement[],
  evidenceOf: Readonly<Record<string, readonly Evidence[]>> = {},
  ledgers: Partial<Pick<Lists, 'positions' | 'commitments' | 'events'>> = {},
): RecordReader {
  const lists: Partial<Lists> = { engagements, ...ledgers };
  // Pages of one, so that going on to the next is always tried.
  const paged = async <T>(
    items: readonly T[] = [],
    { cursor = '0' }: { cursor?: string },
  ): Promise<Page<T>> => {
    const next = Number(cursor) + 1;
    return {
      items: items.slice(next - 1, next),
      total: items.length,
      ...(next < items.length ? { next: String(next) } : {}),
    };
  };
  const record: Pick<
    RecordReader,
    'stream' | 'counts' | 'facets' | 'engagement' | 'positions' | 'commitments' | 'ledgerFacets' | 'evidence'
  > = {
    positions: (query) => paged(lists.positions, query),
    commitments: (query) => paged(lists.commitments, query),
    ledgerFacets: async () => ({
      positionParties: [],
      commitmentParties: [],
      eventTypes: [],
      eventCountries: [{ value: 'KEN', label: 'Kenya', count: 1 }],
    }),
    evidence: async (claims) => claims.flatMap((claim) => evidenceOf[claim] ?? []),
    async *stream(kind) {
      yield* lists[kind] ?? [];
    },
    counts: async () => ({
      articles: 1,
      claims: 1,
      engagements: engagements.length,
      people: 2,
      statements: 0,
      figures: 0,
      forums: 0,
      positions: 0,
      commitments: 0,
      events: 0,
    }),
    facets: async () => ({
      countries: [
        { value: 'JPN', label: 'Japan', count: 1 },
        { value: 'USA', label: 'United States', count: 1 },
      ],
      forums: [],
      people: [],
      statuses: [],
    }),
    engagement: async (id) => {
      const found = engagements.find((e) => e.id === id);
      const related = engagements.filter((e) => e.id === found?.partOf || found?.parts.includes(e.id));
      return found && { engagement: found, evidence: evidenceOf[id] ?? [], judgements: [], related };
    },
  };
  return record as RecordReader;
}

export async function written(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
