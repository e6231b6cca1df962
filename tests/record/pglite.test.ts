import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { openDossier } from '../../src/record/index.ts';
import { recordContract } from './contract.ts';

const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-record-'));
const empty = join(scratch, 'empty');

describe('the record on the embedded engine', { timeout: 60_000 }, () => {
  // Making a dossier takes seconds, copying an empty one does not.
  beforeAll(async () => {
    await (await openDossier(empty, { create: true })).close();
  }, 60_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  recordContract({
    open: async () => {
      const folder = mkdtempSync(join(scratch, 'copy-'));
      cpSync(empty, folder, { recursive: true });
      return openDossier(folder);
    },
    discard: async (record) => record?.close(),
  });
});
