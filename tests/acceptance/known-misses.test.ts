import { describe, expect, test } from 'vitest';
import type { PlacedVerdict } from '../../src/evaluation/index.ts';
import { differences } from './known-misses.ts';

describe('the lists of known misses', () => {
  const missed: PlacedVerdict = { place: 'x.txt', kind: 'people', item: 'Taro Aso', outcome: 'missed' };
  const extra: PlacedVerdict = { place: 'x.txt', kind: 'engagements', item: 'visit', outcome: 'extra' };
  const listed = { article: 'x.txt', kind: 'people', item: 'Taro Aso', note: 'why' };

  test('agree with what is listed', () => {
    expect(differences([missed], 'known-misses', [listed])).toEqual([]);
    expect(differences([extra], 'known-misses', [])).toEqual([]);
  });

  test('tell what is newly missed and what no longer is', () => {
    expect(differences([missed], 'known-misses', [])).toEqual(['missed: people: Taro Aso']);
    expect(differences([], 'known-misses', [listed])).toEqual([
      'no longer missed: take it off known-misses.json: people: Taro Aso',
    ]);
    expect(differences([extra], 'known-extras', [])).toEqual([
      'found although the article does not say so: engagements: visit',
    ]);
  });

  test('leave alone what the readers do not mean to list completely', () => {
    expect(differences([{ ...extra, kind: 'statements' }], 'known-extras', [])).toEqual([]);
  });
});
