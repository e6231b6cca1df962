import type { Engagement } from '../../../src/server/api-types.ts';
import { formatEdtf, formatOpenDate } from './format-edtf.ts';

/** The date of an engagement as precise as its sources are; says aloud when there is none or when it was worked out. */
export function WhenDate({ when, openDate }: Pick<Engagement, 'when' | 'openDate'>) {
  if (!when) return <span className="when when-none">{formatOpenDate(openDate ?? '') ?? 'no date'}</span>;
  const inferred = when.basis === 'inferred';
  return (
    <time
      className={`when${inferred ? ' when-inferred' : ''}`}
      dateTime={/^\d{4}(-(0\d|1[0-2])(-\d{2})?)?$/.test(when.edtf) ? when.edtf : undefined}
      title={inferred ? 'Worked out from the date of the article' : undefined}
    >
      {formatEdtf(when.edtf)}
      {inferred && <span className="sr-only"> (worked out from the date of the article)</span>}
    </time>
  );
}

/** A publication date, or that it is unknown. */
export function Published({ date }: { date: string | undefined }) {
  return <span className="published">{date ? formatEdtf(date.slice(0, 10)) : 'date unknown'}</span>;
}
