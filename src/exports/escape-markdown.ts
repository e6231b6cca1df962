/**
 * Text from outside as Markdown that shows exactly this text and nothing else: no emphasis, link, image, footnote,
 * formula or HTML comes of it, in CommonMark as in the dialects of GitHub and Pandoc. Line breaks become spaces, since
 * what begins a line could become a heading or a list; characters that cannot be seen and turn text around are left out.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replace(/[\\`*_{}[\]#|~^$@]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`);
}

/** Marks of writing direction and of nothing at all: U+200B, U+200E, U+200F, U+202A-202E, U+2060-2069, U+FEFF. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A web address as a link, undefined for anything that is no web address: `javascript:` must not become one. */
export function markdownLink(url: string): string | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return undefined;
  return `<${parsed.href.replace(/[<>\s\\`|]/g, (c) => encodeURIComponent(c))}>`;
}
