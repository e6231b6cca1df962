import type { Engagement } from '../../../src/server/api-types.ts';
import { yearOf } from '../shared/format-edtf.ts';
import { ChronologyLine } from './chronology-line.tsx';
import { useLineKeys } from './use-line-keys.ts';

interface Props {
  readonly engagements: readonly Engagement[];
  readonly open: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

/** Lines under the heading of their year, in the order given. */
export function ChronologyList({ engagements, open, toggle }: Props) {
  const list = useLineKeys();
  return (
    <div className="chronology" ref={list}>
      {years(engagements).map(({ key, heading, lines }) => (
        <section key={key} aria-label={heading}>
          <h2 className="year">{heading}</h2>
          <ol className="lines">
            {lines.map((engagement) => (
              <ChronologyLine
                key={engagement.id}
                engagement={engagement}
                open={open.has(engagement.id)}
                toggle={toggle}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function years(engagements: readonly Engagement[]) {
  const groups: { key: string; heading: string; lines: Engagement[] }[] = [];
  for (const engagement of engagements) {
    const heading = yearOf(engagement.when?.edtf) ?? 'Without a date';
    const last = groups.at(-1);
    if (last?.heading === heading) last.lines.push(engagement);
    else groups.push({ key: `${heading} ${groups.length}`, heading, lines: [engagement] });
  }
  return groups;
}
