import { describe, expect, it } from 'vitest';
import { eventBlock, resolveEvents } from '../../src/resolution/index.ts';
import { articleId, does, side } from './sample-holdings.ts';

const wire = (published?: string) => ({ publisher: 'Pacific Wire', ...(published ? { published } : {}) });
const daily = (published?: string) => ({
  publisher: 'The Harbor Courier',
  ...(published ? { published } : {}),
});

describe('coded events', () => {
  it('of one day are counted once, whatever the number of articles', () => {
    const first = wire('2017-02-11');
    const events = resolveEvents([
      does('ACCUSE', '2017-02-10', first, { mode: 'disapprove', contexts: ['trade'] }),
      does('ACCUSE', '2017-02-10', daily('2017-02-12'), { contexts: ['economy'], mode: 'disapprove' }),
      does('ACCUSE', '2017-02-10', {
        publisher: 'Mirror',
        published: '2017-02-11',
        copyOf: articleId(first),
      }),
    ]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      date: '2017-02-10',
      dateBasis: 'stated',
      mode: 'disapprove',
      contexts: ['economy', 'trade'],
      actors: [{ text: 'Washington', actor: 'USA', name: 'United States', country: 'USA', sector: 'GOV' }],
      recipients: [{ actor: 'JPN' }],
      sources: { articles: 3, independent: 2 },
    });
    expect(events[0]).not.toHaveProperty('actors.0.span');
  });

  it('without a date in words are of the dated event told that day or the day before, else of publication', () => {
    const dates = (...published: string[]) =>
      resolveEvents([
        does('ACCUSE', '2017-02-10', wire('2017-02-10')),
        ...published.map((day) => does('ACCUSE', undefined, daily(day))),
      ]).map(({ date, dateBasis, claims }) => [date, dateBasis, claims.length]);
    expect(dates('2017-02-10', '2017-02-11')).toEqual([['2017-02-10', 'stated', 3]]);
    expect(dates('2017-02-12')).toEqual([
      ['2017-02-10', 'stated', 1],
      ['2017-02-12', 'published', 1],
    ]);
  });

  it('of no known time are not joined over articles, but with near-copies', () => {
    const copied = { publisher: 'Mirror', copyOf: articleId(wire()) };
    const events = resolveEvents([
      does('ACCUSE', undefined, wire()),
      does('ACCUSE', undefined, daily()),
      does('ACCUSE', undefined, copied),
    ]);
    expect(events.map((event) => event.claims.length).sort()).toEqual([1, 2]);
    for (const event of events) expect(event).not.toHaveProperty('date');
  });

  it('by other people of one side are two, a country alone goes with one of them', () => {
    const by = (actor: 'abe' | 'aso' | 'JPN') => ({
      actors: [side(actor, 'JPN')],
      recipients: [side('trump', 'USA')],
    });
    const events = resolveEvents([
      does('CONSULT', '2017-02-10', wire('2017-02-10'), by('abe')),
      does('CONSULT', '2017-02-10', wire('2017-02-10'), by('aso')),
      does('CONSULT', '2017-02-10', daily('2017-02-11'), by('JPN')),
    ]);
    expect(events).toHaveLength(2);
    expect(events.reduce((sum, event) => sum + event.claims.length, 0)).toBe(3);
  });

  it('that happened are not what was only ahead', () => {
    const [event] = resolveEvents([
      does('CONSULT', '2017-02-10', wire('2017-02-08'), { factuality: 'planned' }),
      does('CONSULT', '2017-02-10', daily('2017-02-11')),
    ]);
    expect(event?.factuality).toBe('actual');
  });

  it('meet only where type, sides and their direction are the same, and both are said to be so', () => {
    const accuse = eventBlock(does('ACCUSE', '2017-02-10'));
    expect(eventBlock(does('ACCUSE', '2019-01-01', daily()))).toBe(accuse);
    expect(eventBlock(does('REJECT', '2017-02-10'))).not.toBe(accuse);
    expect(eventBlock(does('ACCUSE', '2017-02-10', {}, { factuality: 'negated' }))).not.toBe(accuse);
    const turned = { actors: [side('JPN', 'JPN')], recipients: [side('USA', 'USA')] };
    expect(eventBlock(does('ACCUSE', '2017-02-10', {}, turned))).not.toBe(accuse);
    expect(eventBlock(does('ACCUSE', '2017-02-10', {}, { actors: [] }))).toBe('');
  });
});
