import { Link } from 'wouter';
import { useEngagement } from '../api/hooks.ts';
import { EvidenceItem } from '../shared/evidence-item.tsx';
import { groupCopies } from '../shared/group-copies.ts';
import { MarkLegend } from '../shared/mark-legend.tsx';
import { Answer } from '../shared/states.tsx';

/** The sentences a line rests on, in place. */
export function LineEvidence({ id }: { id: string }) {
  const query = useEngagement(id);
  return (
    <Answer query={query}>
      {({ engagement, evidence }) => (
        <>
          <ul className="evidence-list" aria-label="Sentences it rests on">
            {groupCopies(evidence).map(({ lead, copies }) => (
              <EvidenceItem key={lead.claim.id} evidence={lead} copies={copies} />
            ))}
          </ul>
          <div className="line-foot">
            <MarkLegend />
            <p className="line-onward">
              <Link href={`/engagements/${encodeURIComponent(engagement.id)}`} data-onward>
                Open the page of this meeting
              </Link>
            </p>
          </div>
        </>
      )}
    </Answer>
  );
}
