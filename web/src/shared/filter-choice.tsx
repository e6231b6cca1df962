import type { Facet } from '../../../src/server/api-types.ts';

interface Props {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly facets: readonly Facet[] | undefined;
  /** What a reader calls a value, where that is not its label. */
  readonly nameOf?: (facet: Facet) => string;
  readonly set: (value: string) => void;
}

/** One field of a filter: everything, or one of the values that the record has, each with its count. */
export function FilterChoice({ label, all, value, facets = [], nameOf = (f) => f.label, set }: Props) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => set(event.target.value)}>
        <option value="">{all}</option>
        {value !== '' && !facets.some((facet) => facet.value === value) && (
          <option value={value}>{value} (0)</option>
        )}
        {facets.map((facet) => (
          <option key={facet.value} value={facet.value}>
            {nameOf(facet)} ({facet.count.toLocaleString('en')})
          </option>
        ))}
      </select>
    </label>
  );
}
