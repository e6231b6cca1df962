import type { Link } from '../../../src/server/api-types.ts';

export function sourceName(source: Link['source']): string {
  return source.name ?? source.description ?? 'a source that is not named';
}

/** Through whom we know it, farthest first: "an aide who was in the room (according to) › Kenji Sato (said)". */
export function Chain({ links }: { links: readonly Link[] }) {
  if (links.length === 0) return <span className="chain">the article’s own words</span>;
  return (
    <span className="chain">
      {links.map((link, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain never changes its order and may name one source twice.
        <span key={i}>
          {i > 0 && (
            <span className="chain-step">
              <span aria-hidden="true"> › </span>
              <span className="sr-only">, then </span>
            </span>
          )}
          <span className={link.source.name ? undefined : 'unnamed'}>{sourceName(link.source)}</span>{' '}
          <span className="cue">({link.cue})</span>
        </span>
      ))}
    </span>
  );
}
