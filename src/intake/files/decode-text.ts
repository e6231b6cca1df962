import { analyse } from 'chardet';

export interface Decoded {
  readonly text: string;
  /** WHATWG name of the encoding that was used. */
  readonly encoding: string;
  /** How it was known: a byte-order mark, valid UTF-8, the page's own word, or statistics. */
  readonly knownBy: 'bom' | 'utf-8' | 'declared' | 'guessed';
  /** Some bytes could not be decoded and became U+FFFD. */
  readonly lossy: boolean;
}

const sampleBytes = 65_536;

/** Bytes to text. A byte-order mark decides, then valid UTF-8, then the declared encoding, then statistics. */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const bom = byteOrderMark(bytes);
  if (bom) return decodeAs(bytes, bom, 'bom');
  const escaped =
    has(bytes, 0x1b) && /^[$][@B]/m.test(latin(bytes.subarray(0, sampleBytes)).replaceAll('\u001b', '\n'));
  if (escaped) return decodeAs(bytes, 'iso-2022-jp', 'guessed');
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      encoding: 'utf-8',
      knownBy: 'utf-8',
      lossy: false,
    };
  } catch {
    // Not valid UTF-8: go on.
  }
  const named = declared ?? declaredEncoding(bytes);
  if (named && named !== 'utf-8' && isKnown(named)) return decodeAs(bytes, named, 'declared');
  return guess(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bareUtf16(bytes);
}

/** UTF-16 without a mark: every other byte of Western text is zero. */
function bareUtf16(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 16) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length * 0.35 && even === 0) return 'utf-16le';
  if (even > length * 0.35 && odd === 0) return 'utf-16be';
  return undefined;
}

/** The encoding a page declares in its first bytes (`<meta charset>`, `http-equiv`, XML declaration). */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = latin(bytes.subarray(0, 4096));
  const match =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head) ??
    /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(head);
  return match?.[1]?.toLowerCase();
}

function guess(bytes: Uint8Array): Decoded {
  const lossyUtf8 = decodeAs(bytes, 'utf-8', 'guessed');
  if (mostlyUtf8(lossyUtf8.text)) return lossyUtf8;
  const sample = bytes.subarray(0, sampleBytes);
  for (const { name, confidence } of analyse(sample)) {
    const encoding = name.toLowerCase();
    if (
      confidence < 30 ||
      encoding.startsWith('utf') ||
      encoding.startsWith('iso-8859-1') ||
      !isKnown(encoding)
    )
      continue;
    const decoded = decodeAs(bytes, encoding, 'guessed');
    if (decoded.lossy || !plausible(decoded.text, encoding)) continue;
    return decoded;
  }
  return decodeAs(bytes, 'windows-1252', 'guessed');
}

/** A few broken bytes in a long UTF-8 text are damage, not another encoding. */
function mostlyUtf8(text: string): boolean {
  const sample = text.slice(0, sampleBytes);
  const broken = sample.match(/\ufffd+/g)?.length ?? 0;
  const good = sample.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return good > 0 && broken * 8 <= good;
}

/** A multi-byte reading must give a fair share of its own script; otherwise it is Western text misread. */
function plausible(text: string, encoding: string): boolean {
  const sample = text.slice(0, sampleBytes);
  const foreign =
    sample.match(
      /[\u0400-\u052f\u0590-\u06ff\u0e00-\u0e7f\u0370-\u03ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g,
    )?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 1;
  if (encoding.startsWith('windows-1252')) return true;
  if (/^(iso-8859-(2|9|15)|windows-125[0478])$/.test(encoding)) return false;
  return foreign / Math.max(letters, 1) > 0.3;
}

function decodeAs(bytes: Uint8Array, encoding: string, knownBy: Decoded['knownBy']): Decoded {
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = /^windows-1252$/.test(new TextDecoder(encoding).encoding) ? mendWindows1252(decoded) : decoded;
  return { text, encoding: new TextDecoder(encoding).encoding, knownBy, lossy: text.includes('\ufffd') };
}

const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some Node releases decode windows-1252 as ISO 8859-1, which loses typographic quotes and dashes. */
function mendWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (found) => windows1252[found.charCodeAt(0) - 0x80] ?? found);
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function has(bytes: Uint8Array, byte: number): boolean {
  return bytes.subarray(0, sampleBytes).includes(byte);
}
