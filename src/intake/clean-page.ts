import { buildArticle } from './build-article.ts';
import { attribute, findAll } from './html/element.ts';
import { extractBody } from './html/extract-body.ts';
import { parsePage } from './html/parse-page.ts';
import { detectLanguage } from './metadata/detect-language.ts';
import type { Article, CleanHints } from './types.ts';

export function cleanPage(html: string, hints: CleanHints): Article | undefined {
  const root = parsePage(html);
  const language = findAll(root, (element) => element.name === 'html').map((element) =>
    attribute(element, 'lang'),
  )[0];
  const { body } = extractBody(root);
  if (body.length === 0) return undefined;
  const blocks = body.map((block) => block.text);
  const detected = detectLanguage(blocks.join('\n'), language);
  return buildArticle({
    source: hints.source,
    blocks,
    agencies: [],
    authors: [],
    language: detected.language,
    origins: {},
  });
}
