import { Link } from 'wouter';
import type { Engagement } from '../../../src/server/api-types.ts';
import { StatusChip } from '../shared/status.tsx';
import { WhenDate } from '../shared/when-date.tsx';

interface Props {
  readonly engagement: Engagement;
  readonly related: readonly Engagement[];
}

/** The visit it belongs to and what else there was on it; for a visit, all that happened on it. */
export function Parts({ engagement, related }: Props) {
  const visit = related.find((other) => other.id === engagement.partOf);
  const others = related.filter((other) => other !== visit);
  if (related.length === 0) return null;
  return (
    <section className="parts">
      <h2>{visit ? 'Part of a visit' : 'During this visit'}</h2>
      {visit && <PartList engagements={[visit]} />}
      {visit && others.length > 0 && <h3>Also on this visit</h3>}
      <PartList engagements={others} />
    </section>
  );
}

function PartList({ engagements }: { engagements: readonly Engagement[] }) {
  if (engagements.length === 0) return null;
  return (
    <ul>
      {engagements.map(({ id, label, status, when, openDate }) => (
        <li key={id}>
          <Link href={`/engagements/${encodeURIComponent(id)}`} className="item-name">
            {label}
          </Link>
          <p className="facts">
            <StatusChip status={status} />
            <WhenDate when={when} openDate={openDate} />
          </p>
        </li>
      ))}
    </ul>
  );
}
