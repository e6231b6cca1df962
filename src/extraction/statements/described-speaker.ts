import type { Span } from '../../kernel/index.ts';
import type { Sentence, Token } from '../../language/types.ts';
import type { SourcePhrase } from '../attribution/types.ts';
import type { Passage } from '../passage.ts';
import { dependents, subtree } from '../tree.ts';

/** How many sentences back "he" or "she" may reach. */
const REACH = 2;

/**
 * Who an unnamed speaker is, in the words that told it first: "he said" after "An aide to the premier was calm", "the
 * official said" after "according to a senior official who briefed reporters". Undefined when the text does not tell.
 */
export function describedSpeaker(passage: Passage, source: SourcePhrase): string | undefined {
  const head = passage.sentences[source.sentence]?.tokens[source.head];
  if (head === undefined) return undefined;
  if (/^(?:he|she)$/iu.test(head.form)) return subjectBefore(passage, source.sentence);
  return head.upos === 'NOUN' ? firstDescription(passage, source, head) : undefined;
}

/** The words of a source, without the comma that closes it and the "'s" of an owner. */
export function sourceWords(passage: Passage, source: SourcePhrase): string {
  const { start, end } = sourceSpan(passage, source);
  return passage.article.text.slice(start, end);
}

export function sourceSpan({ article }: Passage, { span }: SourcePhrase): Span {
  const words = article.text.slice(span.start, span.end);
  return { start: span.start, end: span.start + words.replace(/(?:,|['’]s?)$/u, '').length };
}

/** The unnamed person the sentences before speak of: the subject of the nearest that has one who could speak. */
function subjectBefore(passage: Passage, at: number): string | undefined {
  for (let k = at - 1; k >= 0 && k >= at - REACH; k--) {
    const sentence = passage.sentences[k];
    const subject = sentence === undefined ? undefined : mainSubject(sentence);
    if (sentence === undefined || subject === undefined) continue;
    if (/^(?:he|she)$/iu.test(subject.form)) continue;
    const known = (passage.cast.at(k, subject.index)?.actors.length ?? 0) > 0;
    if (known || subject.upos === 'PROPN') return undefined;
    if (subject.xpos !== 'NN' || !speaks(passage, subject)) continue;
    return phrase(passage, sentence, subject.index);
  }
  return undefined;
}

function mainSubject(sentence: Sentence): Token | undefined {
  const root = sentence.tokens.find((t) => t.head < 0);
  const [subject] = root === undefined ? [] : dependents(sentence, root.index, 'nsubj');
  return subject === undefined ? undefined : sentence.tokens[subject];
}

function speaks(passage: Passage, noun: Token): boolean {
  return passage.lexicon.cue(noun.lemma.toLowerCase(), 'speaker') !== undefined;
}

function phrase(passage: Passage, sentence: Sentence, head: number): string | undefined {
  const { first, last } = subtree(sentence, head);
  const from = sentence.tokens[first];
  const to = sentence.tokens.slice(first, last).findLast((t) => t.upos !== 'PUNCT');
  return from === undefined || to === undefined ? undefined : passage.article.text.slice(from.start, to.end);
}

const INDEFINITE = /^(?:an?|one|another)\s/iu;

/** "the official": the nearest speaker before who was brought in as "a ... official". */
function firstDescription(passage: Passage, source: SourcePhrase, head: Token): string | undefined {
  const { text } = passage.article;
  if (!/^the\s+\S+$/iu.test(text.slice(source.span.start, source.span.end))) return undefined;
  const before = broughtIn(passage)
    .get(head.lemma)
    ?.findLast((other) => other.span.end <= source.span.start);
  return before && sourceWords(passage, before);
}

const broughtInByPassage = new WeakMap<Passage, ReadonlyMap<string, readonly SourcePhrase[]>>();

/** The speakers brought in by "a" or "one", by the lemma of their noun, in text order. */
function broughtIn(passage: Passage): ReadonlyMap<string, readonly SourcePhrase[]> {
  const known = broughtInByPassage.get(passage);
  if (known !== undefined) return known;
  const found = new Map<string, SourcePhrase[]>();
  for (const { source } of passage.attributions) {
    const noun = source && passage.sentences[source.sentence]?.tokens[source.head];
    if (source === undefined || noun === undefined) continue;
    if (!INDEFINITE.test(passage.article.text.slice(source.span.start, source.span.end))) continue;
    const list = found.get(noun.lemma);
    if (list === undefined) found.set(noun.lemma, [source]);
    else list.push(source);
  }
  broughtInByPassage.set(passage, found);
  return found;
}
