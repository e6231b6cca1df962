import { useEffect, useRef } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { isForOthers, singleKeysOn } from '../shell/shortcuts.ts';

/**
 * j and k step through the lines from anywhere; the arrows do so once a line has the focus, so that they scroll
 * otherwise. Enter is the button's own. o opens the page of the line, Esc closes its sentences.
 */
export function useLineKeys() {
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isForOthers(event) || !list.current) return;
      const current = document.activeElement?.closest<HTMLElement>('[data-line]') ?? undefined;
      if (act(event.key, list.current, current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return list;
}

function act(key: string, list: HTMLElement, current: HTMLElement | undefined): boolean {
  const single = singleKeysOn();
  if ((single && key === 'j') || (current && key === 'ArrowDown')) return step(list, current, 1);
  if ((single && key === 'k') || (current && key === 'ArrowUp')) return step(list, current, -1);
  const button = current?.querySelector('button');
  if (key === 'Escape' && button?.getAttribute('aria-expanded') === 'true') {
    button.click();
    button.focus();
    return true;
  }
  if (single && key === 'o' && current?.dataset.line) {
    navigate(`/engagements/${encodeURIComponent(current.dataset.line)}`);
    return true;
  }
  return false;
}

function step(list: HTMLElement, current: HTMLElement | undefined, by: number): boolean {
  const lines = [...list.querySelectorAll<HTMLElement>('[data-line]')];
  const at = current ? lines.indexOf(current) : by > 0 ? -1 : lines.length;
  const next = lines[at + by];
  next?.querySelector('button')?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}
