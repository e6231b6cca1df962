import { Link } from 'wouter';
import type { Article, ArticleDetail, Claim } from '../../../src/server/api-types.ts';
import { Chain } from '../shared/attribution.tsx';
import { FACTUALITY } from '../shared/factuality.ts';
import { roleName } from '../shared/quote.tsx';
import { StatusChip } from '../shared/status.tsx';
import { inWords, KIND_NAME } from './claim-words.ts';

interface Props {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly current: Claim | undefined;
  readonly engagementOf: ArticleDetail['engagementOf'];
  readonly select: (claim: string | undefined) => void;
}

/** Beside the text: the claim that is chosen, or the list of all. */
export function ClaimPanel({ article, claims, current, engagementOf, select }: Props) {
  return (
    <aside
      className={`claim-panel${current ? ' claim-panel-open' : ''}`}
      aria-label="What this article claims"
    >
      <div aria-live="polite">
        {current && (
          <ClaimDetail
            article={article}
            claim={current}
            others={claims.filter((c) => c !== current && c.sentence.start === current.sentence.start)}
            engagement={engagementOf[current.id]}
            select={select}
          />
        )}
      </div>
      {!current && <ClaimList claims={claims} select={select} />}
    </aside>
  );
}

function ClaimList({ claims, select }: Pick<Props, 'claims' | 'select'>) {
  if (claims.length === 0)
    return <p className="muted">Nothing was read from this article, or its kinds are hidden.</p>;
  return (
    <>
      <h2>{claims.length === 1 ? '1 claim' : `${claims.length} claims`}</h2>
      <p className="section-note">Choose one here, or click marked words.</p>
      <ol className="claim-list">
        {claims.map((claim) => (
          <ClaimButton key={claim.id} claim={claim} select={select} />
        ))}
      </ol>
    </>
  );
}

function ClaimButton({ claim, select }: { claim: Claim; select: Props['select'] }) {
  return (
    <li>
      <button type="button" onClick={() => select(claim.id)}>
        <span className={`kind-tag kind-${claim.kind}`}>{KIND_NAME[claim.kind]}</span> {inWords(claim)}
      </button>
    </li>
  );
}

interface DetailProps extends Pick<Props, 'article' | 'select'> {
  readonly claim: Claim;
  readonly others: readonly Claim[];
  readonly engagement: string | undefined;
}

function ClaimDetail({ article, claim, others, engagement, select }: DetailProps) {
  return (
    <div className="claim-detail">
      <p className="claim-head">
        <span className={`kind-tag kind-${claim.kind}`}>{KIND_NAME[claim.kind]}</span>
        {claim.kind === 'engagement' && <StatusChip status={claim.status} />}
        <button type="button" className="claim-close" onClick={() => select(undefined)}>
          Close
        </button>
      </p>
      <h2>{inWords(claim)}</h2>
      {engagement && (
        <p>
          <Link href={`/engagements/${encodeURIComponent(engagement)}`}>Open the page of this meeting</Link>
        </p>
      )}
      <dl className="claim-facts">
        <dt>According to</dt>
        <dd>
          <Chain links={claim.accordingTo} />
        </dd>
        <dt>Presented as</dt>
        <dd>{FACTUALITY[claim.factuality]}</dd>
        {Object.entries(claim.spans).map(([role, span]) => (
          <Fact key={role} name={roleName(role)} words={article.text.slice(span.start, span.end)} />
        ))}
        <dt>Found by</dt>
        <dd>
          rule <code>{claim.foundBy}</code>, trusted {Math.round(claim.confidence * 100)} of 100 by its
          authors
        </dd>
      </dl>
      {others.length > 0 && (
        <>
          <h3>In the same sentence</h3>
          <ol className="claim-list">
            {others.map((other) => (
              <ClaimButton key={other.id} claim={other} select={select} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <>
      <dt>{name.charAt(0).toUpperCase() + name.slice(1)}</dt>
      <dd>
        <q className="words">{words}</q>
      </dd>
    </>
  );
}
