import { createExtractor, type Extractor, type Lexicon, openLexicon } from './extraction/index.ts';
import { type Article, type IntakeResult, readInputs } from './intake/index.ts';
import type { Diagnostic } from './kernel/index.ts';
import { openReader, type Reader } from './language/index.ts';
import { readingParagraphs } from './pipeline/reading-paragraphs.ts';
import { resolveDossier } from './pipeline/resolve-dossier.ts';
import type { AnalysedArticle, RecordWriter, SavedArticle } from './record/index.ts';
import { actorBlock, textSignature } from './resolution/index.ts';

export { resolveDossier };

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

export interface AddProgress {
  /** Inputs finished, whether taken, known or refused. */
  readonly done: number;
  readonly added: number;
  readonly known: number;
  readonly refused: number;
}

export interface AddResult extends AddProgress {
  readonly diagnostics: readonly Diagnostic[];
}

/** Articles that are saved together: large enough to be fast, small enough that a killed run loses seconds. */
const BATCH = 16;

/**
 * Reads inputs into the dossier and brings the record up to date. Articles already there are passed over before they are
 * analysed; what an earlier, interrupted run left undone is completed. Returns refusals and warnings in input order.
 */
export async function addInputs(
  paths: readonly string[],
  dossier: RecordWriter,
  pipeline: Pipeline,
  onProgress: (p: AddProgress) => void = () => {},
  onStep: (what: string, done: number) => void = () => {},
): Promise<AddResult> {
  const tally = { done: 0, added: 0, known: 0, refused: 0 };
  const diagnostics: Diagnostic[] = [];
  let batch: IntakeResult[] = [];
  const flush = async () => {
    const articles = batch.flatMap((r) =>
      r.article === undefined ? [] : [{ article: r.article, diagnostics: r.diagnostics }],
    );
    const known = await dossier.known(articles.map((a) => a.article.id));
    const fresh = new Map<string, SavedArticle>();
    for (const { article, diagnostics: notes } of articles) {
      if (known.has(article.id) || fresh.has(article.id)) tally.known++;
      else fresh.set(article.id, withKeys(analyse(article, notes, pipeline)));
    }
    await dossier.save([...fresh.values()]);
    const notes = [
      ...batch.flatMap((r) => (r.article === undefined ? r.diagnostics : [])),
      ...[...fresh.values()].flatMap((a) => a.diagnostics),
    ];
    await dossier.note(batch.flatMap((r) => (r.article === undefined ? r.diagnostics : [])));
    diagnostics.push(...notes);
    tally.added += fresh.size;
    tally.refused += batch.filter((r) => r.article === undefined).length;
    tally.done += batch.length;
    batch = [];
    onProgress({ ...tally });
  };
  for await (const result of readInputs(paths)) {
    batch.push(result);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  await resolveDossier(dossier, pipeline.lexicon, onStep);
  return { ...tally, diagnostics };
}

function withKeys(analysed: AnalysedArticle): SavedArticle {
  return {
    ...analysed,
    signature: textSignature(analysed.article.text),
    actorBlocks: Object.fromEntries(
      (analysed.extraction?.actors ?? []).map((actor) => [actor.key, actorBlock(actor)]),
    ),
  };
}
