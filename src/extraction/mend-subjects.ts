import type { Sentence, Token } from '../language/types.ts';
import { tokenWith } from './tree.ts';

/**
 * "The meeting was called off, the ministry said": the reader may hang both subjects on "said" and leave "called" with none.
 * A verb has one subject; the first of two belongs to the clause between them that lacks one. Sentences without such a
 * slip are returned as they are. "Whom" is never a subject, and the name of Theresa May no helping verb.
 */
export function mendSubjects(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.map(mendSentence);
}

function mendSentence(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const subjects = new Map<number, Token[]>();
  for (const token of tokens) {
    if (!token.deprel.startsWith('nsubj')) continue;
    const list = subjects.get(token.head);
    if (list === undefined) subjects.set(token.head, [token]);
    else list.push(token);
  }
  let mended = mendNames(tokens);
  for (const [verb, [first, second]] of subjects) {
    if (first === undefined || second === undefined) continue;
    // "The premier |whom| A hosted"
    if (first.form.toLowerCase() === 'whom') {
      mended ??= [...tokens];
      mended[first.index] = { ...first, deprel: 'obj' };
      continue;
    }
    // "The two men, |it said|, would meet": the words between commas are by the way.
    const inserted = tokens[second.index - 1]?.form === ',' && tokens[verb + 1]?.form === ',';
    const clause = tokens.find(
      (t) =>
        t.head === verb &&
        (t.deprel === 'ccomp' || t.deprel === 'parataxis') &&
        (inserted ? t.index > verb : first.index < t.index && t.index < second.index) &&
        !subjects.has(t.index),
    );
    if (clause === undefined) continue;
    const passive = tokens.some((t) => t.head === clause.index && t.deprel === 'aux:pass');
    mended ??= [...tokens];
    mended[first.index] = tokenWith(first, {
      head: clause.index,
      deprel: passive ? 'nsubj:pass' : 'nsubj',
    });
  }
  return mended === undefined ? sentence : { ...sentence, tokens: mended };
}

/** "Theresa |May| visited": a capital within the sentence, right after a name. */
function mendNames(tokens: readonly Token[]): Token[] | undefined {
  let mended: Token[] | undefined;
  for (const token of tokens) {
    const before = tokens[token.index - 1];
    if (token.deprel !== 'aux' || token.upos !== 'PROPN' || before?.upos !== 'PROPN') continue;
    mended ??= [...tokens];
    mended[token.index] = { ...token, head: before.index, deprel: 'flat' };
  }
  return mended;
}
