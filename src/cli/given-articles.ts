import { createInterface } from 'node:readline';
import { givenArticle, type IntakeResult } from '../intake/index.ts';

/** Articles given as JSON lines, their text to the letter; a line that cannot be used is refused by its number. */
export async function* articlesFromLines(input: NodeJS.ReadableStream): AsyncGenerator<IntakeResult> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') yield fromLine(line.replace(/^\ufeff/, ''), `stdin:${number}`);
  }
}

function fromLine(line: string, place: string): IntakeResult {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const message = `The line is not valid JSON (${(error as Error).message.slice(0, 120)}). Mend it; the other lines are read.`;
    return {
      source: place,
      diagnostics: [{ severity: 'error', code: 'intake/broken-json', message, place }],
    };
  }
  return givenArticle(value, place);
}
