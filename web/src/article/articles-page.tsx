import { Link } from 'wouter';
import { useArticles } from '../api/hooks.ts';
import { countOf, itemsOf, More, totalOf } from '../shared/more.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { Answer, NoArticles } from '../shared/states.tsx';
import { Published } from '../shared/when-date.tsx';

/** Every article of the record. */
export function ArticlesPage() {
  const pages = useArticles();
  const total = totalOf(pages);
  return (
    <>
      <PageHeader title="Articles">
        <p className="result-count">{total !== undefined && countOf(total, 'article', 'articles')}</p>
      </PageHeader>
      <Answer query={pages}>
        {() =>
          total === 0 ? (
            <NoArticles />
          ) : (
            <ul className="plain-list">
              {itemsOf(pages).map((article) => (
                <li key={article.id}>
                  <Link href={`/articles/${encodeURIComponent(article.id)}`} className="item-name">
                    {article.title ?? 'Article without a title'}
                  </Link>
                  <p className="item-facts">
                    <span>{article.publisher ?? 'publisher unknown'}</span>
                    <Published date={article.published} />
                    <span>{countOf(article.claims, 'claim', 'claims')}</span>
                    {article.copyOf && <span>near copy</span>}
                    {article.language !== 'en' && <span>language: {article.language}</span>}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <More pages={pages} what="articles" />
    </>
  );
}
