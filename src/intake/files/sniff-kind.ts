export type InputKind = 'text' | 'html' | 'json' | 'jsonl';

/** A file that is no text: what it seems to be, and what the user can do. */
export interface Binary {
  readonly binary: string;
}

const magic: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an office document'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old office document'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
];

/** Says what the first bytes give away as binary, or nothing for text. UTF-16 is text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  for (const [start, name] of magic) if (start.every((byte, at) => bytes[at] === byte)) return name;
  const head = bytes.subarray(0, 8192);
  if (head.length === 0 || looksUtf16(head)) return undefined;
  let odd = 0;
  for (const byte of head) {
    if (byte === 0) odd += 8;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) odd += 1;
  }
  return odd > head.length * 0.1 || (odd >= 8 && odd > head.length * 0.02) ? 'binary data' : undefined;
}

function looksUtf16(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return (odd > head.length * 0.35 && even === 0) || (even > head.length * 0.35 && odd === 0);
}

const endings: Readonly<Record<string, InputKind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

/** The kind a file's ending promises. */
export function kindByEnding(path: string): InputKind | undefined {
  return endings[/\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? ''];
}

/** The kind of a text by its looks, for files with another ending and for text files that hold a page. */
export function kindByLooks(text: string): InputKind {
  const start = text.slice(0, 2000).trimStart();
  if (/^<(?:!doctype html|html|head|body|\?xml[^>]{0,200}>\s*<(?:!doctype )?html)/i.test(start))
    return 'html';
  if (/^[{[]/.test(start)) return /^\{[^\n]*\}\s*\n\s*\{/.test(start) ? 'jsonl' : 'json';
  const tags =
    start.match(/<\/?(?:p|div|a|span|h[1-6]|meta|script|article|br|img|table|li)\b[^<>]{0,300}>/gi)?.length ??
    0;
  return tags >= 5 ? 'html' : 'text';
}
