import type { Sentence } from '../../language/index.ts';
import { field, misc, surfaceOf } from './fields.ts';
import { wordsOf } from './words.ts';

/** A sentence of raw text as a CoNLL-U block, its empty line included. `number` becomes its `sent_id`. */
export function rawBlock(sentence: Sentence, number: number, opensParagraph: boolean): string {
  const { tokens } = sentence;
  const forms = tokens.map((token) => field(token.form));
  const glued = tokens.map((token, i) => tokens[i + 1]?.start === token.end);
  const text = surfaceOf(forms, glued);
  const rows = wordsOf([sentence]).map(({ columns, name }, i) => {
    const entries = [...(name === undefined ? [] : [`NER=${name}`]), ...(glued[i] ? ['SpaceAfter=No'] : [])];
    return [i + 1, forms[i], ...columns, '_', misc(entries)].join('\t');
  });
  const comments = [...(opensParagraph ? ['# newpar'] : []), `# sent_id = ${number}`, `# text = ${text}`];
  return `${[...comments, ...rows].join('\n')}\n\n`;
}
