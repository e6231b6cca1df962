import type { Claim } from '../../../src/server/api-types.ts';

type Position = Extract<Claim, { kind: 'position' }>;

/** How someone stands towards an issue, in words for one and for many. */
export const STANCE: Readonly<Record<Position['stance'], string>> = {
  seeks: 'seeks',
  opposes: 'opposes',
  prefers: 'prefers',
  accepts: 'accepts',
  open_to: 'open to',
  concerned: 'concerned about',
  demands: 'demands',
  offers: 'offers',
};

/** Who holds a position or makes a promise: a name, or the article's words for one without a name. */
export function holderName({ name, description }: Pick<Position['holder'], 'name' | 'description'>): string {
  return name ?? description ?? 'someone not named';
}
