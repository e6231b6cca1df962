import { open } from 'node:fs/promises';
import { articleFromObject } from '../article-from-object.ts';
import type { IntakeResult } from '../types.ts';
import { maximumLineBytes } from './read-bounded.ts';

/** Reads a JSONL file line by line, however long the file; a broken line is refused by its number and the others go on. */
export async function* readJsonLines(path: string): AsyncGenerator<IntakeResult> {
  let number = 0;
  for await (const line of lines(path)) {
    number += 1;
    const source = `${path}#${number}`;
    if (line === undefined)
      yield refusedLine(
        path,
        number,
        'intake/line-too-long',
        `The line is longer than ${maximumLineBytes} bytes. Split the file into one article per line.`,
      );
    else if (line.trim() !== '') yield readLine(line, source, path, number);
  }
  if (number === 0)
    yield refusedLine(path, 1, 'intake/empty-file', 'The file is empty. Remove it or fill it.');
}

function readLine(line: string, source: string, path: string, number: number): IntakeResult {
  try {
    const { diagnostics, ...result } = articleFromObject(JSON.parse(line), source);
    return { ...result, diagnostics: diagnostics.map((one) => ({ ...one, place: `${path}:${number}` })) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : 'broken';
    return refusedLine(
      path,
      number,
      'intake/broken-json',
      `The line is not valid JSON (${reason}). Mend it; the other lines were read.`,
    );
  }
}

function refusedLine(path: string, number: number, code: string, message: string): IntakeResult {
  return {
    source: `${path}#${number}`,
    diagnostics: [{ severity: 'error', code, message, place: `${path}:${number}` }],
  };
}

/** The lines of a file as UTF-8 text; `undefined` stands for a line beyond the bound, which is passed over unread. */
async function* lines(path: string): AsyncGenerator<string | undefined> {
  const file = await open(path, 'r');
  try {
    let pending: Buffer[] = [];
    let length = 0;
    let over = false;
    const take = () => {
      const line = over
        ? undefined
        : Buffer.concat(pending, length)
            .toString('utf8')
            .replace(/^\ufeff/, '');
      pending = [];
      length = 0;
      over = false;
      return line;
    };
    for await (const chunk of file.createReadStream({ autoClose: false, highWaterMark: 262_144 })) {
      let rest = chunk as Buffer;
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
        pending.push(rest.subarray(0, end));
        length += end;
        yield take();
        rest = rest.subarray(end + 1);
      }
      length += rest.length;
      over ||= length > maximumLineBytes;
      if (over) pending = [];
      else pending.push(rest);
    }
    if (length > 0) yield take();
  } finally {
    await file.close();
  }
}
