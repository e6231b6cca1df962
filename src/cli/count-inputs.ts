import { createReadStream } from 'node:fs';
import { findInputs } from '../intake/index.ts';

/** How many inputs `add` will go through, so that its progress has an end: files, and the lines of JSON lines. */
export async function countInputs(paths: readonly string[]): Promise<number> {
  let inputs = 0;
  for await (const { path, diagnostic } of findInputs(paths)) {
    inputs += diagnostic === undefined && /\.(jsonl|ndjson)$/i.test(path) ? await countLines(path) : 1;
  }
  return inputs;
}

/** An unreadable file counts as one: the reason comes when it is read. */
async function countLines(path: string): Promise<number> {
  let lines = 0;
  let last = 10;
  try {
    for await (const chunk of createReadStream(path)) {
      const bytes = chunk as Buffer;
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
      last = bytes.at(-1) ?? last;
    }
  } catch {
    return 1;
  }
  return Math.max(1, last === 10 ? lines : lines + 1);
}
