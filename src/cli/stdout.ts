import { once } from 'node:events';
import { EXIT } from './exit-codes.ts';
import { endWith } from './shutdown.ts';

/** Writes results, waiting while the reader is slower than we are. */
export async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

export async function writeLine(value: unknown): Promise<void> {
  await writeOut(`${JSON.stringify(value)}\n`);
}

/** A reader that has seen enough, as `head` does, is no error: the command ends without a word. */
export function closedQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') void endWith(EXIT.done);
    else throw error;
  });
  process.stderr.on('error', () => {});
}
