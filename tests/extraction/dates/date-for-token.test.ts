import { describe, expect, it } from 'vitest';
import { dateForToken, findDates } from '../../../src/extraction/dates/index.ts';
import { treeOf } from './tree.ts';

const TWO_CLAUSES = `Pence|PROPN|NNP|nsubj|5 and|CCONJ|CC|cc|3 Aso|PROPN|NNP|conj|1 will|AUX|MD|aux|5 meet|VERB|VB|root|0
  on|ADP|IN|case|7 Tuesday|PROPN|NNP|obl|5 after|SCONJ|IN|mark|10 Abe|PROPN|NNP|nsubj|10 said|VERB|VBD|advcl|5
  on|ADP|IN|case|12 Monday|PROPN|NNP|obl|10 he|PRON|PRP|nsubj|14 agreed|VERB|VBD|ccomp|10`;
const NOUN = `Ministers|NOUN|NNS|nsubj|2 held|VERB|VBD|root|0 talks|NOUN|NNS|obj|2 in|ADP|IN|case|5 Oslo|PROPN|NNP|obl|2
  on|ADP|IN|case|7 Friday|PROPN|NNP|obl|2`;
const OTHER_NOUN = `They|PRON|PRP|nsubj|2 discussed|VERB|VBD|root|0 Friday|PROPN|NNP|nmod:poss|5 ~'s|PART|POS|case|3
  attack|NOUN|NN|obj|2`;
const OPEN = `They|PRON|PRP|nsubj|2 plan|VERB|VBP|root|0 to|PART|TO|mark|4 meet|VERB|VB|xcomp|2 on|ADP|IN|case|6
  Friday|PROPN|NNP|obl|2`;

function dateAt(rows: string, word: string): string | undefined {
  const { text, sentence } = treeOf(rows);
  // Wednesday
  const dates = findDates(text, [sentence], '2017-02-08');
  const index = sentence.tokens.findIndex((t) => t.form === word);
  const date = dateForToken(sentence, index, dates);
  return date && `${text.slice(date.start, date.end)} ${date.edtf}`;
}

describe('dateForToken', () => {
  it.each([
    [TWO_CLAUSES, 'meet', 'Tuesday 2017-02-14'],
    [TWO_CLAUSES, 'said', 'Monday 2017-02-06'],
    [TWO_CLAUSES, 'agreed', undefined],
    [NOUN, 'held', 'Friday 2017-02-03'],
    [NOUN, 'talks', 'Friday 2017-02-03'],
    [OTHER_NOUN, 'attack', 'Friday 2017-02-03'],
    [OPEN, 'meet', 'Friday 2017-02-10'],
  ])('in %j the word %j has %j', (rows, word, expected) => {
    expect(dateAt(rows, word)).toBe(expected);
  });

  it('leaves a noun its own date: what was discussed is not when it was discussed', () => {
    expect(dateAt(OTHER_NOUN, 'discussed')).toBeUndefined();
  });
});
