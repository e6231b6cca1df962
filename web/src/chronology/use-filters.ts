import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';

export const FILTERS = ['country', 'forum', 'person', 'status', 'text', 'from', 'to', 'order'] as const;
export type Filter = (typeof FILTERS)[number];
export type Filters = Readonly<Partial<Record<Filter, string>>>;

/** The filters of the chronology, which live in the address: a link carries them, going back undoes them. */
export function useFilters() {
  const [params, setParams] = useSearchParams();

  const filters = useMemo(() => {
    const found: Partial<Record<Filter, string>> = {};
    for (const name of FILTERS) {
      const value = params.get(name);
      if (value) found[name] = value;
    }
    return found as Filters;
  }, [params]);

  const setFilters = useCallback(
    (changes: Readonly<Partial<Record<Filter, string | undefined>>>, options?: { replace?: boolean }) => {
      setParams((before) => {
        const next = new URLSearchParams(before);
        next.delete('open');
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      }, options);
    },
    [setParams],
  );

  const open = useMemo(() => new Set((params.get('open') ?? '').split(',').filter(Boolean)), [params]);

  const toggle = useCallback(
    (id: string) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          const ids = new Set((before.get('open') ?? '').split(',').filter(Boolean));
          if (!ids.delete(id)) ids.add(id);
          if (ids.size > 0) next.set('open', [...ids].join(','));
          else next.delete('open');
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );

  return { filters, setFilters, open, toggle };
}
