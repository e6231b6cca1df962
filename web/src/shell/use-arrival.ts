import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';

/**
 * On a new page, starts at its top with the focus in `main`, as a page load would; a new filter starts at the top, too.
 * Going back keeps the place that the browser restores, and an address with a `#` keeps the place it names.
 */
export function useArrival() {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const filters = withoutOpen(useSearch());
  const last = useRef({ path, filters });
  const wentBack = useRef(false);

  useEffect(() => {
    const onPop = () => {
      wentBack.current = true;
      // The page is drawn anew before this; a later move that is no step back must not be taken for one.
      setTimeout(() => {
        wentBack.current = false;
      });
    };
    window.addEventListener('popstate', onPop, { capture: true });
    return () => window.removeEventListener('popstate', onPop, { capture: true });
  }, []);

  useLayoutEffect(() => {
    const before = last.current;
    last.current = { path, filters };
    if (before.path === path && before.filters === filters) return;
    if (wentBack.current || window.location.hash !== '') return;
    window.scrollTo(0, 0);
    if (before.path !== path) main.current?.focus({ preventScroll: true });
  }, [path, filters]);

  return main;
}

/** Which lines are open is kept in the address but is no other place. */
function withoutOpen(search: string): string {
  const params = new URLSearchParams(search);
  params.delete('open');
  return params.toString();
}
