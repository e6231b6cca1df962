import { describe, expect, test } from 'vitest';
import { judgeText } from '../../src/evaluation/attribution/score-attributions.ts';
import { bodyRates, compareBody, paragraphsMissing } from '../../src/evaluation/body/score-body.ts';
import { edtfOfValue, readGold } from '../../src/evaluation/dates/gold-passage.ts';
import { scoreDates } from '../../src/evaluation/dates/score-dates.ts';
import { errorKinds } from '../../src/evaluation/error-kinds.ts';
import { codedTriple, type GoldRecord, goldTriple } from '../../src/evaluation/events/triple.ts';
import { inHalf } from '../../src/evaluation/in-half.ts';
import { silentRules, tallyRules } from '../../src/evaluation/rule-tally.ts';
import type { PlacedVerdict } from '../../src/evaluation/verdict.ts';
import type { Attribution } from '../../src/extraction/index.ts';

test('halves: read is even, unread odd', () => {
  const kept = (half: Parameters<typeof inHalf>[1]) => [0, 1, 2, 3].filter((i) => inHalf(i, half));
  expect([kept('even'), kept('odd'), kept('read'), kept('unread'), kept(undefined)]).toEqual([
    [0, 2],
    [1, 3],
    [0, 2],
    [1, 3],
    [0, 1, 2, 3],
  ]);
});

describe('dates', () => {
  const { text, dates } = readGold({
    id: 'a',
    text: 'It began on [Monday|2019-04-08], lasts [three days|P3D] and [now and then|] stops until [spring|2020-SP].',
  });

  test('marks are taken out of the text, and their offsets point into it', () => {
    expect(dates.map((d) => [text.slice(d.start, d.end), d.type, d.value, d.edtf])).toEqual([
      ['Monday', 'DATE', '2019-04-08', '2019-04-08'],
      ['three days', 'DURATION', 'P3D', undefined],
      ['now and then', 'DATE', '', undefined],
      ['spring', 'DATE', '2020-SP', '2020-21'],
    ]);
  });

  test.each([
    ['2019-W16', '2019-04-15/2019-04-21'],
    ['2020-W53-WE', '2021-01-02/2021-01-03'],
    ['2019-Q3', '2019-07/2019-09'],
    ['2019-H1', '2019-01/2019-06'],
    ['199', '199X'],
    ['2019-04-09TMO', '2019-04-09'],
    ['2019-04-09T10:30', '2019-04-09T10:30:00'],
    ['2018-12-04/2018-12-05', '2018-12-04/2018-12-05'],
    ['XXXX-WXX-5', undefined],
    ['FUTURE_REF', undefined],
  ])('the EDTF form of %s is %s', (value, edtf) => {
    expect(edtfOfValue(value)).toBe(edtf);
  });

  test('a wrong value is missed once and extra once; what may or may not be a date counts neither way', () => {
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const { rows, verdicts } = scoreDates([
      {
        id: 'a',
        text,
        gold: dates,
        found: [
          { ...at('on Monday'), type: 'DATE', value: '2019-04-08', edtf: '2019-04-08' },
          { ...at('three days'), type: 'DURATION', value: 'P2D' },
          { ...at('now'), type: 'DATE', value: 'PRESENT_REF' },
          { ...at('It'), type: 'DATE', value: 'PAST_REF' },
        ],
      },
    ]);
    const counts = Object.fromEntries(rows.map((r) => [r.kind, [r.right, r.missed, r.extra]]));
    expect(counts).toEqual({
      value: [1, 2, 2],
      type: [2, 1, 1],
      edtf: [1, 1, 0],
      span: [1, 2, 2],
      overlap: [2, 1, 1],
    });
    expect(verdicts.flatMap((v) => v.faults ?? [])).toEqual([
      'wrong value: duration',
      'missed: season',
      'not a date: now, then',
    ]);
  });
});

describe('coded events', () => {
  const record = (event: string, source: string[], target: string[]): GoldRecord => ({
    id: 'x',
    date: '2019-04-09',
    text: 'Something happened.',
    event,
    source: source.map((code) => ({ code })),
    target: target.length === 0 ? '' : target.map((code) => ({ code })),
  });
  const event = (type: string, actors: string[], recipients: string[]) => ({
    type,
    actors: actors.map((country) => ({ country })),
    recipients: recipients.map((country) => ({ country })),
  });

  test.each([
    [record('DEMAND', ['USA'], ['JAP']), event('REQUEST', ['USA'], ['JPN'])],
    [record('CONSULT', ['NOR', 'FIN'], []), event('CONSULT', ['FIN', 'NOR'], [])],
    [record('CONSULT', ['NOR', 'FIN'], []), event('CONSULT', ['NOR', 'FIN'], ['FIN', 'NOR'])],
    [record('AID', ['UNO'], ['LBR']), event('AID', ['IGO'], ['LBR'])],
    [record('PROTEST', ['FRA'], []), event('PROTEST', ['FRA'], [])],
  ])('%j is coded as %j', (gold, coded) => {
    expect(codedTriple(coded)).toBe(goldTriple(gold));
  });

  test('sides are not exchanged', () => {
    expect(codedTriple(event('AID', ['NOR'], ['FIN']))).not.toBe(goldTriple(record('AID', ['FIN'], ['NOR'])));
  });
});

