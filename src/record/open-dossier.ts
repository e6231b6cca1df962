import { openFolder } from './open-folder.ts';
import { openServer } from './open-server.ts';
import type { RecordWriter } from './writer.ts';

export interface OpenOptions {
  /** Make the dossier when there is none yet; otherwise that is an error. */
  readonly create?: boolean;
  /** Refuse to write. On PostgreSQL any number of such readers may share a dossier with one writer. */
  readonly readonly?: boolean;
}

/**
 * Opens the dossier in a folder (embedded engine) or at a `postgres://` URL (its own schema, `rapporteur` unless
 * `?schema=` names another). One of an older version is brought up to date first.
 *
 * Throws RapporteurError: `record/no-dossier`, `record/not-a-dossier`, `record/locked`, `record/newer-version`,
 * `record/older-version` (when opened readonly), `record/migration-failed`, `record/damaged`, `record/no-access`,
 * `record/unreachable`.
 */
export function openDossier(location: string, options: OpenOptions = {}): Promise<RecordWriter> {
  return /^postgres(ql)?:\/\//.test(location) ? openServer(location, options) : openFolder(location, options);
}
