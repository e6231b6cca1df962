import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pack, unpack } from '../../src/record/empty-dossier.ts';

const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-archive-'));
const archive = join(scratch, 'archive.gz');
const all = (folder: string) => readdirSync(folder, { recursive: true }).sort();

describe('the archive of an empty dossier', () => {
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it('gives back files of any bytes, empty files and empty folders', () => {
    const from = join(scratch, 'from');
    mkdirSync(join(from, 'base', 'empty'), { recursive: true });
    writeFileSync(join(from, 'base', '1'), Buffer.from([10, 0, 255, 10]));
    writeFileSync(join(from, 'base.conf'), 'a line\n');
    writeFileSync(join(from, 'nothing'), '');
    pack(from, archive);
    const to = join(scratch, 'to');
    expect(unpack(archive, to)).toBe(true);
    expect(all(to)).toEqual(all(from));
    for (const name of ['base/1', 'base.conf', 'nothing'])
      expect(readFileSync(join(to, name))).toEqual(readFileSync(join(from, name)));
  });

  it('leaves nothing behind when it is cut short or not there', () => {
    const cut = join(scratch, 'cut.gz');
    writeFileSync(cut, readFileSync(archive).subarray(0, -20));
    for (const bad of [cut, join(scratch, 'none.gz')]) {
      expect(unpack(bad, join(scratch, 'bad'))).toBe(false);
      expect(existsSync(join(scratch, 'bad'))).toBe(false);
    }
  });
});
