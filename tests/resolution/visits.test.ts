import { describe, expect, it } from 'vitest';
import type { EngagementMember } from '../../src/resolution/index.ts';
import { resolveEngagements } from '../../src/resolution/index.ts';
import { ABE, ASO, PENCE, report, type Told, TRUMP } from './sample-reports.ts';

const week = { published: '2019-05-29' };
const bareVisit = { ...week, type: 'visit', where: 'Tokyo', country: 'JPN', people: [TRUMP] } as const;
const visit = (told: Told = {}) => report({ ...bareVisit, when: '2019-05-25/2019-05-28', ...told });
const summit = (told: Told = {}) => report({ ...week, type: 'summit', when: '2019-05-27', ...told });
const dinner = (told: Told = {}) =>
  report({ ...week, type: 'social', occasion: 'dinner', when: '2019-05-27', ...told });

const resolve = (...members: EngagementMember[]) => resolveEngagements(members, [], (code) => code);
const linked = (...members: EngagementMember[]) =>
  resolve(...members).engagements.filter((engagement) => engagement.partOf !== undefined).length;

describe('a visit, the meeting in it and the dinner after it', () => {
  it('are three engagements that know each other, with reasons', () => {
    const { engagements, judgements } = resolve(dinner({ when: '2019-05-28' }), summit(), visit());
    const of = (type: string) => engagements.find((engagement) => engagement.type === type);
    expect(engagements).toHaveLength(3);
    expect(of('visit')).toMatchObject({ parts: [of('summit')?.id, of('social')?.id] });
    expect(of('visit')).not.toHaveProperty('partOf');
    for (const type of ['summit', 'social'])
      expect(of(type)).toMatchObject({ partOf: of('visit')?.id, parts: [] });
    const links = judgements.filter((judgement) => judgement.kind === 'part-of');
    expect(links).toHaveLength(2);
    for (const { author, subjects, reasons } of links) {
      expect(author).toBe('machine');
      expect(subjects).toContain(of('visit')?.claims[0]);
      expect(reasons.reduce((sum, reason) => sum + reason.contribution, 0)).toBeGreaterThanOrEqual(4);
    }
  });

  it.each([
    [
      'the day after the visit begins',
      visit({ when: '2019-05-26' }),
      summit({ where: 'Tokyo', country: 'JPN' }),
    ],
    [
      'no dates, but one article, the visitor and the country',
      report(bareVisit),
      report({ ...week, type: 'summit', where: 'Akasaka Palace', country: 'JPN' }),
    ],
    [
      'countries without names, in the country visited',
      visit(),
      summit({ people: [], where: 'Tokyo', country: 'JPN' }),
    ],
    ['both still ahead', visit({ status: 'planned' }), summit({ status: 'planned' })],
  ])('belong together: %s', (_, a, b) => {
    expect(linked(a, b)).toBe(1);
    expect(linked(b, a)).toBe(1);
  });

  it.each([
    ['another week', visit(), summit({ when: '2019-06-28' })],
    ['another country', visit(), summit({ where: 'Osaka', country: 'KOR' })],
    ['other people of the visiting side', visit(), summit({ people: [ASO, PENCE] })],
    ['a visit that was called off', visit({ status: 'cancelled' }), summit()],
    ['a call', visit(), report({ ...week, type: 'call', when: '2019-05-27', people: [ABE, TRUMP] })],
    [
      'no dates and another article',
      report(bareVisit),
      report({ ...week, type: 'summit', where: 'Tokyo', country: 'JPN', publisher: 'The Harbor Courier' }),
    ],
  ])('stay apart: %s', (_, a, b) => {
    expect(linked(a, b)).toBe(0);
  });

  it('goes to the visit it fits best', () => {
    const { engagements } = resolve(
      visit(),
      visit({ people: [PENCE], publisher: 'The Harbor Courier' }),
      summit(),
    );
    const found = engagements.find((engagement) => engagement.type === 'summit');
    const chosen = engagements.find((engagement) => engagement.id === found?.partOf);
    expect(chosen?.participants.map((person) => person.name)).toEqual(['Donald Trump']);
  });
});
