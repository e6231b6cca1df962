import { PGlite, types } from '@electric-sql/pglite';

/** Major version of PostgreSQL that the embedded engine is built from; its files fit no other. */
export const ENGINE = '18';

/** Small buffers: one machine serves one user. They hold the indexes that adding articles goes through at random. */
export const SETTINGS = [
  'shared_buffers=64MB',
  'max_wal_size=64MB',
  'min_wal_size=32MB',
  'max_connections=5',
];

/**
 * JSON goes to the engine in its binary form, bytes after a version byte for jsonb: strings it would count and copy
 * character by character. The declared type knows strings only.
 */
const serializers = { [types.JSONB]: (json: string) => Buffer.from(`\u0001${json}`) as unknown as string };

/** Starts the engine on its files in `folder`. */
export function startEngine(folder: string): Promise<PGlite> {
  return PGlite.create({ dataDir: folder, serializers });
}

/** The same where there are no files yet: the engine lays them out first, which takes seconds. */
export function startNewEngine(folder: string): Promise<PGlite> {
  return PGlite.create({ dataDir: folder, postgresqlconf: SETTINGS, serializers });
}
