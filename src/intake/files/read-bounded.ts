import { open } from 'node:fs/promises';

/** Pages larger than this are refused before they are read: 20 MB is forty times the largest news page seen. */
export const maximumPageBytes = 20_000_000;

/** A line of a JSONL file longer than this is refused by itself. */
export const maximumLineBytes = 20_000_000;

/** The text of one article; what is longer is cut there, and said to be. */
export const maximumTextLength = 2_000_000;

export class TooLarge extends Error {
  readonly bytes: number;
  constructor(bytes: number) {
    super(`${bytes} bytes`);
    this.bytes = bytes;
  }
}

/** Reads a whole file but never more than the bound, even if the file grows while it is read. */
export async function readBounded(path: string, bound = maximumPageBytes): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const info = await file.stat();
    if (info.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
    if (info.size > bound) throw new TooLarge(info.size);
    const chunks: Uint8Array[] = [];
    let total = 0;
    for (;;) {
      const chunk = new Uint8Array(Math.max(65_536, info.size - total + 1));
      const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
      if (bytesRead === 0) break;
      total += bytesRead;
      if (total > bound) throw new TooLarge(total);
      chunks.push(chunk.subarray(0, bytesRead));
    }
    return Buffer.concat(chunks, total);
  } finally {
    await file.close();
  }
}
