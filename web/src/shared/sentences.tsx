import { useState } from 'react';
import { useEvidence } from '../api/hooks.ts';
import { EvidenceItem } from './evidence-item.tsx';
import { groupCopies } from './group-copies.ts';
import { Answer } from './states.tsx';

/** A button that opens the sentences some claims rest on; they are asked for when it is opened. */
export function Sentences({ claims }: { claims: readonly string[] }) {
  const [open, setOpen] = useState(false);
  const query = useEvidence(claims, open);
  if (claims.length === 0) return null;
  return (
    <div className="sentences-in-place">
      <button type="button" className="disclose" aria-expanded={open} onClick={() => setOpen(!open)}>
        {claims.length === 1
          ? 'The sentence'
          : `The ${claims.length >= 100 ? 'first ' : ''}${claims.length} sentences`}
      </button>
      {open && (
        <Answer query={query}>
          {(evidence) => (
            <ul className="evidence-list">
              {groupCopies(evidence).map(({ lead, copies }) => (
                <EvidenceItem key={lead.claim.id} evidence={lead} copies={copies} />
              ))}
            </ul>
          )}
        </Answer>
      )}
    </div>
  );
}