describe('attributions', () => {
  const text = 'Soini said on Monday that the talks went well. It rained.';
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const pair = (words: string): [number, number] => [span(words).start, span(words).end];
  const gold = {
    id: 'a',
    text,
    attributions: [
      { source: [pair('Soini')], cue: [pair('said')], content: [pair('that the talks went well')] },
    ],
  };
  const found = (source: string, cue: string, content: string): Attribution =>
    ({
      rule: 'said-clause',
      kind: 'saying',
      cue: span(cue),
      cueLemma: cue,
      content: [span(content)],
      source: { span: span(source) },
    }) as unknown as Attribution;

  test('are counted in tokens of each role', () => {
    const { tokens, verdicts } = judgeText(gold, [found('Monday', 'said', 'the talks went well')]);
    expect(tokens.map((r) => [r.kind, r.right, r.missed, r.extra])).toEqual([
      ['source', 0, 1, 1],
      ['cue', 1, 0, 0],
      ['content', 4, 1, 0],
    ]);
    expect(verdicts.map((v) => [v.outcome, v.faults])).toEqual([['right', ['wrong source']]]);
  });

  test('what readers do not mark counts against all roles, and what is not found is missed', () => {
    const { tokens, verdicts } = judgeText(gold, [found('Soini', 'said', 'It rained')]);
    expect(tokens.map((r) => [r.right, r.missed, r.extra])).toEqual([
      [0, 1, 1],
      [0, 1, 1],
      [0, 5, 2],
    ]);
    expect(verdicts.map((v) => v.outcome)).toEqual(['extra', 'missed']);
  });
});

test('bodies are compared by runs of four words, shares summing to one', () => {
  expect(compareBody('one two three four five', 'one two three four five')).toEqual({
    right: 1,
    extra: 0,
    missed: 0,
  });
  const shares = compareBody('one two three four five', 'one two three four six seven');
  expect(shares).toEqual({ right: 0.25, extra: 0.5, missed: 0.25 });
  expect(bodyRates(shares)).toEqual({ precision: 1 / 3, recall: 1 / 2 });
  expect(bodyRates(compareBody('one two', ''))).toEqual({ precision: 0, recall: 0 });
  expect(paragraphsMissing('a b c d e\nv w x y z', 'a b c d e')).toEqual(['v w x y z']);
});

describe('what goes wrong', () => {
  const verdict = (place: string, outcome: PlacedVerdict['outcome'], more: Partial<PlacedVerdict>) => ({
    kind: 'engagements',
    item: 'x',
    place,
    outcome,
    ...more,
  });

  test('kinds of error come by their number, and one item may have two', () => {
    const verdicts = [
      verdict('a', 'missed', { faults: ['wrong date'] }),
      verdict('b', 'missed', { faults: ['wrong status', 'wrong date'] }),
      verdict('c', 'right', {}),
    ];
    expect(errorKinds(verdicts)).toEqual([
      { kind: 'engagements', fault: 'wrong date', count: 2 },
      { kind: 'engagements', fault: 'wrong status', count: 1 },
    ]);
    expect(errorKinds(verdicts, 1)).toHaveLength(1);
  });

  test('a claim is counted once, and right when one thing it supports is', () => {
    const claims = [
      { id: '1', foundBy: 'meets-whom' },
      { id: '2', foundBy: 'hosts-guest' },
    ];
    const tallies = tallyRules([
      verdict('a', 'right', { claims: claims.slice(0, 1) }),
      verdict('a', 'extra', { claims }),
      verdict('b', 'extra', { claims: claims.slice(1) }),
    ]);
    expect(tallies).toEqual([
      { kind: 'engagements', rule: 'hosts-guest', fired: 2, right: 0 },
      { kind: 'engagements', rule: 'meets-whom', fired: 1, right: 1 },
    ]);
  });

  test('rules that found nothing are named when all that they could find was looked for', () => {
    const tally = { kind: 'engagements', rule: 'meets-whom', fired: 1, right: 1 };
    const silent = silentRules([tally], ['engagements', 'positions', 'commitments', 'people']);
    expect(silent).toContain('hosts-guest');
    expect(silent).not.toContain('meets-whom');
    expect(silentRules([tally], ['engagements'])).toEqual([]);
  });
});
