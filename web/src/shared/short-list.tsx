import { useState } from 'react';

interface Props {
  readonly items: readonly string[];
  /** More than this many are folded behind a button. */
  readonly most: number;
}

/** Names with commas between; a long list shows its first few and opens. */
export function ShortList({ items, most }: Props) {
  const [all, setAll] = useState(false);
  const keys = items.map((item) => item.toLowerCase());
  const unique = items.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
  // A button that would reveal a single name takes more room than the name.
  const shown = all || unique.length <= most + 1 ? unique : unique.slice(0, most);
  return (
    <>
      {shown.join(', ')}
      {shown.length < unique.length && (
        <>
          {' '}
          <button type="button" className="disclose" onClick={() => setAll(true)}>
            and {unique.length - shown.length} more
          </button>
        </>
      )}
    </>
  );
}
