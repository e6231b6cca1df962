import { describe, expect, test } from 'vitest';
import { exportFormat } from '../../src/exports/index.ts';
import type { RecordStreams } from '../../src/record/index.ts';
import { evidence, smallRecord, written } from './small-record.ts';

const SOURCES = { articles: 1, independent: 1 };

function position(fields: Partial<RecordStreams['positions']>): RecordStreams['positions'] {
  return {
    id: 'pos_1',
    actor: 'JPN',
    name: 'Japan',
    party: 'JPN',
    stance: 'open_to',
    issue: 'talks on rice',
    asOf: '2031-05-02',
    factuality: 'actual',
    history: [],
    accordingTo: [],
    sources: SOURCES,
    claims: ['clm_1'],
    ...fields,
  };
}

const promise: RecordStreams['commitments'] = {
  id: 'cmt_1',
  name: 'Japan',
  party: 'JPN',
  action: 'invest abroad',
  beneficiary: 'KEN',
  amount: { value: 150e9, unit: 'USD', qualifier: 'up_to' },
  due: { edtf: '2035', precision: 'year', basis: 'stated' },
  status: 'agreed',
  asOf: '2031-05-02',
  history: [],
  conflicts: [
    {
      field: 'amount',
      values: [
        { value: '150000000000 USD', amount: { value: 150e9, unit: 'USD' }, claims: ['clm_1'] },
        { value: '170000000000 USD', amount: { value: 170e9, unit: 'USD' }, claims: ['clm_2'] },
      ],
    },
  ],
  accordingTo: [],
  sources: SOURCES,
  claims: ['clm_1'],
};

const accusation: RecordStreams['events'] = {
  id: 'evt_1',
  date: '2031-05-01',
  dateBasis: 'stated',
  type: 'ACCUSE',
  mode: 'disapprove',
  contexts: ['trade', 'legal'],
  cameo: '112',
  quadClass: 3,
  goldstein: -2,
  actors: [{ text: 'Tokyo', name: 'Japan', country: 'JPN', sector: 'GOV' }, { text: 'some; others' }],
  recipients: [{ text: '=1+1', country: 'KEN' }],
  factuality: 'actual',
  accordingTo: [],
  sources: SOURCES,
  claims: ['clm_1'],
};

describe('markdown', () => {
  test('positions stand by party, promises after them, each with its source', async () => {
    const positions = [
      position({}),
      position({ id: 'pos_2', stance: 'demands', issue: 'lower <tariffs>', factuality: 'ended' }),
      (({ actor: _a, name: _n, party: _p, asOf: _d, ...rest }) => ({ ...rest, description: 'farm groups' }))(
        position({ id: 'pos_3', stance: 'concerned', issue: 'imports' }),
      ),
    ];
    const record = smallRecord(
      [],
      { clm_1: [evidence('They said so.')] },
      { positions, commitments: [promise] },
    );
    const text = await written(exportFormat('markdown').write(record));
    expect(text).toContain(`
# Positions

## Japan

- **Japan** · open to: talks on rice · as of 2 May 2031[^1]
- **Japan** · no longer demands: lower &lt;tariffs&gt; · as of 2 May 2031[^2]

[^1]: Pacific Wire, “Leaders meet”, 10 February 2017: “They said so.”

[^2]: Pacific Wire, “Leaders meet”, 10 February 2017: “They said so.”

## Side not known

- **farm groups** · concerned about: imports[^3]

[^3]: Pacific Wire, “Leaders meet”, 10 February 2017: “They said so.”

# Promises

- **Japan**: invest abroad · agreed · up to USD 150 billion · for Kenya · due 2035 · as of 2 May 2031[^4]
  - Sources differ on the amount: USD 150 billion / USD 170 billion
`);
  });

  test('without positions and promises says nothing of them', async () => {
    const text = await written(exportFormat('markdown').write(smallRecord([])));
    expect(text).not.toMatch(/Positions|Promises/);
  });
});

describe('events', () => {
  /** A plain reader of RFC 4180. */
  function parse(text: string): string[][] {
    return text
      .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
      .filter((line) => line !== '')
      .map((line) =>
        [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
          ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
        ),
      );
  }

  test('are one row each, with the sentence, whatever stands in it', async () => {
    const quote = '"Never," they said,\nagain and again.';
    const record = smallRecord(
      [],
      { clm_1: [{ ...evidence(quote), claim: { ...evidence(quote).claim, id: 'clm_1' } }] },
      { events: Array.from({ length: 150 }, (_, i) => ({ ...accusation, id: `evt_${i}` })) },
    );
    const [head = [], first = [], ...rest] = parse(await written(exportFormat('events').write(record)));
    expect(rest).toHaveLength(149);
    for (const row of rest) expect(row).toHaveLength(head.length);
    expect(Object.fromEntries(head.map((name, i) => [name, first[i]]))).toMatchObject({
      event_id: 'evt_0',
      event_date: '2031-05-01',
      event_type: 'ACCUSE',
      contexts: 'trade;legal',
      cameo: '112',
      goldstein: '-2',
      actor_name: 'Japan;some, others',
      actor_country: 'JPN;',
      recip_name: "'=1+1",
      recip_country: 'KEN',
      sentence: quote,
      publisher: 'Pacific Wire',
      url: '',
    });
  });
});
