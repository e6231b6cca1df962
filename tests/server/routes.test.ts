import { describe, expect, test } from 'vitest';
import { RapporteurError } from '../../src/kernel/index.ts';
import * as answer from '../../src/server/schemas/answer.ts';
import { fakeRecord } from '../web/fake-record.ts';
import { articleId } from '../web/sample-articles.ts';
import { FORUM, october } from '../web/sample-record.ts';
import { asker } from './ask.ts';

const ask = asker();

describe('every route answers with the shape it documents', () => {
  test.each([
    ['counts', answer.countsSchema],
    ['facets', answer.facetsSchema],
    ['engagements', answer.engagementPageSchema],
    ['engagements?from=2031&to=2031-10&order=oldest', answer.engagementPageSchema],
    ['timeline', answer.timelineSchema],
    [`engagements/${october.id}`, answer.engagementDetailSchema],
    [`evidence?claims=${october.claims.join(',')}`, answer.evidenceListSchema],
    ['articles', answer.articlePageSchema],
    [`articles/${articleId('summit-report')}`, answer.articleDetailSchema],
    ['people', answer.personPageSchema],
    ['people/act_kenji-sato', answer.personDetailSchema],
    ['people/JPN', answer.personDetailSchema],
    ['forums', answer.forumListSchema],
    ['statements', answer.statementPageSchema],
    ['figures', answer.figurePageSchema],
    ['positions', answer.positionPageSchema],
    ['positions?party=JPN&stance=opposes', answer.positionPageSchema],
    ['commitments?status=agreed', answer.commitmentPageSchema],
    ['events?type=ACCUSE&country=JPN', answer.codedEventPageSchema],
    ['ledger-facets', answer.ledgerFacetsSchema],
    ['diagnostics', answer.diagnosticPageSchema],
  ])('/api/%s', async (path, schema) => {
    const { status, body } = await ask(`/api/${path}`);
    expect(status).toBe(200);
    // Parsing drops what the schema does not know: equality means that nothing undocumented is sent.
    expect(schema.parse(body)).toEqual(body);
  });

  test('the OpenAPI document names every route', async () => {
    const { body } = await ask('/api/openapi.json');
    expect(Object.keys(body.paths).sort()).toEqual([
      '/api/articles',
      '/api/articles/{id}',
      '/api/commitments',
      '/api/corrections',
      '/api/corrections/{id}',
      '/api/counts',
      '/api/diagnostics',
      '/api/engagements',
      '/api/engagements/{id}',
      '/api/events',
      '/api/evidence',
      '/api/facets',
      '/api/figures',
      '/api/forums',
      '/api/ledger-facets',
      '/api/people',
      '/api/people/{id}',
      '/api/positions',
      '/api/statements',
      '/api/timeline',
    ]);
    expect(body.components.schemas.Engagement.properties.status.$ref).toBe(
      '#/components/schemas/EngagementStatus',
    );
  });
});

describe('the chronology', () => {
  test('comes by page until there is no next page, each line once', async () => {
    const ids: string[] = [];
    for (let path: string | undefined = '/api/engagements?limit=50'; path; ) {
      const { body }: { body: { items: { id: string }[]; total: number; next?: string } } = await ask(path);
      expect(body.total).toBe(176);
      ids.push(...body.items.map((item) => item.id));
      path = body.next && `/api/engagements?limit=50&cursor=${body.next}`;
    }
    expect(new Set(ids).size).toBe(176);
    expect(ids).toHaveLength(176);
  });

  test('filters by what the query names', async () => {
    const { body } = await ask(
      `/api/engagements?forum=${FORUM}&status=held&person=act_kenji-sato&country=JPN`,
    );
    expect(body.items.map((item: { label: string }) => item.label)).toEqual([
      'Second session of the Pacific Economic Dialogue',
      'First session of the Pacific Economic Dialogue',
    ]);
  });

  test('an empty parameter is no filter', async () => {
    expect((await ask('/api/engagements?text=')).body.total).toBe(176);
  });

  test('a window of months keeps what surely lies in it', async () => {
    const october = await ask('/api/engagements?from=2031-10&to=2031-10');
    expect(october.body).toMatchObject({
      total: 1,
      items: [{ label: 'Second session of the Pacific Economic Dialogue' }],
    });
    const year = await ask('/api/engagements?from=2032&to=2032');
    expect(year.body.items[0].label).toBe('Third session of the Pacific Economic Dialogue');
    const half = await ask('/api/engagements?from=2032-01&to=2032-06');
    expect(half.body.total).toBe(0);
  });

  test('a window comes by page, too', async () => {
    const first = await ask('/api/engagements?from=2024&to=2032&limit=100');
    const second = await ask(`/api/engagements?from=2024&to=2032&limit=100&cursor=${first.body.next}`);
    expect(first.body.items).toHaveLength(100);
    expect(second.body.items).toHaveLength(first.body.total - 100);
    expect(second.body.next).toBeUndefined();
    const ids = [...first.body.items, ...second.body.items].map((item) => item.id);
    expect(new Set(ids).size).toBe(first.body.total);
  });

  test('the timeline counts every engagement once', async () => {
    const { body } = await ask('/api/timeline');
    const counted = body.periods.flatMap((p: { counts: Record<string, number> }) => Object.values(p.counts));
    expect(counted.reduce((a: number, b: number) => a + b, 0) + body.undated).toBe(body.total);
    expect(body).toMatchObject({ total: 176 });
  });

  test('the id of a merged engagement gives the one it became', async () => {
    expect((await ask('/api/engagements/eng_merged')).body.engagement.id).toBe(october.id);
  });
});

