import { Readable } from 'node:stream';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseGiven } from '../../src/cli/conllu/parse-given.ts';
import { parseRaw } from '../../src/cli/conllu/parse-raw.ts';
import { documentsOf } from '../../src/cli/conllu/read-given.ts';
import { type EnglishReader, openReader } from '../../src/language/index.ts';
import { formFaults } from './conllu-form.ts';

let reader: EnglishReader;
beforeAll(async () => {
  reader = await openReader();
});

/** A stream that hands the text on in pieces, so that characters and lines are cut anywhere. */
function streamOf(text: string, size = 7): Readable {
  const bytes = Buffer.from(text);
  const count = Math.ceil(bytes.length / size);
  return Readable.from(
    Array.from({ length: count }, (_, i) => bytes.subarray(i * size, (i + 1) * size)),
    { objectMode: false },
  );
}

async function raw(text: string, size?: number): Promise<{ out: string; told: string[] }> {
  const told: string[] = [];
  let out = '';
  for await (const part of parseRaw(streamOf(text, size), reader, (d) => told.push(`${d.code} ${d.place}`)))
    out += part;
  return { out, told };
}

async function given(text: string, size?: number): Promise<{ out: string; told: string[] }> {
  const told: string[] = [];
  let out = '';
  for await (const part of parseGiven(streamOf(text, size), reader, (number, code, _message, refused) =>
    told.push(`${number} ${code}${refused ? ' refused' : ''}`),
  ))
    out += part;
  return { out, told };
}

function row(id: string | number, form: string, misc = '_'): string {
  return `${id}\t${form}\t_\t_\t_\t_\t_\t_\t_\t${misc}`;
}

const column = (out: string, at: number) =>
  out
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t')[at]);

