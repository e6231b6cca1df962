import { describe, expect, test } from 'vitest';
import { escapeMarkdown, markdownLink } from '../../src/exports/escape-markdown.ts';

describe('hostile text stays text', () => {
  test.each([
    ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['![x](javascript:alert(1))', '!\\[x\\](javascript:alert(1))'],
    ['see [^1] and https://evil.example', 'see \\[^1\\] and https\\://evil.example'.replace('[^', '[\\^')],
    ['www.evil.example', 'www\\.evil.example'],
    ['one\n# two\r\n- three', 'one \\# two - three'],
    ['AT&amp;T & Co', 'AT&amp;amp;T &amp; Co'],
    ['from $5 to $6', 'from \\$5 to \\$6'],
    ['a\u202eb\u0000c\u200b', 'ab c'],
    ['\\', '\\\\'],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('addresses', () => {
  test('only web addresses become links', () => {
    expect(markdownLink('https://news.example/a?b=1')).toBe('<https://news.example/a?b=1>');
    expect(markdownLink('javascript:alert(1)')).toBeUndefined();
    expect(markdownLink('not an address')).toBeUndefined();
  });

  test('nothing can end the link early', () => {
    expect(markdownLink('https://news.example/a> <b')).not.toMatch(/> <b/);
  });
});
