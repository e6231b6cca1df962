import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';
import type { ArticleDetail } from '../../../src/server/api-types.ts';
import { useArticle } from '../api/hooks.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { Answer } from '../shared/states.tsx';
import { ArticleMetadata } from './article-metadata.tsx';
import { ArticleText } from './article-text.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { byPosition, type ClaimKind, KINDS } from './claim-words.ts';
import { KindToggles } from './kind-toggles.tsx';
import { useClaimKeys } from './use-claim-keys.ts';

export function ArticlePage({ id }: { id: string }) {
  return <Answer query={useArticle(id)}>{(detail) => <ArticleView detail={detail} />}</Answer>;
}

const hashOf = () => window.location.hash;

/** The claim that the address names (`#c=...`), and how to name another without a new step in the history. */
function useSelectedClaim() {
  const hash = useLocationProperty(hashOf);
  const selected = new URLSearchParams(hash.slice(1)).get('c') ?? undefined;
  const select = useCallback((claim: string | undefined) => {
    const { pathname, search } = window.location;
    window.history.replaceState(
      window.history.state,
      '',
      `${pathname}${search}${claim ? `#c=${claim}` : ''}`,
    );
  }, []);
  return [selected, select] as const;
}

function ArticleView({ detail: { article, claims, engagementOf } }: { detail: ArticleDetail }) {
  const [selected, select] = useSelectedClaim();
  const [kinds, setKinds] = useState<ReadonlySet<ClaimKind>>(new Set(KINDS));
  const shown = useMemo(
    () => claims.filter((claim) => kinds.has(claim.kind)).sort(byPosition),
    [claims, kinds],
  );
  const text = useRef<HTMLDivElement>(null);
  const current = claims.find((claim) => claim.id === selected);
  useClaimKeys(shown, selected, select);

  useEffect(() => {
    const mark =
      selected && text.current?.querySelector<HTMLElement>(`[data-claims~="${CSS.escape(selected)}"]`);
    if (!mark || mark === document.activeElement) return;
    mark.scrollIntoView({ block: 'center' });
    mark.focus({ preventScroll: true });
  }, [selected]);

  return (
    <article className="article">
      <PageHeader title={article.title ?? 'Article without a title'}>
        {article.deck && <p className="deck">{article.deck}</p>}
        <ArticleMetadata article={article} />
      </PageHeader>
      <div className="article-columns">
        <div className="article-reading">
          <KindToggles claims={claims} shown={kinds} set={setKinds} />
          <div
            className="article-text"
            ref={text}
            lang={article.language === 'und' ? undefined : article.language}
          >
            <ArticleText article={article} claims={shown} selected={current} select={select} />
          </div>
        </div>
        <ClaimPanel
          article={article}
          claims={shown}
          current={current}
          engagementOf={engagementOf}
          select={select}
        />
      </div>
    </article>
  );
}
