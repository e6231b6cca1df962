import type { Claim } from '../../../src/server/api-types.ts';

type Position = Extract<Claim, { kind: 'position' }>;

/** How someone stands towards an issue, in words that go between who and what. */
export const STANCE: Readonly<Record<Position['stance'], string>> = {
  seeks: 'seeks',
  opposes: 'opposes',
  prefers: 'prefers',
  accepts: 'accepts',
  open_to: 'is open to',
  concerned: 'is concerned about',
  demands: 'demands',
  offers: 'offers',
};

/** Who holds a position or makes a promise: a name, or the article's words for one without a name. */
export function holderName({ name, description }: Pick<Position['holder'], 'name' | 'description'>): string {
  return name ?? description ?? 'someone not named';
}
