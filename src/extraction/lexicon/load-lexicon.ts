import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as generated from '../../generated/lexicon.ts';
import { RapporteurError } from '../../kernel/index.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { checkFileNames, mergeData, parseFolder } from './parse-folder.ts';
import type { LexiconData } from './types.ts';

/**
 * Opens the lexicon this version was built with, extended by the folders named: TSV and YAML files of the same names and
 * columns as in `lexicons/`. Later folders win over earlier ones, all of them over what is built in. Throws
 * `RapporteurError` with file and line when a line is wrong.
 */
export function openLexicon(extra: readonly string[] = []): Lexicon {
  let data = builtIn();
  for (const folder of extra) data = mergeData(data, readFolder(folder, data));
  return buildLexicon(data);
}

/** Parses one folder of lexicon files; `base` is what its lines may refer to beside their own folder. */
export function readFolder(folder: string, base?: LexiconData): LexiconData {
  const names = list(folder);
  checkFileNames(names, folder);
  return parseFolder(
    (file) => (names.includes(file) ? readFileSync(join(folder, file), 'utf8') : undefined),
    folder,
    base,
  );
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new RapporteurError(
      'lexicon/no-folder',
      `${folder} cannot be read as a folder of lexicons; check its name`,
      {
        cause,
      },
    );
  }
}

/** JSON.parse reads data of this size several times faster than the engine reads the same as code. */
function builtIn(): LexiconData {
  return Object.fromEntries(
    Object.entries(generated.lexiconJson).map(([key, json]) => [key, JSON.parse(json)]),
  ) as unknown as LexiconData;
}
