import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleActor } from '../../src/extraction/types.ts';
import {
  type ActorCandidate,
  actorBlock,
  type Judgement,
  resolveActors,
} from '../../src/resolution/index.ts';

function candidate(
  name: string,
  more: Partial<ArticleActor> & { on?: string; members?: number } = {},
): ActorCandidate {
  const { on = '2017-02-11', members = 1, ...fields } = more;
  const actor: ArticleActor = {
    key: name.toLowerCase().replaceAll(' ', '-'),
    kind: 'person',
    name,
    aliases: [],
    offices: [],
    mentions: [],
    ...fields,
  };
  const form = `${name} ${on} ${JSON.stringify(fields)}`;
  return { form, lead: `art_${form}#${actor.key}`, members, actor, from: on, to: on, officeClaims: [] };
}

/** The names under which each actor is known, by actor id. */
function resolve(
  candidates: readonly ActorCandidate[],
  byPeople: readonly Judgement[] = [],
): Record<string, string[]> {
  const { actors } = resolveActors(candidates, byPeople);
  return Object.fromEntries(actors.map(({ actor }) => [actor.id, [actor.name, ...actor.aliases].sort()]));
}

const SHINZO = candidate('Shinzo Abe', { country: 'JPN', family: 'Abe' });
const FAMILY_FIRST = candidate('Abe Shinzo', { country: 'JPN', family: 'Abe' });
const ABE = candidate('Abe', { country: 'JPN' });
const MISTER = candidate('Mr. Abe', { family: 'Abe' });
const AKIE = candidate('Akie Abe', { country: 'JPN', family: 'Abe' });

describe('the names of one person', () => {
  it('are joined: in full, family name first, alone, with an honorific', () => {
    expect(Object.values(resolve([SHINZO, FAMILY_FIRST, ABE, MISTER]))).toHaveLength(1);
    expect([SHINZO, FAMILY_FIRST, ABE, MISTER].map((c) => actorBlock(c.actor))).toEqual(
      Array(4).fill('person:abe'),
    );
  });

  it('give the name most articles use, and an id from it', () => {
    const { actors } = resolveActors([{ ...SHINZO, members: 5 }, FAMILY_FIRST, ABE], []);
    expect(actors[0]?.actor).toMatchObject({ id: 'act_abe.shinzo', name: 'Shinzo Abe', country: 'JPN' });
    expect(actors[0]?.actor.aliases).toEqual(['Abe', 'Abe Shinzo']);
    expect(new Set(actors[0]?.forms)).toEqual(new Set([SHINZO.form, FAMILY_FIRST.form, ABE.form]));
  });

  it('may be shortened to an initial', () => {
    expect(
      Object.keys(resolve([candidate('John F. Kerry'), candidate('J. Kerry'), candidate('John Kerry')])),
    ).toHaveLength(1);
  });
});

describe('two people of one family name', () => {
  it('stay two, and the name alone goes with the one it fits', () => {
    expect(Object.keys(resolve([SHINZO, AKIE]))).toEqual(
      expect.arrayContaining(['act_abe.shinzo', 'act_abe.akie']),
    );
    const kims = [
      candidate('Kim Jong Un', { country: 'PRK', family: 'Kim' }),
      candidate('Kim Hyun Chong', { country: 'KOR', family: 'Kim' }),
    ];
    const south = candidate('Kim', { country: 'KOR' });
    expect(resolve([...kims, south])).toEqual({
      'act_kim.hyun-chong': ['Kim', 'Kim Hyun Chong'],
      'act_kim.jong-un': ['Kim Jong Un'],
    });
  });

  it('and one name but two countries have ids of their own', () => {
    const [one, other] = [
      candidate('John Smith', { country: 'GBR' }),
      candidate('John Smith', { country: 'AUS' }),
    ];
    expect(Object.keys(resolve([one, other]))).toHaveLength(2);
  });
});

describe('what a person says', () => {
  const judgement = (kind: Judgement['kind'], ...of: ActorCandidate[]): Judgement => ({
    id: 'jdg_1',
    kind,
    subjects: of.map((c) => c.lead).sort(),
    author: { person: 'Ines' },
    reasons: [],
  });

  it('outranks the machine, either way', () => {
    expect(Object.keys(resolve([SHINZO, ABE], [judgement('different-actor', SHINZO, ABE)]))).toHaveLength(2);
    expect(Object.keys(resolve([SHINZO, AKIE], [judgement('same-actor', SHINZO, AKIE)]))).toHaveLength(1);
  });
});

describe('countries and organizations', () => {
  it('of one block are one, with the country as its own id', () => {
    const japan = { kind: 'country', key: 'JPN', country: 'JPN' } as const;
    const { actors, judgements } = resolveActors(
      [candidate('Japan', japan), candidate('Japan', { ...japan, on: '2018-01-01', aliases: ['Tokyo'] })],
      [],
    );
    expect(actors.map(({ actor }) => actor)).toMatchObject([
      { id: 'JPN', name: 'Japan', aliases: ['Tokyo'] },
    ]);
    expect(judgements).toEqual([]);
  });
});

describe('offices', () => {
  it('carry when they were first and last seen; a former one is not held', () => {
    const offices = [{ title: 'Prime Minister', of: 'JPN', tenure: 'current' as const }];
    const { actors } = resolveActors(
      [
        { ...candidate('Shinzo Abe', { on: '2017-02-11', offices }), officeClaims: ['clm_b'] },
        { ...candidate('Shinzo Abe', { on: '2019-04-01', offices }), officeClaims: ['clm_a'] },
        candidate('Shinzo Abe', {
          on: '2021-01-01',
          offices: [{ title: 'Prime Minister', of: 'JPN', tenure: 'former' }],
        }),
      ],
      [],
    );
    expect(actors[0]?.actor.offices).toEqual([
      {
        title: 'Prime Minister',
        of: 'JPN',
        from: '2017-02-11',
        to: '2019-04-01',
        claims: ['clm_a', 'clm_b'],
      },
    ]);
  });
});

it('the order of the candidates does not matter', () => {
  const all = [
    SHINZO,
    FAMILY_FIRST,
    ABE,
    MISTER,
    AKIE,
    candidate('Abe', { on: '2031-01-01' }),
    candidate('S. Abe'),
    candidate('Kan Abe', { country: 'JPN' }),
  ];
  const expected = resolve(all);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(resolve(shuffled)).toEqual(expected);
    }),
  );
});
