/**
 * JSON as PostgreSQL can keep it. U+0000 and unpaired surrogates can stand in no text or jsonb column; each becomes
 * U+FFFD, which is one UTF-16 unit too, so that every offset into the text stays right.
 */
export function storedJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.includes('\\u') ? json.replace(UNSTORABLE, '$1\\ufffd') : json;
}

/** The same for a bare string. */
export function storedText(text: string): string {
  return JSON.parse(storedJson(text)) as string;
}

// JSON.stringify writes exactly these characters as lower-case escapes; the leading pairs are escaped backslashes.
const UNSTORABLE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/** JSON arrays of `rows`, each of at most about `maxChars`, so that no statement carries a whole corpus. */
export function* jsonChunks(rows: Iterable<unknown>, maxChars = 2_000_000): Generator<string> {
  let parts: string[] = [];
  let size = 0;
  for (const row of rows) {
    const json = storedJson(row);
    if (size + json.length > maxChars && parts.length > 0) {
      yield `[${parts.join(',')}]`;
      parts = [];
      size = 0;
    }
    parts.push(json);
    size += json.length;
  }
  if (parts.length > 0) yield `[${parts.join(',')}]`;
}
