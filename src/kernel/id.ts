import { createHash } from 'node:crypto';

/**
 * A stable id derived from content: `prefix_` and the first 16 hex digits (64 bits) of the SHA-256 of the parts.
 * The same parts give the same id on every machine. Parts are joined with U+001F, which news text does not contain.
 */
export function contentId(prefix: string, ...parts: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(parts.join('\u001f')).digest('hex');
  return `${prefix}_${digest.slice(0, 16)}`;
}

/** Lower-case ASCII words joined by hyphens, accents folded: "Emmanuel Macron" -> "emmanuel-macron". May be empty. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
