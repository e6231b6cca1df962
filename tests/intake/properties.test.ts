import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/intake/files/decode-text.ts';
import { type Article, articleFromObject, cleanPage, cleanText } from '../../src/intake/index.ts';

const sentence = fc
  .array(
    fc.constantFrom(
      'ministers',
      'met',
      'the',
      'in',
      'talks',
      'of',
      'U.S.',
      '“no”',
      'and',
      'trade',
      'said',
      '5%',
    ),
    {
      minLength: 6,
      maxLength: 25,
    },
  )
  .map((words) => `The ${words.join(' ')}.`);
const line = fc.oneof(
  sentence,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom('', 'Subscribe', 'Share', 'By A. B', '{{x}}', '© Y'),
);
const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));
const tag = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="ad">',
  '</div>',
  '<a href="/x">',
  '</a>',
  '<br>',
  '<li>',
  '<table><tr><td>',
  '</table>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<h1>',
  '<article>',
  '<',
  '&amp;',
  '&#0;',
  '<p',
);
const page = fc
  .array(fc.oneof(sentence, tag, fc.string({ maxLength: 20 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

function expectExact(article: Article | undefined): void {
  if (!article) return;
  const paragraphs = article.paragraphs.map(({ start, end }) => article.text.slice(start, end));
  expect(paragraphs.join('\n\n')).toBe(article.text);
  expect(article.text).not.toBe('');
  expect(article.text).toBe(article.text.normalize('NFC'));
  for (const paragraph of paragraphs) expect(paragraph).toBe(paragraph.replace(/\s+/g, ' ').trim());
  const { datelineSpan } = article;
  if (datelineSpan) expect(datelineSpan.end).toBeLessThanOrEqual(paragraphs[0]?.length ?? 0);
  expect(article.published === undefined).toBe(article.publishedFrom === 'none');
  expect(article.id).toMatch(/^art_[0-9a-f]{16}$/);
}

describe('whatever the input', () => {
  it('text gives exact paragraphs and never throws', () => {
    fc.assert(fc.property(text, (input) => expectExact(cleanText(input, { source: 'x' }))));
  });

  it('a page gives exact paragraphs and never throws', () => {
    fc.assert(fc.property(page, (input) => expectExact(cleanPage(input, { source: 'x' }))));
  });

  it('an object gives exact paragraphs or a diagnostic', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ text, title: fc.anything(), published: fc.anything(), authors: fc.anything() }),
        ),
        (input) => {
          const { article, diagnostics } = articleFromObject(input, 'x');
          expectExact(article);
          if (!article) expect(diagnostics.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('bytes decode without throwing, and UTF-8 to what was written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(typeof decodeText(bytes).text).toBe('string');
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (written) => {
        fc.pre(!written.includes('\u0000') && !written.startsWith('\ufeff') && !written.includes('\u001b'));
        expect(decodeText(new TextEncoder().encode(written)).text).toBe(written);
      }),
    );
  });

  it('the same text has the same id, whatever file it came from', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(cleanText(input, { source: 'a' })?.id).toBe(cleanText(input, { source: 'b' })?.id);
      }),
    );
  });

  it('cleaning what is clean takes nothing more away', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 3, maxLength: 12 }), (sentences) => {
        const unique = [...new Set(sentences)];
        const body = unique.join('\n\n');
        expect(cleanText(body, { source: 'x' })?.text).toBe(body);
      }),
    );
  });
});
