import { Link } from 'wouter';
import type { Evidence } from '../../../src/server/api-types.ts';
import { Chain } from './attribution.tsx';
import { FACTUALITY } from './factuality.ts';
import { Quote } from './quote.tsx';
import { StatusChip } from './status.tsx';
import { Published } from './when-date.tsx';

/** One sentence with where it stands. `copies` are other articles that carry nearly the same text. */
export function EvidenceItem({
  evidence,
  copies = [],
}: {
  evidence: Evidence;
  copies?: readonly Evidence[];
}) {
  const { claim, article } = evidence;
  return (
    <li className="evidence">
      <Quote claim={claim} />
      <p className="evidence-source">
        {claim.kind === 'engagement' && <StatusChip status={claim.status} />}
        <Link href={articleAddress(evidence)} className="evidence-link">
          {article.title ?? 'Article without a title'}
        </Link>
        <span>{article.publisher ?? 'publisher unknown'}</span>
        <Published date={article.published} />
      </p>
      {claim.accordingTo.length > 0 && (
        <p className="evidence-note">
          According to <Chain links={claim.accordingTo} />
        </p>
      )}
      {copies.length > 0 && (
        <p className="evidence-note">
          Nearly the same text, counted once:{' '}
          {copies.map((copy, i) => (
            <span key={copy.claim.id}>
              {i > 0 && ', '}
              <Link href={articleAddress(copy)}>
                {copy.article.publisher ?? copy.article.title ?? 'an article'}
              </Link>
            </span>
          ))}
        </p>
      )}
      <details className="why">
        <summary>How it was found</summary>
        <p>
          Rule <code>{claim.foundBy}</code>. The sentence presents it as {FACTUALITY[claim.factuality]}. Its
          authors trust it {Math.round(claim.confidence * 100)} of 100 (set by hand).
        </p>
      </details>
    </li>
  );
}

export function articleAddress({ claim, article }: Evidence): string {
  return `/articles/${encodeURIComponent(article.id)}#c=${claim.id}`;
}
