import type { Position } from '../../../src/server/api-types.ts';

export interface PartyGroup {
  readonly party: string | undefined;
  readonly positions: Position[];
}

/** Positions of one side stand together, sides in the order in which they come. */
export function groupByParty(positions: readonly Position[]): PartyGroup[] {
  const groups = new Map<string | undefined, PartyGroup>();
  for (const position of positions) {
    const group = groups.get(position.party) ?? { party: position.party, positions: [] };
    group.positions.push(position);
    groups.set(position.party, group);
  }
  return [...groups.values()];
}
