import { useState } from 'react';

const STORED = 'rapporteur.name';

/** Who corrects; remembered in this browser where that is allowed. */
export function useName(): [name: string, set: (name: string) => void] {
  const [name, setName] = useState(stored);
  return [
    name,
    (next) => {
      setName(next);
      try {
        localStorage.setItem(STORED, next);
      } catch {
        // Storage may be forbidden; the name then lasts until the page is left.
      }
    },
  ];
}

function stored(): string {
  try {
    return localStorage.getItem(STORED) ?? '';
  } catch {
    return '';
  }
}