test('a list of people leaves the claims of their offices out, the page of a person has them', async () => {
  const list = await ask('/api/people?text=sato');
  expect(list.body.items[0].offices).toMatchObject([{ title: 'Deputy Prime Minister', claims: [] }]);
  const page = await ask('/api/people/act_kenji-sato');
  expect(page.body.actor.offices[0].claims).toHaveLength(1);
});

test('the page of an actor says how many there are, not only how many it shows', async () => {
  const { body } = await ask('/api/people/JPN');
  expect(body.engagementsTotal).toBe((await ask('/api/engagements?country=JPN')).body.total);
  expect(body.engagements).toHaveLength(50);
});

describe('evidence', () => {
  test('comes in the order asked and leaves unknown ids out', async () => {
    const [first, second] = october.claims;
    const { body } = await ask(`/api/evidence?claims=${second},clm_unknown,${first}`);
    expect(body.map((item: { claim: { id: string } }) => item.claim.id)).toEqual([second, first]);
  });
});

describe('what cannot be answered', () => {
  test.each([
    ['/api/engagements?limit=0', 'limit'],
    ['/api/engagements?limit=501', 'limit'],
    ['/api/engagements?limit=ten', 'limit'],
    ['/api/engagements?status=finished', 'status'],
    ['/api/engagements?country=Japan', 'country'],
    ['/api/engagements?order=random', 'order'],
    ['/api/engagements?from=2031-13', 'from'],
    ['/api/engagements?form=2031', 'form'],
    ['/api/engagements?country=JPN&country=USA', 'country'],
    ['/api/people?country=jp', 'country'],
    ['/api/evidence', 'claims'],
    ['/api/evidence?claims=%3Cscript%3E', 'claims'],
    ['/api/counts?x=1', 'x'],
  ])('%s names the parameter', async (path, name) => {
    const { status, body } = await ask(path);
    expect(status).toBe(400);
    expect(body.code).toBe('bad-query');
    expect(body.message).toContain(name);
  });

  test.each(['/api/diagnostics?cursor=w5'])('%s has a foreign cursor', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body.code]).toEqual([400, 'server/bad-cursor']);
  });

  test.each([
    ['/api/engagements/eng_none', 'unknown-engagement'],
    ['/api/articles/art_none', 'unknown-article'],
    ['/api/people/act_none', 'unknown-actor'],
    ['/api/nothing', 'unknown-route'],
  ])('%s is 404', async (path, code) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.code).toBe(code);
  });

  test('an error of ours keeps its code; any other tells the caller nothing and the terminal everything', async () => {
    const seen: unknown[] = [];
    const failing = (error: Error) => ({
      ...fakeRecord(),
      counts: async () => {
        throw error;
      },
    });
    const options = { onError: (error: unknown) => seen.push(error) };
    const known = await asker(
      failing(new RapporteurError('record/busy', 'The dossier is busy.')),
      options,
    )('/api/counts');
    expect([known.status, known.body]).toEqual([
      400,
      { code: 'record/busy', message: 'The dossier is busy.' },
    ]);
    const secret = new Error('secret path /home/someone');
    const unknown = await asker(failing(secret), options)('/api/counts');
    expect(unknown.status).toBe(500);
    expect(unknown.text).not.toContain('secret');
    expect(seen).toEqual([secret]);
  });
});
