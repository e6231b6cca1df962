import type { Sentence } from '../language/index.ts';

/** One sentence as a CoNLL-U block, its empty line included. `number` becomes its `sent_id`. */
export function toConllu(text: string, sentence: Sentence, number: number, opensParagraph: boolean): string {
  const names = nameTags(sentence);
  const rows = sentence.tokens.map((token, i) => {
    const next = sentence.tokens[i + 1];
    const misc = [
      ...(names[i] === undefined ? [] : [`NER=${names[i]}`]),
      ...(next !== undefined && next.start === token.end ? ['SpaceAfter=No'] : []),
    ];
    return [
      i + 1,
      column(token.form),
      column(token.lemma),
      token.upos,
      token.xpos,
      '_',
      token.head + 1,
      token.deprel,
      '_',
      misc.join('|') || '_',
    ].join('\t');
  });
  const comments = [
    ...(opensParagraph ? ['# newpar'] : []),
    `# sent_id = ${number}`,
    `# text = ${text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`,
  ];
  return `${[...comments, ...rows].join('\n')}\n\n`;
}

/** `B-PERSON` on the first token of a name, `I-PERSON` on the others. */
function nameTags({ tokens, names }: Sentence): (string | undefined)[] {
  const tags: (string | undefined)[] = new Array(tokens.length).fill(undefined);
  for (const { first, last, kind } of names) {
    for (let i = first; i < last; i++) tags[i] = `${i === first ? 'B' : 'I'}-${kind}`;
  }
  return tags;
}

/** Tabs and line breaks would break the table; an empty column is written as `_`. */
function column(value: string): string {
  return value.replace(/\s+/g, ' ') || '_';
}
