import type { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import { RapporteurError } from '../kernel/index.ts';

/**
 * Kysely over an open PGlite. It has one connection, so whoever wants it waits until the one before is done.
 * `where` names the dossier in messages about its files.
 */
export function pgliteDialect(pglite: PGlite, where: string): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PgliteDriver(pglite, where),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class PgliteDriver implements Driver {
  readonly #pglite: PGlite;
  readonly #where: string;
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => {};
  #broken: RapporteurError | undefined;

  constructor(pglite: PGlite, where: string) {
    this.#pglite = pglite;
    this.#where = where;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let release: () => void = () => {};
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    if (this.#broken) {
      release();
      throw this.#broken;
    }
    this.#release = release;
    return new PgliteConnection(this.#pglite, this.#where);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  /** When even this fails the engine is lost: what went wrong before is the news, and nothing more is asked of it. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw('rollback'));
    } catch (cause) {
      this.#broken = new RapporteurError(
        'record/engine-lost',
        `The engine of the dossier ${this.#where} stopped after an error (${(cause as Error).message}). Close the dossier and open it again; what was saved before is kept.`,
        { cause },
      );
    }
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async destroy(): Promise<void> {
    // A lost engine cannot be closed in good order; its files are put right when they are opened next.
    await this.#pglite.close().catch((error: unknown) => {
      if (!this.#broken) throw error;
    });
  }
}

class PgliteConnection implements DatabaseConnection {
  readonly #pglite: PGlite;
  readonly #where: string;

  constructor(pglite: PGlite, where: string) {
    this.#pglite = pglite;
    this.#where = where;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const result = await this.#pglite.query<Row>(query.sql, [...query.parameters]);
      return { rows: result.rows, numAffectedRows: BigInt(result.affectedRows ?? 0) };
    } catch (error) {
      throw aboutTheFiles(error, this.#where) ?? error;
    }
  }

  // biome-ignore lint/correctness/useYield: PGlite has no cursors for callers; the record pages by key instead.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('PGlite streams no queries; read by key in chunks');
  }
}

/** What a person can do about trouble with the files beneath; undefined for any other error. */
function aboutTheFiles(cause: unknown, where: string): RapporteurError | undefined {
  const { code = '', message = '', name = '' } = cause as { code?: string; message?: string; name?: string };
  // SQLSTATE 53100: disk full. Classes XX (internal, corrupted) and 58 (system): the files are not as they were written.
  if (code === '53100') {
    return new RapporteurError(
      'record/disk-full',
      `The disk that holds the dossier ${where} is full (${message}). Make room and start again; what was saved before is kept.`,
      { cause },
    );
  }
  if (!/^(XX|58)/.test(code) && name !== 'RuntimeError') return undefined;
  return new RapporteurError(
    'record/damaged',
    `The data of the dossier ${where} is damaged (${message}). Put the folder back from a copy, or delete it and add the articles again.`,
    { cause },
  );
}