describe('raw text', () => {
  test('gives features, spaces and names', async () => {
    const { out } = await raw('Abe met Mr. Pence (twice).\r\n\r\nPrime Minister Shinzo Abe left Tokyo.');
    expect(formFaults(out)).toEqual([]);
    expect(out).toMatch(/^3\tMr\./m);
    expect(out).toMatch(
      /^2\tmet\tmeet\tVERB\tVBD\tMood=Ind\|Number=Sing\|Person=3\|Tense=Past\|VerbForm=Fin\t0\troot/m,
    );
    expect(out).toMatch(/^5\t\(\t.*SpaceAfter=No$/m);
    expect(out.match(/# newpar/g)).toHaveLength(2);
    expect(out).toMatch(/^3\tShinzo\t.*NER=B-PERSON$/m);
    expect(out).toMatch(/^4\tAbe\t.*NER=I-PERSON$/m);
  });

  test.each([
    ['letters and accents apart', 'Cafe\u0301 \u0301 e \u0301\u0338= x\u0338 \u1100\u1161'],
    ['control characters', 'a\u0000b \u001c \u0085 c\u001fd \u007f\u2028e\u000bf\fg'],
    ['odd spaces', '\ufeffa\u00a0b\u200bc\u3000d\ufeffe\u180e f'],
    ['bars, underscores, hashes', '_ | # text = no\n\n#_|_# a|b=c\n\n\t_\t'],
    ['halves of characters', 'a\ud83d b \udd1d\ud83e c'],
    ['old line ends', 'One.\rTwo.\r\rThree.'],
  ])('%s', async (_, text) => {
    const { out } = await raw(text);
    expect(out).not.toBe('');
    expect(formFaults(out)).toEqual([]);
  });

  test('a word of a megabyte is cut and its place told', async () => {
    const { out, told } = await raw(`Start here.\n\n${'x'.repeat(1_000_000)} end.`, 65536);
    expect(formFaults(out)).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]).toBe('language/endless-word character 13');
    expect(column(out, 1).join('').length).toBe('Starthere.end.'.length + 1_000_000);
  });

  test.each([
    ['lines', '\n', 3000],
    ['paragraphs', '\n\n', 3000],
    ['one line', ' ', 5000],
  ])('pieces of long text follow each other without loss: %s', async (_, gap, count) => {
    const lines = Array.from(
      { length: count },
      (_, i) => `Report ${i} told that the extraordinary talks go on.`,
    );
    const { out } = await raw(lines.join(gap), 65536);
    expect(formFaults(out)).toEqual([]);
    expect(out.match(/^\d+\t\d+\t/gm)).toHaveLength(count);
  });
});

const TWO = [
  '# newdoc id = d1',
  '# sent_id = d1-s1',
  '# note = kept as it is',
  "# text = We don't know.",
  row(1, 'We'),
  row('2-3', "don't"),
  row(2, 'do'),
  row(3, "n't", 'Gloss=no'),
  row(4, 'know', 'SpaceAfter=No'),
  row('4.1', 'it', 'CopyOf=1'),
  row(5, '.'),
  '',
  '# sent_id = d1-s2',
  '# text = Aso left.',
  row(1, 'Aso', 'NER=O|SpaceAfter=No|Lang=ja'),
  row(2, 'left'),
  row(3, '.'),
  '',
  '',
].join('\n');

describe('given words', () => {
  test('keeps comments, multiword tokens, empty nodes and other entries of MISC', async () => {
    const { out, told } = await given(TWO);
    expect(told).toEqual([]);
    expect(formFaults(out)).toEqual([]);
    expect(column(out, 0)).toEqual(['1', '2-3', '2', '3', '4', '4.1', '5', '1', '2', '3']);
    expect(column(out, 1)).toEqual(['We', "don't", 'do', "n't", 'know', 'it', '.', 'Aso', 'left', '.']);
    expect(out.split('\n').slice(0, 4)).toEqual(TWO.split('\n').slice(0, 4));
    expect(out).toMatch(/^3\tn't\tnot\tPART\tRB\t.*\tGloss=no$/m);
    expect(out).toMatch(/^4\.1\tit\t.*\tCopyOf=1$/m);
  });

  test('believes the text about spaces, and a wrong text gives way to the words', async () => {
    const { out } = await given(TWO);
    expect(out).toMatch(/^4\tknow\t.*\tSpaceAfter=No$/m);
    expect(out).toMatch(/^1\tAso\t.*\tLang=ja(?:\|NER=B-[A-Z]+)?$/m);
    expect(out).toMatch(/^2\tleft\t.*\tSpaceAfter=No$/m);
    const wrong = await given(TWO.replace("# text = We don't know.", '# text = Something else'));
    expect(wrong.out).toContain("# text = We don't know.");
    expect(formFaults(wrong.out)).toEqual([]);
  });

  test('gives an id and a text where there are none', async () => {
    const { out, told } = await given(`${row(1, 'One')}\n\n${row(1, 'Two')}\n`);
    expect(told).toEqual([]);
    expect(out).toContain('# sent_id = parse-2\n# text = Two\n');
    expect(formFaults(out)).toEqual([]);
  });

  test('neither loses nor merges sentences over many documents', async () => {
    const blocks = Array.from({ length: 3000 }, (_, i) => {
      const opens = i % 700 === 0 ? `# newdoc id = d${i}\n` : '';
      return `${opens}# sent_id = s${i}\n${row(1, `Word${i}`)}\n${row(2, 'stays')}\n${row(3, '.')}\n`;
    });
    const { out, told } = await given(blocks.join('\n'), 65536);
    expect(told).toEqual([]);
    expect([...out.matchAll(/# sent_id = (\S+)/g)].map((m) => m[1])).toEqual(blocks.map((_, i) => `s${i}`));
    expect(out.match(/^1\tWord\d+/gm)).toEqual(blocks.map((_, i) => `1\tWord${i}`));
  });

  test('reads marked documents whole, and others as many sentences at a time as an article has', async () => {
    async function* sentences(first: string[]) {
      for (let i = 0; i < 100; i++) yield { line: 1, comments: i === 0 ? first : [], rows: [], words: ['a'] };
    }
    const sizes = async (first: string[]) => {
      const found: number[] = [];
      for await (const document of documentsOf(sentences(first))) found.push(document.length);
      return found;
    };
    expect(await sizes([])).toEqual([40, 40, 20]);
    expect(await sizes(['# newdoc id = one'])).toEqual([100]);
  });

  test('reads as readWords does', async () => {
    const { out } = await given(TWO);
    const [first] = reader.readWords([['We', 'do', "n't", 'know', '.']]);
    const heads = out
      .split('\n\n')[0]
      ?.split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => Number(line.split('\t')[6]) - 1);
    expect(heads).toEqual(first?.tokens.map((token) => token.head));
  });
});

describe('given lines that are no CoNLL-U', () => {
  test('are named by number; the words that can be had are read', async () => {
    const file = [
      row(1, 'They'),
      'no tab here',
      '2\tmet',
      row('x', 'lost'),
      row(5, 'here'),
      row(6, ''),
      row('9-8', 'odd'),
      row('2.1', 'odd'),
      '',
      '# only a comment',
      '',
      '   ',
      row('1-4', 'long'),
      row(1, 'End'),
    ].join('\n');
    const { out, told } = await given(file);
    expect(told).toEqual([
      '2 parse/bad-line refused',
      '3 parse/bad-line refused',
      '4 parse/bad-line refused',
      '5 parse/bad-line refused',
      '6 parse/bad-line refused',
      '7 parse/bad-line refused',
      '8 parse/bad-line refused',
      '10 parse/no-words refused',
      '13 parse/bad-line refused',
    ]);
    expect(column(out, 1)).toEqual(['They', 'met', 'here', '_', 'End']);
    expect(formFaults(out)).toEqual([]);
  });

  test('a token of a megabyte is cut, and all else is read', async () => {
    const { out, told } = await given(
      `${row(1, 'x'.repeat(1_000_000))}\n${row(2, 'ends')}\n\n${row(1, 'Next')}\n`,
      65536,
    );
    expect(told).toEqual(['1 parse/endless-word']);
    expect(column(out, 1).map((form) => form?.length)).toEqual([400, 4, 4]);
    expect(formFaults(out)).toEqual([]);
  });

  test('a line without end is cut in memory too', async () => {
    const { out, told } = await given(`${row(1, 'x'.repeat(9_000_000))}\n${row(2, 'ends')}\n`, 65536);
    expect(told).toEqual(['1 parse/endless-line refused', '1 parse/endless-word']);
    expect(column(out, 1).map((form) => form?.length)).toEqual([400, 4]);
  });

  test('a sentence of 2,000 words is one tree, and so is one of 5,000', async () => {
    for (const count of [2000, 5000]) {
      const words = Array.from({ length: count }, (_, i) =>
        row(i + 1, i % 9 === 8 ? ',' : (['Japan', 'and', 'China', 'met'][i % 4] ?? '')),
      );
      const { out, told } = await given(`${words.join('\n')}\n`, 65536);
      expect(told).toEqual(count > 2000 ? ['1 parse/long-sentence'] : []);
      expect(out.match(/# sent_id/g)).toHaveLength(1);
      expect(column(out, 0)).toHaveLength(count);
      expect(formFaults(out)).toEqual([]);
    }
  });

  test('a sentence that never ends is ended', async () => {
    const words = Array.from({ length: 20_500 }, (_, i) => row(i + 1, 'so'));
    const { out, told } = await given(words.join('\n'), 65536);
    expect(told.filter((line) => line.endsWith('refused'))).toEqual(['20000 parse/endless-sentence refused']);
    expect(column(out, 1)).toHaveLength(20_500);
    expect(formFaults(out)).toEqual([]);
  });
});

describe('any input is answered in good form', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Japan',
      'said',
      '“No,”',
      "don't",
      '.',
      '\n\n',
      '\n',
      '\t',
      '#',
      '_',
      '|',
      'e\u0301',
      '\u0338',
      '1\t',
      '2-3\t',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const anyText = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(' '));
  const cell = fc.oneof(piece, fc.constant('_'));
  const anyRow = fc
    .tuple(
      fc.oneof(fc.nat({ max: 6 }).map(String), fc.constantFrom('1-2', '1.1', '2-3')),
      fc.array(cell, { minLength: 8, maxLength: 10 }),
    )
    .map(([id, cells]) => [id, ...cells].join('\t'));

  test('raw', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(formFaults((await raw(text)).out)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('given', async () => {
    const anyFile = fc.array(fc.oneof(anyRow, fc.constantFrom('', '# sent_id = a b', '# text = x')), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(anyFile, async (lines) => {
        const { out } = await given(lines.join('\n'));
        // An id that the caller wrote wrongly or twice, and what stands in an empty node, stays the caller's.
        const own = formFaults(out).filter((fault) => !/sent_id/.test(fault) && !/^\d+\.\d/m.test(out));
        expect(own).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
