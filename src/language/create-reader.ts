import type { Diagnostic } from '../kernel/diagnostic.ts';
import type { Span } from '../kernel/span.ts';
import { agreeNames } from './agree-names.ts';
import { EngineMemory } from './engine/memory.ts';
import { type Analysis, Network } from './engine/network.ts';
import { Weights } from './engine/weights.ts';
import { type LemmaTable, Lemmatizer } from './lemmatize.ts';
import { LONGEST_SENTENCE, splitSentences } from './text/split-sentences.ts';
import { tokenize } from './text/tokenize.ts';
import type { NameKind, NameSpan, Reader, Sentence, Token, Upos } from './types.ts';

/** One sentence before analysis: its tokens' places and forms. */
interface Draft {
  readonly paragraph: number;
  readonly spans: readonly Span[];
  readonly forms: readonly string[];
}

/** The English reader: reads raw text, and text whose words and sentences are given. */
export interface EnglishReader extends Reader {
  /** `report` is told of what had to be cut; without it the text is read all the same. */
  read(text: string, paragraphs: readonly Span[], report?: (diagnostic: Diagnostic) => void): Sentence[];
  /** Reads sentences that are already split into words. Offsets point into the words joined by single spaces. */
  readWords(sentences: readonly (readonly string[])[]): Sentence[];
}

/** A reader over weights already in hand. Works in any JavaScript engine with WebAssembly SIMD; touches no file. */
export async function createReader(weightsFile: Uint8Array, lemmas: LemmaTable): Promise<EnglishReader> {
  const network = new Network(await EngineMemory.open(), new Weights(weightsFile));
  const lemmatizer = new Lemmatizer(lemmas);
  const finish = (drafts: readonly Draft[]) => finishDocument(drafts, network, lemmatizer);
  return {
    read(text, paragraphs, report) {
      return finish(paragraphs.flatMap((paragraph, p) => draftParagraph(text, paragraph, p, report)));
    },
    readWords(sentences) {
      let at = 0;
      return finish(
        sentences
          .filter((words) => words.length > 0)
          .map((forms) => ({
            paragraph: 0,
            forms,
            spans: forms.map((form) => {
              const start = at;
              at += form.length + 1;
              return { start, end: start + form.length };
            }),
          })),
      );
    },
  };
}

function draftParagraph(
  text: string,
  paragraph: Span,
  number: number,
  report: ((diagnostic: Diagnostic) => void) | undefined,
): Draft[] {
  const tokens = tokenize(text, paragraph.start, paragraph.end, report);
  const drafts: Draft[] = [];
  let first = 0;
  for (const end of splitSentences(text, tokens)) {
    const spans = tokens.slice(first, end);
    if (spans.length === LONGEST_SENTENCE) report?.(tooLong(tokens[first]?.start ?? 0));
    drafts.push({ paragraph: number, spans, forms: spans.map((s) => text.slice(s.start, s.end)) });
    first = end;
  }
  return drafts;
}

function tooLong(start: number): Diagnostic {
  return {
    severity: 'warning',
    code: 'language/endless-sentence',
    message: `A sentence was ended after ${LONGEST_SENTENCE} words; check whether the text is text.`,
    place: `character ${start}`,
  };
}

/** Trees and tags sentence by sentence, names with the whole document in view. */
function finishDocument(drafts: readonly Draft[], network: Network, lemmatizer: Lemmatizer): Sentence[] {
  const kinds = network.labels.names
    .filter((tag) => tag.startsWith('B-'))
    .map((tag) => tag.slice(2) as NameKind);
  const analyses = network.analyze(drafts.map((d) => d.forms));
  const named = drafts.map((draft, i) => {
    const analysis = analyses[i] as Analysis;
    return {
      tokens: tokensOf(draft, analysis, network, lemmatizer),
      names: analysis.names.map(({ first, last, kind, scores }) => ({
        first,
        last,
        kind: kinds[kind] ?? 'ORG',
        scores,
      })),
    };
  });
  agreeNames(named, kinds, (form, list) => network.isListed(form, list));
  return named.map(({ tokens, names }, index) => ({
    index,
    paragraph: drafts[index]?.paragraph ?? 0,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    tokens,
    names: names.map(({ first, last, kind }): NameSpan => {
      return { first, last, kind, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
    }),
  }));
}

function tokensOf(draft: Draft, analysis: Analysis, network: Network, lemmatizer: Lemmatizer): Token[] {
  const { labels } = network;
  return draft.forms.map((form, i) => {
    const span = draft.spans[i] as Span;
    const xpos = labels.xpos[analysis.xpos[i] ?? 0] ?? 'NN';
    return {
      index: i,
      start: span.start,
      end: span.end,
      form,
      lemma: lemmatizer.lemma(form, xpos),
      upos: (labels.upos[analysis.upos[i] ?? 0] ?? 'X') as Upos,
      xpos,
      head: (analysis.heads[i] ?? 0) - 1,
      deprel: labels.deprel[analysis.deprels[i] ?? 0] ?? 'dep',
    };
  });
}
