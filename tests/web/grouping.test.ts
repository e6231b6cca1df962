import { describe, expect, test } from 'vitest';
import type { Evidence, Figure } from '../../src/server/api-types.ts';
import { binsOf } from '../../web/src/chronology/timeline-bins.ts';
import { groupConflicts } from '../../web/src/ledgers/group-conflicts.ts';
import { groupCopies } from '../../web/src/shared/group-copies.ts';

describe('sentences of near-copies stand under the sentence they repeat', () => {
  function evidence(id: string, quote: string, published?: string, copyOf?: string): Evidence {
    const article = { id, ...(published ? { published } : {}), ...(copyOf ? { copyOf } : {}) };
    return { claim: { id: `${id} ${quote}`, quote } as Evidence['claim'], article };
  }
  const shown = (list: Evidence[]) =>
    groupCopies(list).map(({ lead, copies }) => [lead.claim.id, ...copies.map((copy) => copy.claim.id)]);

  test('each under its own words, oldest article first, undated last', () => {
    expect(
      shown([
        evidence('b', 'They met.', '2031-02-12', 'a'),
        evidence('u', 'They spoke.'),
        evidence('a', 'They met.', '2031-02-11'),
        evidence('a', 'They dined.', '2031-02-11'),
        evidence('b', 'They dined.', '2031-02-12', 'a'),
        evidence('c', 'They talked.', '2031-02-10'),
      ]),
    ).toEqual([
      ['c They talked.'],
      ['a They met.', 'b They met.'],
      ['a They dined.', 'b They dined.'],
      ['u They spoke.'],
    ]);
  });

  test('changed words go under the only sentence of that text, else stand for themselves', () => {
    expect(shown([evidence('a', 'They met.'), evidence('b', 'They met again.', undefined, 'a')])).toEqual([
      ['a They met.', 'b They met again.'],
    ]);
    const two = [evidence('a', 'They met.'), evidence('a', 'They dined.')];
    expect(shown([...two, evidence('b', 'They sang.', undefined, 'a')])).toHaveLength(3);
  });

  test('copies whose first text is not among the evidence stand together', () => {
    const copies = [
      evidence('b', 'They met.', '2031-02-12', 'a'),
      evidence('c', 'They met.', '2031-02-13', 'a'),
    ];
    expect(shown(copies)).toEqual([['b They met.', 'c They met.']]);
  });
});

describe('figures that contradict each other stand side by side', () => {
  const figure = (id: string, ...conflictsWith: string[]) => ({ id, conflictsWith }) as unknown as Figure;
  test('through a third, too; each once', () => {
    const figures = [figure('a', 'c'), figure('b'), figure('c', 'a', 'd'), figure('d', 'c', 'elsewhere')];
    expect(groupConflicts(figures).map((group) => group.map(({ id }) => id))).toEqual([
      ['a', 'c', 'd'],
      ['b'],
    ]);
  });
});

describe('columns of the drawing', () => {
  const period = (name: string, held: number) => ({ period: name, counts: { held } });
  test('are months of whole years, the empty ones too', () => {
    const { unit, bins, yearOnly } = binsOf({
      periods: [period('2030-11', 2), period('2031', 1), period('2031-02', 3)],
    });
    expect(unit).toBe('month');
    expect(bins).toHaveLength(24);
    expect([bins[0]?.from, bins.at(-1)?.from]).toEqual(['2030-01', '2031-12']);
    expect(bins.filter((bin) => bin.total > 0).map((bin) => [bin.from, bin.total])).toEqual([
      ['2030-11', 2],
      ['2031-02', 3],
    ]);
    expect(yearOnly.map((bin) => [bin.from, bin.total])).toEqual([['2031', 1]]);
  });

  test('are years when months would be too many, and then hold every date', () => {
    const { unit, bins, yearOnly } = binsOf({
      periods: [period('1950', 1), period('1950-03', 2), period('2031-02', 3)],
    });
    expect([unit, bins.length, yearOnly]).toEqual(['year', 82, []]);
    expect(bins[0]?.total).toBe(3);
  });

  test('are none when nothing has a date', () => {
    expect(binsOf({ periods: [] }).bins).toEqual([]);
  });
});
