import type { Sentence, Token } from '../../../language/types.ts';
import { ancestors, tokenAt } from '../../tree.ts';
import type { AttributionRule, Interval } from '../attribution-rule.ts';
import { cueWords, isPassive, TO_LISTENER } from '../clause.ts';
import { contentOfInterval } from '../content-spans.ts';
import { speakerOf, wholePhrase } from '../quote-clause.ts';
import { isUnreal } from '../unreal.ts';

const PLAIN = new Set([
  'say',
  'argue',
  'claim',
  'insist',
  'warn',
  'add',
  'acknowledge',
  'allege',
  'maintain',
  'contend',
]);

/** "It said current officials have hidden them": nothing in the tree fits, but the order of the words is plain. */
export const saidRest: AttributionRule = {
  id: 'said-rest',
  pos: 'verb',
  frames: ['clause'],
  examples: [
    {
      text: 'The ministry said no more boats than before would be allowed in.',
      cue: 'said',
      source: 'The ministry',
      content: ['no more boats than before would be allowed in'],
    },
  ],
  counterexamples: ['The minister said goodbye.', 'The minister said nothing.'],
  find({ reading, sentence, index, word }) {
    if (word.kind !== 'saying' || isPassive(sentence, index)) return undefined;
    const cue = cueWords(sentence, index);
    const that = thatBehind(sentence, cue);
    const plain = PLAIN.has(word.lemma) && opensReport(sentence, cue.last, word.lemma);
    const opens = that !== undefined || plain;
    if (isUnreal(sentence, cue) || !opens) return undefined;
    let first = cue.first;
    while (first > 0 && !BREAK.test(sentence.tokens[first - 1]?.form ?? '')) first--;
    const own = that === undefined ? undefined : speakerOf(sentence, index, cue);
    const source = own ?? wholePhrase(sentence, { first, last: cue.first });
    const content = contentOfInterval(
      reading,
      sentence,
      { first: that ?? cue.last, last: sentence.tokens.length },
      cue,
    );
    return source === undefined || content === undefined ? undefined : { cue, source, content: [content] };
  },
};

const BREAK = /^(?:[,;:.“”"—–―]|--+|and|but|while|that|because|as)$/iu;

const MOST_LISTENER = 8;

/** The "that" right behind the verb, or behind who is told; it opens a report however the tree takes it. */
function thatBehind(sentence: Sentence, cue: Interval): number | undefined {
  const most = TO_LISTENER.has(tokenAt(sentence, cue.last - 1).lemma) ? MOST_LISTENER : 1;
  for (const token of sentence.tokens.slice(cue.last, cue.last + most)) {
    if (token.form.toLowerCase() === 'that')
      return opensClause(sentence, token.index + 1) ? token.index : undefined;
    if (token.upos === 'PUNCT' || token.upos === 'VERB' || token.upos === 'AUX') return undefined;
  }
  return undefined;
}

function opensReport(sentence: Sentence, at: Interval['last'], lemma: string): boolean {
  return opensClause(sentence, at) || (lemma === 'say' && opensClause(sentence, at, true));
}

/** In "said nothing to those who asked" the finite verb is not that of a report. */
function inRelative(sentence: Sentence, token: Token): boolean {
  return [token.index, ...ancestors(sentence, token.index)].some((i) =>
    /^(?:acl|advcl)/u.test(tokenAt(sentence, i).deprel),
  );
}

/** A subject right behind the verb, and a finite verb: before any comma, or anywhere behind "say" (`far`). */
function opensClause(sentence: Sentence, at: Interval['last'], far = false): boolean {
  const next = sentence.tokens[at];
  if (next === undefined || !['PRON', 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'SCONJ'].includes(next.upos))
    return false;
  const rest = sentence.tokens.slice(at + 1);
  const comma = far ? -1 : rest.findIndex((t) => t.form === ',');
  return rest
    .slice(0, comma < 0 ? rest.length : comma)
    .some((t) => (t.xpos === 'MD' || /^VB[DZP]$/u.test(t.xpos)) && (!far || !inRelative(sentence, t)));
}
