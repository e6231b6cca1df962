import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../../kernel/index.ts';
import { explainFileError } from './explain-file-error.ts';
import { kindByEnding } from './sniff-kind.ts';

/** One file to read, or the reason why a path gives none. */
export interface FoundInput {
  /** As the user named it, the folder's part included. */
  readonly path: string;
  /** The user named this file itself: it is read whatever its ending. */
  readonly named: boolean;
  readonly diagnostic?: Diagnostic;
  /** On the last entry of a folder: how many files in it have another ending and were passed over. */
  readonly skipped?: number;
}

/** The files under the paths in a stable order: the paths as given, within folders by name. Each folder is entered once. */
export async function* findInputs(paths: readonly string[]): AsyncGenerator<FoundInput> {
  const entered = new Set<string>();
  for (const path of paths) {
    try {
      const info = await stat(path);
      if (info.isDirectory()) yield* walk(path, entered);
      else yield { path, named: true };
    } catch (error) {
      yield { path, named: true, diagnostic: explainFileError(path, error) };
    }
  }
}

/** Depth-first by name with a list instead of recursion, so that no depth of folders is too deep. */
async function* walk(top: string, entered: Set<string>): AsyncGenerator<FoundInput> {
  const waiting = [top];
  let found = 0;
  let skipped = 0;
  while (waiting.length > 0) {
    const path = waiting.pop() as string;
    try {
      const info = await stat(path);
      if (info.isDirectory()) {
        const real = await realpath(path);
        if (entered.has(real)) continue;
        entered.add(real);
        const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
        for (const name of names.reverse()) waiting.push(join(path, name));
      } else if (info.isFile() && isArticleFile(path)) {
        found += 1;
        yield { path, named: false };
      } else skipped += 1;
    } catch (error) {
      yield { path, named: false, diagnostic: explainFileError(path, error) };
    }
  }
  if (found === 0) yield { path: top, named: true, skipped, diagnostic: nothingFound(top, skipped) };
}

/** Records to compare with (`*.expected.json`) stand beside articles and are none. */
function isArticleFile(path: string): boolean {
  return kindByEnding(path) !== undefined && !path.endsWith('.expected.json');
}

function nothingFound(path: string, skipped: number): Diagnostic {
  const others = skipped > 0 ? ` (${skipped} files with other endings were passed over)` : '';
  return {
    severity: 'error',
    code: 'intake/no-articles-in-folder',
    message: `The folder holds no .txt, .html, .json or .jsonl file${others}. Name the files themselves, or save them with one of these endings.`,
    place: path,
  };
}
