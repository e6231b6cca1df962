/**
 * Checks the lexicons and writes them as one module, src/generated/lexicon.ts.
 *
 *     npx tsx scripts/compile-lexicons.ts            write the module
 *     npx tsx scripts/compile-lexicons.ts --check    fail when the module is not what the lexicons give
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LEXICON_FILES, parseFolder } from '../src/extraction/lexicon/parse-folder.ts';
import type { LexiconData } from '../src/extraction/lexicon/types.ts';
import { RapporteurError } from '../src/kernel/index.ts';

const root = join(import.meta.dirname, '..');

/** Text of the module for the lexicons of a folder. The same lexicons give the same text, byte for byte. */
export function compileFolder(folder: string): string {
  const read = (file: string) => {
    const path = join(folder, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const missing = LEXICON_FILES.find((file) => read(file) === undefined);
  if (missing !== undefined) {
    throw new RapporteurError('lexicon/missing-file', `${join(folder, missing)} is missing; bring it back`);
  }
  return moduleText(parseFolder(read, relative(root, folder) || folder));
}

/** One entry per line, so that a change of one line of a lexicon is a change of one line here. */
function moduleText(data: LexiconData): string {
  const parts = Object.entries(data).map(([key, entries]: [string, readonly unknown[]]) => {
    const lines = entries.map((entry) => safe(JSON.stringify(entry)));
    return `  ${key}: String.raw\`[\n${lines.join(',\n')}\n]\`,\n`;
  });
  return `// Made by scripts/compile-lexicons.ts from lexicons/. Edit those, then run \`npm run lexicons\`.\n\nexport const lexiconJson = {\n${parts.join('')}};\n`;
}

/** JSON that may stand in a raw template: no backtick and no `${`. */
function safe(json: string): string {
  return json.replaceAll('`', '\\u0060').replaceAll('${', '\\u0024{');
}

function main(): void {
  const target = join(root, 'src/generated/lexicon.ts');
  const text = compileFolder(join(root, 'lexicons'));
  if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
    return;
  }
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error('src/generated/lexicon.ts is stale: run `npm run lexicons` and commit the result.');
    process.exitCode = 1;
  }
}

if (process.argv[1] === import.meta.filename) {
  try {
    main();
  } catch (error) {
    if (!(error instanceof RapporteurError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
