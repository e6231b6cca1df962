import type { Figure } from '../../../src/server/api-types.ts';

/** Figures that contradict each other, directly or through a third, form one group at the place of the first. */
export function groupConflicts(figures: readonly Figure[]): Figure[][] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const placed = new Set<string>();
  const groups: Figure[][] = [];
  for (const start of figures) {
    if (placed.has(start.id)) continue;
    placed.add(start.id);
    const group = [start];
    // The loop goes on over what it appends, so that conflicts of conflicts are found.
    for (const member of group) {
      for (const id of member.conflictsWith) {
        const other = byId.get(id);
        if (!other || placed.has(id)) continue;
        placed.add(id);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}
