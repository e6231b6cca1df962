import type { Span } from '../kernel/span.ts';
import { EngineMemory } from './engine/memory.ts';
import { type Analysis, Network } from './engine/network.ts';
import { Weights } from './engine/weights.ts';
import { type LemmaTable, Lemmatizer } from './lemmatize.ts';
import { splitSentences } from './text/split-sentences.ts';
import { tokenize } from './text/tokenize.ts';
import type { NameKind, NameSpan, Reader, Sentence, Token, Upos } from './types.ts';

/** One sentence before analysis: its tokens' places and forms. */
interface Draft {
  readonly paragraph: number;
  readonly spans: readonly Span[];
  readonly forms: readonly string[];
}

/** A reader over weights already in hand. Works in any JavaScript engine with WebAssembly SIMD; touches no file. */
export async function createReader(weightsFile: Uint8Array, lemmas: LemmaTable): Promise<Reader> {
  const network = new Network(await EngineMemory.open(), new Weights(weightsFile));
  const lemmatizer = new Lemmatizer(lemmas);
  return {
    read(text, paragraphs) {
      const drafts = paragraphs.flatMap((paragraph, p) => draftParagraph(text, paragraph, p));
      const analyses = network.analyze(drafts.map((d) => d.forms));
      return drafts.map((draft, i) => finish(draft, analyses[i] as Analysis, i, network, lemmatizer));
    },
  };
}

function draftParagraph(text: string, paragraph: Span, number: number): Draft[] {
  const tokens = tokenize(text, paragraph.start, paragraph.end);
  const drafts: Draft[] = [];
  let first = 0;
  for (const end of splitSentences(text, tokens)) {
    const spans = tokens.slice(first, end);
    drafts.push({ paragraph: number, spans, forms: spans.map((s) => text.slice(s.start, s.end)) });
    first = end;
  }
  return drafts;
}

function finish(
  draft: Draft,
  analysis: Analysis,
  index: number,
  network: Network,
  lemmatizer: Lemmatizer,
): Sentence {
  const { labels } = network;
  const tokens: Token[] = draft.forms.map((form, i) => {
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
  const names: NameSpan[] = analysis.names.map(({ first, last, kind }) => ({
    first,
    last,
    kind: (labels.names[kind * 2 + 1] ?? 'B-ORG').slice(2) as NameKind,
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
  }));
  return {
    index,
    paragraph: draft.paragraph,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    tokens,
    names,
  };
}
