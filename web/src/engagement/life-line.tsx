import { Link } from 'wouter';
import type { Engagement, Evidence } from '../../../src/server/api-types.ts';
import { articleAddress } from '../shared/evidence-item.tsx';
import { formatEdtf } from '../shared/format-edtf.ts';
import { Quote } from '../shared/quote.tsx';
import { StatusChip, StatusGlyph } from '../shared/status.tsx';
import { Published } from '../shared/when-date.tsx';

type Step = Engagement['history'][number];

interface Props {
  readonly engagement: Engagement;
  readonly evidence: readonly Evidence[];
}

/** From the first word of it to the last: each step with the day it was reported and the sentence that reports it. */
export function LifeLine({ engagement, evidence }: Props) {
  const { history, when } = engagement;
  const day = when?.precision === 'day' || when?.precision === 'time' ? when.edtf.slice(0, 10) : undefined;
  const before = day ? history.findIndex(({ asOf }) => asOf !== undefined && asOf.slice(0, 10) >= day) : -1;
  return (
    <section>
      <h2>Its life, as reported</h2>
      <ol className="life">
        {history.map((step, i) => (
          <StepItem
            key={`${step.asOf} ${step.status} ${step.claims[0]}`}
            step={step}
            gap={gapBefore(history, i)}
            evidence={evidence.filter(({ claim }) => step.claims.includes(claim.id))}
            day={i === before ? day : undefined}
          />
        ))}
        {day && before < 0 && <DayItem day={day} />}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly step: Step;
  readonly gap: string | undefined;
  readonly evidence: readonly Evidence[];
  /** The day of the meeting itself, when it lies between the step before and this one. */
  readonly day: string | undefined;
}

function StepItem({ step, gap, evidence, day }: StepProps) {
  const [first, ...more] = evidence;
  return (
    <>
      {day && <DayItem day={day} />}
      <li className="life-step">
        <span className="life-node">
          <StatusGlyph status={step.status} />
        </span>
        <p className="life-head">
          <StatusChip status={step.status} />
          <span className="life-date">
            reported <Published date={step.asOf} />
          </span>
          {gap && <span className="life-gap">{gap}</span>}
        </p>
        {first && (
          <blockquote>
            <Quote claim={first.claim} />
            <footer>
              <Link href={articleAddress(first)}>
                {first.article.publisher ?? first.article.title ?? 'the article'}
              </Link>
              {more.length > 0 && ` and ${more.length} more`}
            </footer>
          </blockquote>
        )}
      </li>
    </>
  );
}

function DayItem({ day }: { day: string }) {
  return (
    <li className="life-day">
      <span className="life-node">
        <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
          <path d="M0 7h14" className="shape-line" />
        </svg>
      </span>
      <p>{formatEdtf(day)}: the date the sources give for it</p>
    </li>
  );
}

function gapBefore(history: readonly Step[], i: number): string | undefined {
  const now = Date.parse(history[i]?.asOf?.slice(0, 10) ?? '');
  const before = Date.parse(history[i - 1]?.asOf?.slice(0, 10) ?? '');
  const days = Math.round((now - before) / 86_400_000);
  if (!(days > 0)) return undefined;
  return days === 1 ? '1 day later' : `${days} days later`;
}
