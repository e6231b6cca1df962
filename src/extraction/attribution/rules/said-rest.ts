import type { Sentence } from '../../../language/types.ts';
import type { AttributionRule, Interval } from '../attribution-rule.ts';
import { cueWords, isPassive, isUnreal } from '../clause.ts';
import { contentOfInterval } from '../content-spans.ts';
import { wholePhrase } from '../quote-clause.ts';

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
    if (!PLAIN.has(word.lemma) || isPassive(sentence, index)) return undefined;
    const cue = cueWords(sentence, index);
    if (isUnreal(sentence, cue) || !opensClause(sentence, cue.last)) return undefined;
    let first = cue.first;
    while (first > 0 && !BREAK.test(sentence.tokens[first - 1]?.form ?? '')) first--;
    const source = wholePhrase(sentence, { first, last: cue.first });
    const content = contentOfInterval(
      reading,
      sentence,
      { first: cue.last, last: sentence.tokens.length },
      cue,
    );
    return source === undefined || content === undefined ? undefined : { cue, source, content: [content] };
  },
};

const BREAK = /^(?:[,;:.“”"—–―]|--+|and|but|while|that|because|as)$/iu;

/** A subject right behind the verb, and a finite verb before any comma. */
function opensClause(sentence: Sentence, at: Interval['last']): boolean {
  const next = sentence.tokens[at];
  if (next === undefined || !['PRON', 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'SCONJ'].includes(next.upos))
    return false;
  const rest = sentence.tokens.slice(at + 1);
  const comma = rest.findIndex((t) => t.form === ',');
  return rest
    .slice(0, comma < 0 ? rest.length : comma)
    .some((t) => t.xpos === 'MD' || /^VB[DZP]$/u.test(t.xpos));
}
