import { featuresOf, formatFeatures, type Sentence } from '../../language/index.ts';
import { field } from './fields.ts';

/** The columns of one word that the reader fills, and the tag of the name it is in, such as `B-PERSON`. */
export interface WordColumns {
  /** LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL. */
  readonly columns: readonly string[];
  readonly name: string | undefined;
}

/**
 * The words of one sentence. One that was too long to be read at once comes in pieces: their roots hang on the first as
 * `parataxis`, so that it still has one tree.
 */
export function wordsOf(pieces: readonly Sentence[]): WordColumns[] {
  const words: WordColumns[] = [];
  const root = pieces[0]?.tokens.findIndex((token) => token.head < 0) ?? 0;
  let before = 0;
  for (const { tokens, names } of pieces) {
    const tags = nameTags(tokens.length, names);
    tokens.forEach((token, i) => {
      const follows = token.head < 0 && before > 0;
      words.push({
        columns: [
          field(token.lemma),
          token.upos,
          token.xpos,
          formatFeatures(featuresOf(tokens, i)),
          String(token.head < 0 ? (follows ? root + 1 : 0) : before + token.head + 1),
          follows ? 'parataxis' : token.deprel,
        ],
        name: tags[i],
      });
    });
    before += tokens.length;
  }
  return words;
}

/** `B-PERSON` on the first token of a name, `I-PERSON` on the others. */
function nameTags(count: number, names: Sentence['names']): (string | undefined)[] {
  const tags: (string | undefined)[] = new Array(count).fill(undefined);
  for (const { first, last, kind } of names) {
    for (let i = first; i < last; i++) tags[i] = `${i === first ? 'B' : 'I'}-${kind}`;
  }
  return tags;
}
