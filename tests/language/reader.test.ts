import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isTree } from '../../src/language/engine/tree.ts';
import { type EnglishReader, openReader, type Sentence } from '../../src/language/index.ts';

let reader: EnglishReader;
beforeAll(async () => {
  reader = await openReader();
});

const TEXT =
  'TOKYO (Reuters) - Japanese Prime Minister Shinzo Abe will meet U.S. President Donald Trump in Washington on Feb. 10. ' +
  '“We don’t want a trade war,” Abe said. The ministers’ talks were postponed by the White House.';

function whole(text: string) {
  return [{ start: 0, end: text.length }];
}

function expectSound(text: string, sentences: readonly Sentence[]): void {
  for (const s of sentences) {
    expect(s.tokens.length).toBeGreaterThan(0);
    expect([s.start, s.end]).toEqual([s.tokens[0]?.start, s.tokens.at(-1)?.end]);
    let at = s.start;
    for (const t of s.tokens) {
      expect(t.start).toBeGreaterThanOrEqual(at);
      expect(text.slice(t.start, t.end)).toBe(t.form);
      expect(t.form).not.toBe('');
      at = t.end;
    }
    expect(isTree(s.tokens.map((t) => t.head + 1))).toBe(true);
    expect(s.tokens.filter((t) => t.deprel === 'root').map((t) => t.head)).toEqual([-1]);
    let last = 0;
    for (const n of s.names) {
      expect(n.first).toBeGreaterThanOrEqual(last);
      expect(n.last).toBeGreaterThan(n.first);
      expect([n.start, n.end]).toEqual([s.tokens[n.first]?.start, s.tokens[n.last - 1]?.end]);
      last = n.last;
    }
  }
}

describe('openReader', () => {
  it('reads a piece of news', () => {
    const sentences = reader.read(TEXT, whole(TEXT));
    expectSound(TEXT, sentences);
    expect(sentences.length).toBe(3);
    const [first, second, third] = sentences;
    const names = first?.names.map((n) => `${TEXT.slice(n.start, n.end)}/${n.kind}`);
    expect(names).toEqual(
      expect.arrayContaining(['Japanese/NORP', 'Shinzo Abe/PERSON', 'Donald Trump/PERSON', 'Washington/GPE']),
    );
    const meet = first?.tokens.find((t) => t.form === 'meet');
    // A dateline may be the root, as in the treebanks, and the sentence hang on it.
    expect(meet).toMatchObject({
      upos: 'VERB',
      xpos: 'VB',
      lemma: 'meet',
      deprel: expect.stringMatching(/^(?:root|parataxis)$/),
    });
    const abe = second?.tokens.find((t) => t.form === 'Abe');
    expect(second?.tokens[abe?.head ?? -1]?.lemma).toBe('say');
    expect(third?.tokens.find((t) => t.form === 'talks')).toMatchObject({
      lemma: 'talk',
      deprel: 'nsubj:pass',
    });
  });

  it('is pure: the same text gives the same sentences', () => {
    expect(reader.read(TEXT, whole(TEXT))).toEqual(reader.read(TEXT, whole(TEXT)));
  });

  it('never crosses paragraphs', () => {
    const text = 'A headline without a stop\nThe first sentence.';
    const found = reader.read(text, [
      { start: 0, end: 25 },
      { start: 26, end: text.length },
    ]);
    expect(found.map((s) => s.paragraph)).toEqual([0, 1]);
  });

  it('reads nothing out of nothing', () => {
    expect(reader.read('', [])).toEqual([]);
    expect(reader.read(' \n\t ', whole(' \n\t '))).toEqual([]);
  });

  it('takes words as they are given', () => {
    const [sentence] = reader.readWords([['Japan', 'signed', 'it', '.']]);
    expect(sentence?.tokens.map((t) => t.form)).toEqual(['Japan', 'signed', 'it', '.']);
    expectSound('Japan signed it .', sentence ? [sentence] : []);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Japan',
      'said',
      'the',
      'U.S.',
      'talks.',
      '“No,”',
      'Mr. Aso',
      "don't",
      '$5bn',
      '--',
      '—',
      '?!',
      '...',
      '\n',
      'Kim Jong-un',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const anyText = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(' '));

  it('gives exact places and trees with one root', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectSound(text, reader.read(text, whole(text)));
      }),
      { numRuns: 150 },
    );
  });

  it('is read the same in two halves cut between sentences', () => {
    const bare = (sentences: readonly Sentence[]) => sentences.map((s) => s.tokens);
    fc.assert(
      fc.property(anyText, fc.nat(), (text, pick) => {
        const all = reader.read(text, whole(text));
        const cut = all[pick % Math.max(1, all.length)]?.start ?? 0;
        const halves = [
          ...reader.read(text, [{ start: 0, end: cut }]),
          ...reader.read(text, [{ start: cut, end: text.length }]),
        ];
        expect(bare(halves)).toEqual(bare(all));
      }),
      { numRuns: 100 },
    );
  });
});

describe('hostile text', () => {
  it('a word of a megabyte', () => {
    const text = `Start ${'a'.repeat(1_000_000)} end.`;
    const codes: string[] = [];
    const sentences = reader.read(text, whole(text), (d) => codes.push(d.code));
    expect(codes).toEqual(['language/endless-word', 'language/endless-sentence']);
    expect(sentences.flatMap((s) => s.tokens).length).toBeGreaterThan(2000);
  });

  it('a sentence of two thousand words', () => {
    const text = 'Japan and the United States agreed on trade , '.repeat(222).trim();
    const sentences = reader.read(text, whole(text));
    expect(sentences.length).toBe(1);
    expectSound(text, sentences);
  });

  it.each([
    '(((((((('.repeat(200),
    '. '.repeat(500),
    '"'.repeat(999),
    '\u0000\u0001',
    '\ud800 \udc00',
    '🇯🇵🤝🇺🇸',
  ])('%#', (text) => {
    expectSound(text, reader.read(text, whole(text)));
  });
});
