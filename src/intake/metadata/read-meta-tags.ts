import { attribute, findAll, type HtmlElement } from '../html/element.ts';
import { decodeReferences } from '../html/parse-page.ts';

/** The `<meta>` tags of a page: first value by lower-case name, property or itemprop; all values for names that repeat. */
export interface MetaTags {
  readonly first: (...names: readonly string[]) => string | undefined;
  readonly all: (...names: readonly string[]) => string[];
}

export function readMetaTags(root: HtmlElement): MetaTags {
  const values = new Map<string, string[]>();
  for (const element of findAll(root, ({ name }) => name === 'meta')) {
    const key = (
      attribute(element, 'property') ||
      attribute(element, 'name') ||
      attribute(element, 'itemprop')
    )
      .toLowerCase()
      .trim();
    const value = decodeReferences(attribute(element, 'content')).replace(/\s+/g, ' ').trim();
    if (key === '' || value === '' || value.length > 2_000 || /\{\{|\[%|<%/.test(value)) continue;
    const list = values.get(key) ?? [];
    list.push(value);
    values.set(key, list);
  }
  const all = (...names: readonly string[]) => names.flatMap((name) => values.get(name) ?? []);
  return {
    all,
    first: (...names) => names.map((name) => values.get(name)?.[0]).find((value) => value !== undefined),
  };
}

/** Names under which publishers put the date of publication, most trustworthy first. Dates of change are not among them. */
export const publishedNames = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxense:recs:publishtime',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc.terms.issued',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'publication-date',
  'date.published',
  'originalpublicationdate',
  'ptime',
  'published_time',
  'article_date_original',
  'article.published',
  'article-publication-date',
  'rnews:datepublished',
  'prism.publicationdate',
  'citation_publication_date',
  'eprints.datestamp',
  'timestamp',
  'date',
];

export const titleNames = [
  'og:title',
  'parsely-title',
  'sailthru.title',
  'headline',
  'cxenseparse:title',
  'dc.title',
  'dcterms.title',
  'twitter:title',
  'title',
];
export const publisherNames = [
  'og:site_name',
  'dc.publisher',
  'dcterms.publisher',
  'article:publisher_name',
  'cxenseparse:publisher',
  'publisher',
  'application-name',
  'al:android:app_name',
  'al:iphone:app_name',
];
export const authorNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'article:author_name',
  'rbauthors',
  'creator',
];
export const urlNames = ['og:url', 'parsely-link', 'twitter:url'];
export const sectionNames = ['article:section', 'parsely-section', 'cxenseparse:category', 'section'];
