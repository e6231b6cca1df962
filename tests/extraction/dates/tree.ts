import type { Sentence, Token, Upos } from '../../../src/language/types.ts';

/**
 * A sentence from rows of `form|UPOS|XPOS|deprel|head`, head counted from 1, 0 for the root. Words are joined by one
 * space; a form that starts with `~` sticks to the word before.
 */
export function treeOf(rows: string): { text: string; sentence: Sentence } {
  let text = '';
  const tokens: Token[] = rows
    .trim()
    .split(/\s+/)
    .map((row, index) => {
      const [word = '', upos = 'X', xpos = '_', deprel = 'dep', head = '0'] = row.split('|');
      const form = word.replace(/^~/, '');
      if (index > 0 && !word.startsWith('~')) text += ' ';
      const start = text.length;
      text += form;
      return {
        index,
        form,
        lemma: form.toLowerCase(),
        upos: upos as Upos,
        xpos,
        deprel,
        head: Number(head) - 1,
        start,
        end: text.length,
      };
    });
  return { text, sentence: { start: 0, end: text.length, index: 0, paragraph: 0, tokens, names: [] } };
}
