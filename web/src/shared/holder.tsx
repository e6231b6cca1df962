import { Link } from 'wouter';
import { holderName } from './holders.ts';

interface Props {
  readonly holder: {
    readonly actor?: string | undefined;
    readonly name?: string | undefined;
    readonly description?: string | undefined;
  };
}

/** Who holds a position or makes a promise, with a way to the page of who has one. */
export function HolderName({ holder }: Props) {
  if (holder.actor)
    return <Link href={`/people/${encodeURIComponent(holder.actor)}`}>{holderName(holder)}</Link>;
  return <span className={holder.name ? undefined : 'unnamed'}>{holderName(holder)}</span>;
}
