import { describe, expect, test } from 'vitest';
import { exportFormat, exportFormats } from '../../src/exports/index.ts';
import { engagement, evidence, smallRecord, written } from './small-record.ts';

test('formats have names of their own, and an unknown one names them', () => {
  expect(new Set(exportFormats.map((format) => format.name)).size).toBe(exportFormats.length);
  expect(() => exportFormat('word')).toThrow(/json, markdown/);
});

describe('json', () => {
  const { write } = exportFormat('json');

  test('an empty record is a whole object', async () => {
    const value = JSON.parse(await written(write(smallRecord([]))));
    expect(value).toEqual({
      format: 'rapporteur',
      version: 1,
      articles: [],
      actors: [],
      forums: [],
      engagements: [],
      statements: [],
      figures: [],
      positions: [],
      commitments: [],
      events: [],
      claims: [],
      judgements: [],
    });
  });

  test('items are as the record gives them', async () => {
    const items = [engagement({}), engagement({ id: 'eng_2', label: 'With "quotes" and \u2028 breaks' })];
    const value = JSON.parse(await written(write(smallRecord(items))));
    expect(value.engagements).toEqual(items);
  });

  test('is made piece by piece', async () => {
    let asked = 0;
    const record = smallRecord([]);
    const endless = {
      ...record,
      async *stream(kind: string) {
        if (kind === 'articles') for (;;) yield { id: `art_${asked++}` };
      },
    } as typeof record;
    for await (const _ of write(endless)) if (asked >= 10) break;
    expect(asked).toBe(10);
  });
});

describe('markdown', () => {
  const { write } = exportFormat('markdown');

  test('a meeting with its sides and its source', async () => {
    const text = await written(
      write(smallRecord([engagement({})], { eng_0000000000000001: [evidence('They met.')] })),
    );
    expect(text).toBe(`# Chronology

1 engagement from 1 article.

## 2017

### February 2017

- **10 February 2017** · held · **Shinzo Abe – Donald Trump summit** · White House, United States[^1]
  - Japan: Shinzo Abe, Prime Minister
  - United States: Donald Trump, President

[^1]: Pacific Wire, “Leaders meet”, 10 February 2017: “They met.”
`);
  });

  test('months first, then what has only a year, then what has no date', async () => {
    const { when: _, ...undated } = engagement({ id: 'eng_4' });
    const text = await written(
      write(
        smallRecord([
          engagement({ id: 'eng_1', when: { edtf: '2017', precision: 'year', basis: 'inferred' } }),
          engagement({ id: 'eng_2', when: { edtf: '2017-03', precision: 'month', basis: 'stated' } }),
          engagement({ id: 'eng_3', when: { edtf: '2018-01-02', precision: 'day', basis: 'stated' } }),
          undated,
        ]),
      ),
    );
    expect(text.match(/^#{2,3} .*/gm)).toEqual([
      '## 2017',
      '### March 2017',
      '### Month not given',
      '## 2018',
      '### January 2018',
      '## Undated',
    ]);
    expect(text).toContain('**March 2017 (the day is not given)**');
    expect(text).toContain('**Date not known**');
  });

  test('says its life, its conflicts and its copies', async () => {
    const text = await written(
      write(
        smallRecord([
          engagement({
            status: 'denied',
            history: [
              { asOf: '2025-01-30', status: 'planned', claims: [] },
              { asOf: '2025-01-31', status: 'denied', claims: [] },
            ],
            conflicts: [
              {
                field: 'when',
                values: [
                  { value: '2025-02-07', claims: [] },
                  { value: '2025-02-08', claims: [] },
                ],
              },
            ],
            sources: { articles: 3, independent: 2 },
          }),
        ]),
      ),
    );
    expect(text).toContain('Reported as planned as of 30 January 2025, then denied as of 31 January 2025');
    expect(text).toContain('Sources differ on the date: 7 February 2025 / 8 February 2025');
    expect(text).toContain('3 articles, 2 of them independent');
  });

  test('a visit names what it holds, and a meeting its visit', async () => {
    const text = await written(
      write(
        smallRecord([
          engagement({ id: 'eng_1', label: 'Visit to Tokyo', type: 'visit', parts: ['eng_2'] }),
          engagement({ id: 'eng_2', label: 'Dinner', partOf: 'eng_1' }),
        ]),
      ),
    );
    expect(text).toContain('  - Parts of it: Dinner (10 February 2017)');
    expect(text).toContain('  - Part of: Visit to Tokyo (10 February 2017)');
  });

  test('hostile titles, names and sentences stay text', async () => {
    const hostile = '</p><img src=x onerror=alert(1)>\n# Heading\n[^9]: fake ![x](http://evil.example/x.png)';
    const text = await written(
      write(
        smallRecord([engagement({ label: hostile, place: { name: hostile } })], {
          eng_0000000000000001: [
            evidence(hostile, { title: hostile, publisher: hostile, url: 'javascript:alert(1)' }),
          ],
        }),
      ),
    );
    expect(text).not.toMatch(/<(?!https?:)/);
    expect(text.match(/^# .*/gm)).toEqual(['# Chronology']);
    expect(text.match(/^\[\^\d+\]:/gm)).toEqual(['[^1]:']);
    expect(text).not.toContain('![x](');
    expect(text).not.toContain('javascript:alert(1)>');
  });
});
