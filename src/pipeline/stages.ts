import { createExtractor, type Extractor, type Lexicon, openLexicon } from '../extraction/index.ts';
import type { Article } from '../intake/index.ts';
import type { Diagnostic } from '../kernel/index.ts';
import { openReader, type Reader } from '../language/index.ts';
import type { AnalysedArticle } from '../record/index.ts';
import { readingParagraphs } from './reading-paragraphs.ts';

/** The parts that reading an article needs, loaded once. */
export interface Pipeline {
  readonly reader: Reader;
  readonly lexicon: Lexicon;
  readonly extractor: Extractor;
}

/** Loads model and lexicons. `lexicons` are folders of users whose lines are added to the built-in ones. */
export async function openPipeline(lexicons: readonly string[] = []): Promise<Pipeline> {
  const lexicon = openLexicon(lexicons);
  return { reader: await openReader(), lexicon, extractor: createExtractor(lexicon) };
}

/** What the stages between intake and record do to one article, in order. */
interface Draft extends AnalysedArticle {
  readonly sentences?: ReturnType<Reader['read']>;
}

type Stage = (draft: Draft, pipeline: Pipeline) => Draft;

const stages: readonly Stage[] = [
  // An article in a language we do not read is kept as it is: searching it by hand is better than a false record of it.
  function language(draft, { reader }) {
    return isRead(draft.article)
      ? { ...draft, sentences: reader.read(draft.article.text, readingParagraphs(draft.article)) }
      : draft;
  },
  // Claims need sentences and the publication date, and nothing from any other article.
  function extraction(draft, { extractor }) {
    return draft.sentences === undefined
      ? draft
      : { ...draft, extraction: extractor.extract(draft.article, draft.sentences) };
  },
];

/** Languages that the reader was made for; `und` is a text too short to tell and is tried. */
export function isRead(article: Article): boolean {
  return article.language === 'und' || article.language === 'en' || article.language.startsWith('en-');
}

/** Runs the stages on one article. Trouble in one article is its own diagnostic and never stops the others. */
export function analyse(
  article: Article,
  diagnostics: readonly Diagnostic[],
  pipeline: Pipeline,
): AnalysedArticle {
  try {
    const { sentences: _, ...analysed } = stages.reduce<Draft>((draft, stage) => stage(draft, pipeline), {
      article,
      diagnostics,
    });
    return analysed;
  } catch (error) {
    const message = `The article was kept but could not be analysed (${error instanceof Error ? error.message : String(error)}). Please report it with the text that causes it.`;
    return {
      article,
      diagnostics: [
        ...diagnostics,
        { severity: 'warning', code: 'extraction/failed', message, place: article.source },
      ],
    };
  }
}
