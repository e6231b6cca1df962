import { tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { cueWords, isPassive } from '../clause.ts';
import { intervalSpan } from '../content-spans.ts';
import { wholePhrase } from '../quote-clause.ts';
import { bodyStart, trimEdges } from '../source-phrase.ts';

const PLAIN = new Set(['say', 'add', 'write', 'report', 'explain', 'note', 'argue']);
const MOST_BETWEEN = 12;

/** "The larger number, said the adviser, counts markets." Verb and speaker put into what is said, the verb first. */
export const insertedSaidInverted: AttributionRule = {
  id: 'inserted-said-inverted',
  pos: 'verb',
  frames: ['quote'],
  examples: [
    {
      text: 'The second figure, said the auditor, counts loans that were never paid.',
      cue: 'said',
      source: 'the auditor',
      content: ['The second figure', 'counts loans that were never paid'],
    },
  ],
  counterexamples: ['The second figure, said to be wrong, counts loans.', 'The auditor, said the mayor.'],
  find({ sentence, index, word }) {
    if (!PLAIN.has(word.lemma) || isPassive(sentence, index)) return undefined;
    const cue = cueWords(sentence, index);
    if (!/^VB[DZP]$/u.test(tokenAt(sentence, index).xpos) || sentence.tokens[cue.first - 1]?.form !== ',')
      return undefined;
    const close = sentence.tokens.findIndex((t) => t.index > cue.last && t.form === ',');
    const next = sentence.tokens[close + 1];
    if (close < 0 || close - cue.last > MOST_BETWEEN || next === undefined) return undefined;
    if (next.xpos !== 'MD' && !/^VB[DZP]$/u.test(next.xpos)) return undefined;
    const source = wholePhrase(sentence, { first: cue.last, last: close });
    const before = intervalSpan(
      sentence,
      trimEdges(sentence, { first: bodyStart(sentence), last: cue.first }),
    );
    const after = intervalSpan(
      sentence,
      trimEdges(sentence, { first: close + 1, last: sentence.tokens.length }),
    );
    return source === undefined || before === undefined || after === undefined
      ? undefined
      : { cue, source, content: [before, after] };
  },
};
