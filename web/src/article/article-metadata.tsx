import { Link } from 'wouter';
import type { Article } from '../../../src/server/api-types.ts';
import { Published } from '../shared/when-date.tsx';

const ORIGIN: Readonly<Record<Article['publishedFrom'], string>> = {
  given: 'given with the file',
  'json-ld': 'from the page’s data (JSON-LD)',
  'meta-tag': 'from the page’s meta tags',
  'time-element': 'from the page’s time element',
  byline: 'from the byline',
  dateline: 'from the dateline',
  text: 'from the text',
  url: 'from the address',
  'title-element': 'from the page’s title',
  heading: 'from the heading',
  detected: 'detected',
  none: 'not known',
};

/** Only web addresses become links: an article may claim any address, `javascript:` ones too. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** What is known about the article and where each piece was read. */
export function ArticleMetadata({ article }: { article: Article }) {
  const { publisher, published, url, copyOf, origins } = article;
  const rows: [string, string | undefined, Article['publishedFrom'] | undefined][] = [
    ['Published', published ?? 'unknown', article.publishedFrom],
    ['Publisher', publisher, origins.publisher],
    ['Agencies', article.agencies.join(', ') || undefined, undefined],
    ['Authors', article.authors.join(', ') || undefined, origins.authors],
    ['Section', article.kicker, undefined],
    ['Dateline', article.dateline, origins.dateline],
    ['Language', article.language === 'und' ? 'not recognised' : article.language, origins.language],
    ['Read from', article.source, undefined],
    ['Fetched', article.retrieved, undefined],
    ['Captions', article.captions?.join(' · ') || undefined, undefined],
  ];
  return (
    <>
      <p className="facts">
        <span>{publisher ?? 'publisher unknown'}</span>
        <Published date={published} />
        {url && isWebAddress(url) && (
          <a href={url} rel="noreferrer noopener" target="_blank">
            The page on the web
          </a>
        )}
      </p>
      {copyOf && (
        <p className="notice-line">
          Nearly the same text as{' '}
          <Link href={`/articles/${encodeURIComponent(copyOf)}`}>another article</Link>; the two count as one
          source.
        </p>
      )}
      <details className="metadata">
        <summary>About this article</summary>
        <dl>
          {rows.map(
            ([name, value, origin]) =>
              value && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    {value}
                    {origin && <span className="origin">{ORIGIN[origin]}</span>}
                  </dd>
                </div>
              ),
          )}
          {url && !isWebAddress(url) && (
            <div>
              <dt>Address</dt>
              <dd>
                {url} <span className="origin">not a web address, so not a link</span>
              </dd>
            </div>
          )}
        </dl>
      </details>
    </>
  );
}
