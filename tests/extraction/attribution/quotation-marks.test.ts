import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotedSpans } from '../../../src/extraction/attribution/index.ts';
import type { Span } from '../../../src/kernel/index.ts';

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/\S[^\n]*\S|\S/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

function quoted(text: string, depth = 0): string[] {
  return findQuotedSpans(text, paragraphsOf(text))
    .filter((q) => q.depth === depth)
    .map((q) => text.slice(q.start, q.end));
}

describe('findQuotedSpans', () => {
  it.each([
    ['curly', '“We will sign,” she said.', ['“We will sign,”']],
    ['straight', '"We will sign," she said. "Soon."', ['"We will sign,"', '"Soon."']],
    ['two apostrophes', "''We will sign,'' she said.", ["''We will sign,''"]],
    ['TeX', "``We will sign,'' she said.", ["``We will sign,''"]],
    ['British single', '‘We will sign,’ she said.', ['‘We will sign,’']],
    ['straight single', "'We will sign,' she said.", ["'We will sign,'"]],
    ['angles', '« Nous signerons », dit-elle.', ['« Nous signerons »']],
    ['German', '„Wir unterzeichnen“, sagte sie.', ['„Wir unterzeichnen“']],
    ['corner', '彼は「署名する」と言った。', ['「署名する」']],
    ['closed by the wrong mark', '“We will sign," she said. "Soon."', ['“We will sign,"', '"Soon."']],
    ['closed by an opening mark', '“Not so,“ he said. “Never.”', ['“Not so,“', '“Never.”']],
    ['behind a dash', 'He paused—“never”—and left.', ['“never”']],
    ['in brackets', 'The plan (“a gift”) failed.', ['“a gift”']],
  ])('reads %s marks', (_name, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it.each([
    ["The minister's plan doesn't please the workers' union."],
    ['It’s the ’90s again, and ’tis not the leaders’ wish.'],
    ["The '90s were Tokyo's years."],
    ["Rock 'n' roll isn't policy."],
  ])('takes no apostrophe for a quotation: %s', (text) => {
    expect(quoted(text)).toEqual([]);
  });

  it('tells possessives inside a single-quoted text from its end', () => {
    expect(quoted("'The workers' plan is dead,' he said.")).toEqual(["'The workers' plan is dead,'"]);
  });

  it('keeps a quotation inside a quotation apart', () => {
    const text = '“He told me ‘never again,’ and left,” she said.';
    expect(quoted(text)).toEqual(['“He told me ‘never again,’ and left,”']);
    expect(quoted(text, 1)).toEqual(['‘never again,’']);
  });

  it('runs an unclosed quotation to the end of its paragraph and lets the next one continue it', () => {
    const text = '“We waited.\n\n“Now we sign,” she said.\n\n“Later.”';
    const spans = findQuotedSpans(text, paragraphsOf(text));
    expect(spans.map((q) => [text.slice(q.start, q.end), q.closed, q.continues])).toEqual([
      ['“We waited.', false, false],
      ['“Now we sign,”', true, true],
      ['“Later.”', true, false],
    ]);
  });

  it('gives spans inside the text, in order, nested or apart', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '“',
        '”',
        '"',
        "'",
        "''",
        '‘',
        '’',
        '«',
        '»',
        '„',
        '「',
        '」',
        'word',
        ' ',
        '.',
        ',',
        '\n',
        's',
        '—',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const spans = findQuotedSpans(text, paragraphsOf(text));
        for (const [i, q] of spans.entries()) {
          expect(q.start).toBeGreaterThanOrEqual(0);
          expect(q.end).toBeLessThanOrEqual(text.length);
          expect(q.start).toBeLessThan(q.end);
          expect(q.inner.start).toBeLessThanOrEqual(q.inner.end);
          const before = spans[i - 1];
          if (before !== undefined) {
            expect(before.start).toBeLessThanOrEqual(q.start);
            expect(before.end <= q.start || q.end <= before.end).toBe(true);
          }
        }
      }),
    );
  });
});
