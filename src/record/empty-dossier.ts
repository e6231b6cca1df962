import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { contentId } from '../kernel/index.ts';
import { ENGINE, SETTINGS } from './engine.ts';
import { MIGRATIONS } from './migrations/index.ts';

/**
 * The files of a dossier with nothing in it, archived when Rapporteur is built: to unpack them takes a small part of the
 * time in which the engine lays them out and makes the tables. Another schema, engine or setting makes another name, so
 * that an old archive is never used. The path is right from src/ and from dist/.
 */
export const EMPTY_DOSSIER = fileURLToPath(
  new URL(
    `../../dist/${contentId('empty', ENGINE, ...SETTINGS, JSON.stringify(MIGRATIONS))}.gz`,
    import.meta.url,
  ),
);

/** Paths with `/` and how many bytes each file has; -1 for a folder. */
type Contents = readonly (readonly [path: string, size: number])[];

/** Packs what is in `folder` into one file, which appears whole or not at all: the list of contents in a line, then all bytes. */
export function pack(folder: string, archive: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, isFile }) => ({
      name: relative(folder, path).split(sep).join('/'),
      bytes: isFile ? readFileSync(path) : undefined,
    }));
  const contents: Contents = entries.map(({ name, bytes }) => [name, bytes?.length ?? -1]);
  const all = [Buffer.from(`${JSON.stringify(contents)}\n`), ...entries.flatMap(({ bytes }) => bytes ?? [])];
  mkdirSync(dirname(archive), { recursive: true });
  writeFileSync(`${archive}.draft`, gzipSync(Buffer.concat(all)));
  renameSync(`${archive}.draft`, archive);
}

/** Unpacks an archive into `folder`, which is not there yet. False, and nothing left behind, when it cannot be read. */
export function unpack(archive: string, folder: string): boolean {
  try {
    const bytes = gunzipSync(readFileSync(archive));
    const start = bytes.indexOf('\n') + 1;
    const contents = JSON.parse(bytes.toString('utf8', 0, start)) as Contents;
    mkdirSync(folder, { recursive: true });
    let at = start;
    for (const [name, size] of contents) {
      if (size < 0) mkdirSync(join(folder, name));
      else writeFileSync(join(folder, name), bytes.subarray(at, at + size));
      at += Math.max(size, 0);
    }
    return true;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return false;
  }
}
