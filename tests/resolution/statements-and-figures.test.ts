import { describe, expect, it } from 'vitest';
import {
  figureBlock,
  resolveFigures,
  resolveStatements,
  statementBlock,
} from '../../src/resolution/index.ts';
import { figure, saying } from './sample-reports.ts';

describe('statements', () => {
  const short = saying(
    'The alliance is the cornerstone of peace and stability in the whole of the region',
    'Abe',
    'art_a',
    '2017-02-11',
  );
  const long = saying(
    'The alliance is the cornerstone of peace and stability in the whole of the region, and it will remain so',
    'Abe',
    'art_b',
    '2017-02-10',
  );

  it('of one speaker that begin alike are one, in the longest wording, since the first day', () => {
    expect(statementBlock(short.claim)).toBe(statementBlock(long.claim));
    const [statement, ...more] = resolveStatements([short, long]);
    expect(more).toEqual([]);
    expect(statement).toMatchObject({
      speaker: { actor: 'act_abe' },
      content: long.claim.content,
      when: '2017-02-10',
    });
    expect(statement?.claims).toEqual([short.claim.id, long.claim.id].sort());
  });

  it('of two speakers stay two', () => {
    const echo = saying(short.claim.content, 'Trump', 'art_c', '2017-02-11');
    expect(resolveStatements([short, echo]).map((s) => s.speaker.actor)).toEqual(['act_abe', 'act_trump']);
  });

  it('do not depend on the order of the claims', () => {
    expect(resolveStatements([long, short])).toEqual(resolveStatements([short, long]));
  });
});

describe('figures', () => {
  const wire = figure(150e9, 'investment in the United States', 'art_a', '2017-02-11');
  const daily = figure(450e9, 'the investment in the United States', 'art_b', '2017-02-12');

  it('of one thing with two values conflict, and neither is averaged', () => {
    expect(figureBlock(wire.claim)).toBe(figureBlock(daily.claim));
    const [one, two, ...more] = resolveFigures([wire, daily]);
    expect(more).toEqual([]);
    expect([one?.value, two?.value]).toEqual([150e9, 450e9]);
    expect([one?.conflictsWith, two?.conflictsWith]).toEqual([[two?.id], [one?.id]]);
  });

  it('of one value are one', () => {
    const again = figure(150e9, 'investment in the United States', 'art_c', '2017-02-13');
    expect(resolveFigures([wire, again])).toMatchObject([
      { value: 150e9, asOf: '2017-02-11', conflictsWith: [] },
    ]);
  });

  it('of another year are no conflict', () => {
    const later = figure(550e9, 'investment in the United States', 'art_d', '2025-07-23');
    expect(resolveFigures([wire, later]).map((f) => f.conflictsWith)).toEqual([[], []]);
  });

  it('that say nothing of what they measure never meet another value', () => {
    expect(figureBlock(figure(1, undefined, 'art_a').claim)).not.toBe(
      figureBlock(figure(2, undefined, 'art_a').claim),
    );
  });
});
