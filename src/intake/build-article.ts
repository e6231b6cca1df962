import { contentId, type Span } from '../kernel/index.ts';
import { normaliseCharacters, singleSpaced } from './text/normalise.ts';
import type { Article, MetadataOrigin } from './types.ts';

/** What the readers of pages, texts and objects hand over: everything but what is computed from it. */
export type ArticleDraft = Omit<Article, 'id' | 'text' | 'paragraphs' | 'publishedFrom'> & {
  readonly id?: string;
  readonly blocks: readonly string[];
  readonly publishedFrom?: MetadataOrigin;
};

/**
 * Joins the blocks into the article's text and computes paragraphs and id. The id comes from the text and the URL or,
 * where no URL is known, the publisher and title: the same story carried by two outlets has two ids, the same page read
 * twice has one.
 */
export function buildArticle(draft: ArticleDraft): Article {
  const { blocks, id, publishedFrom, ...metadata } = draft;
  const { text, paragraphs } = joinBlocks(blocks);
  const place = draft.url ? ['url', draft.url] : ['outlet', draft.publisher ?? '', draft.title ?? ''];
  return {
    ...metadata,
    id: id ?? contentId('art', text, ...place),
    publishedFrom: draft.published ? (publishedFrom ?? 'given') : 'none',
    text,
    paragraphs,
  };
}

function joinBlocks(blocks: readonly string[]): { text: string; paragraphs: Span[] } {
  const paragraphs: Span[] = [];
  const kept: string[] = [];
  let start = 0;
  for (const block of blocks) {
    const paragraph = singleSpaced(normaliseCharacters(block));
    if (paragraph === '') continue;
    kept.push(paragraph);
    paragraphs.push({ start, end: start + paragraph.length });
    start += paragraph.length + 2;
  }
  return { text: kept.join('\n\n'), paragraphs };
}
