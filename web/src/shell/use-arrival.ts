import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/**
 * On a new page, starts at its top with the focus in `main`, as a page load would. Going back keeps the place that the
 * browser restores, and an address with a `#` keeps the place it names.
 */
export function useArrival() {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const last = useRef(path);
  const wentBack = useRef(false);

  useEffect(() => {
    const onPop = () => {
      wentBack.current = true;
    };
    window.addEventListener('popstate', onPop, { capture: true });
    return () => window.removeEventListener('popstate', onPop, { capture: true });
  }, []);

  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    const restored = wentBack.current;
    wentBack.current = false;
    if (restored || window.location.hash !== '') return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);

  return main;
}
