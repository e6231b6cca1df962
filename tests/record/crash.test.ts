import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDossier } from '../../src/record/index.ts';
import { collect, resolveAll } from './resolve-simply.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-crash-'));
const dossier = join(folder, 'dossier');

/** Milliseconds after its start at which a child dies while the dossier is being made. */
const DURING_CREATION = [700, 1800];
/** Milliseconds after its first articles at which a child dies while it saves and resolves. */
const DURING_WORK = [1, 50, 140, 320];

describe('a dossier whose process is killed', { timeout: 120_000 }, () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens again each time, holds all that was reported saved, whole, and the next run completes the work', async () => {
    const reported = new Set<string>();
    let round = 0;
    for (const wait of DURING_CREATION) await killAfter(start(round++ * 100_000, reported), wait);
    for (const wait of DURING_WORK) {
      const child = start(round++ * 100_000, reported);
      await hasSaved(child);
      await killAfter(child, wait);
    }
    const record = await openDossier(dossier);
    const before = await record.counts();
    expect(await record.known([...reported])).toEqual(reported);
    expect(reported.size).toBeGreaterThanOrEqual(DURING_WORK.length * 5);
    expect(before.articles % 5).toBe(0);
    expect(before.claims).toBe(before.articles * 3);
    for (const { id } of await collect(record.stream('articles'))) {
      const found = await record.article(id);
      expect([found?.claims.length, found?.actors.length]).toEqual([3, 4]);
    }
    await resolveAll(record);
    const { articles } = before;
    expect(await record.counts()).toEqual({
      ...before,
      engagements: articles,
      statements: articles,
      people: 2,
    });
    await record.close();
  });
});

function start(firstNumber: number, reported: Set<string>): ChildProcess {
  const child = fork(new URL('./saving-child.ts', import.meta.url), [dossier, String(firstNumber)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('message', (ids: string[]) => {
    for (const id of ids) reported.add(id);
  });
  return child;
}

function hasSaved(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The child ended by itself with exit status ${code}`)));
  });
}

function killAfter(child: ChildProcess, wait: number): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) =>
      signal === 'SIGKILL'
        ? resolve()
        : reject(new Error(`The child ended by itself with exit status ${code}`)),
    );
    setTimeout(() => child.kill('SIGKILL'), wait);
  });
}
