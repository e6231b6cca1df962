import { useEffect } from 'react';
import type { Claim } from '../../../src/server/api-types.ts';
import { isForOthers, singleKeysOn } from '../shell/shortcuts.ts';

/** j and k step through the claims in the order of the text, Esc closes the one that is open. */
export function useClaimKeys(
  claims: readonly Claim[],
  selected: string | undefined,
  select: (claim: string | undefined) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isForOthers(event)) return;
      if (event.key === 'Escape' && selected) {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        select(undefined);
        return;
      }
      if (!singleKeysOn() || (event.key !== 'j' && event.key !== 'k')) return;
      const by = event.key === 'j' ? 1 : -1;
      const at = claims.findIndex((claim) => claim.id === selected);
      const next = claims[at < 0 ? (by > 0 ? 0 : claims.length - 1) : at + by];
      if (next) select(next.id);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [claims, selected, select]);
}
