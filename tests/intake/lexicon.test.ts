import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the compiled lexicon is what the tables say', () => {
  const root = join(import.meta.dirname, '..', '..');
  const run = () =>
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/compile-intake-lexicon.ts', '--check'], {
      cwd: root,
      stdio: 'pipe',
    });
  expect(run).not.toThrow();
});
