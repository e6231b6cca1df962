import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Every file that `start` reaches through imports of values (types vanish), and the packages they name. */
function reach(start: URL): { files: Set<string>; packages: string[] } {
  const files = new Set<string>();
  const packages: string[] = [];
  const open = [start];
  for (let url = open.pop(); url; url = open.pop()) {
    if (files.has(url.href)) continue;
    files.add(url.href);
    const source = readFileSync(url, 'utf8');
    for (const [, what = '', from = ''] of source.matchAll(
      /^(?:import|export)\s([^;]*?)\sfrom '([^']+)';/gms,
    )) {
      if (what.startsWith('type ')) continue;
      if (from.startsWith('.')) open.push(new URL(from, url));
      else packages.push(from);
    }
  }
  return { files, packages };
}

it('create-reader.ts and all it imports run in a browser: they import no package and nothing of Node', () => {
  const { files, packages } = reach(new URL('../../src/language/create-reader.ts', import.meta.url));
  expect(files.size).toBeGreaterThan(10);
  expect(packages).toEqual([]);
});
