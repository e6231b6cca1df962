import type { Claim } from '../../../src/server/api-types.ts';
import { type ClaimKind, KIND_NAME, KINDS } from './claim-words.ts';

interface Props {
  readonly claims: readonly Claim[];
  readonly shown: ReadonlySet<ClaimKind>;
  readonly set: (kinds: ReadonlySet<ClaimKind>) => void;
}

const PLURAL: Readonly<Record<ClaimKind, string>> = {
  engagement: 'meetings',
  statement: 'statements',
  position: 'positions',
  commitment: 'promises',
  figure: 'figures',
  office: 'offices',
  forum: 'forums',
  event: 'coded events',
};

/** Which kinds are marked in the text; the legend of the marks at the same time. */
export function KindToggles({ claims, shown, set }: Props) {
  const present = KINDS.filter((kind) => claims.some((claim) => claim.kind === kind));
  if (present.length === 0) return null;
  return (
    <fieldset className="kinds">
      <legend>Marked in the text</legend>
      {present.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={shown.has(kind)}
            onChange={(event) => {
              const next = new Set(shown);
              if (event.target.checked) next.add(kind);
              else next.delete(kind);
              set(next);
            }}
          />
          <span className={`kind-sample kind-${kind}`} title={KIND_NAME[kind]}>
            {PLURAL[kind]}
          </span>{' '}
          {claims.filter((claim) => claim.kind === kind).length}
        </label>
      ))}
    </fieldset>
  );
}
