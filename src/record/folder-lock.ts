import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { RapporteurError } from '../kernel/index.ts';
import { processRuns, processStart } from './process-identity.ts';

/** What the lock file says of the process that holds the dossier. */
interface Holder {
  readonly nonce: string;
  readonly pid: number;
  readonly host: string;
  /** ISO date and time at which it opened the dossier. */
  readonly since: string;
  /** See `processStart`; absent where it cannot be known. */
  readonly started?: string;
}

export const LOCK_FILE = 'lock.json';

/** Nonces of locks this very process holds: its own pid alone does not tell them from those of a dead namesake. */
const held = new Set<string>();

/**
 * Takes the folder for this process and returns how to give it back. The lock of a process that is gone is taken over.
 * Throws `record/locked` when a running process has it.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, LOCK_FILE);
  const mine = describeSelf();
  // A second try after a stale lock was cleared away, a third for the rare case that another process was quicker.
  for (let attempt = 0; attempt < 3; attempt++) {
    if (claim(folder, path, mine)) return () => release(path, mine);
    const holder = readHolder(path);
    if (holder !== undefined && isAlive(holder)) throw lockedBy(folder, path, holder);
    clearAway(folder, path, holder);
  }
  throw lockedBy(folder, path, readHolder(path));
}

function describeSelf(): Holder {
  const self = { nonce: randomUUID(), pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const started = processStart(process.pid);
  return started === undefined ? self : { ...self, started };
}

/**
 * The lock appears whole or not at all, and only where there is none: a link cannot replace a file. File systems without
 * links get the file written in place, which is exclusive too but may be seen half written for a moment.
 */
function claim(folder: string, path: string, mine: Holder): boolean {
  const draft = join(folder, `${LOCK_FILE}.${mine.nonce}`);
  writeFileSync(draft, `${JSON.stringify(mine)}\n`);
  try {
    linkSync(draft, path);
    held.add(mine.nonce);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw error;
    return claimInPlace(path, mine);
  } finally {
    rmSync(draft, { force: true });
  }
}

function claimInPlace(path: string, mine: Holder): boolean {
  try {
    writeFileSync(path, `${JSON.stringify(mine)}\n`, { flag: 'wx' });
    held.add(mine.nonce);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function release(path: string, mine: Holder): void {
  held.delete(mine.nonce);
  if (readHolder(path)?.nonce === mine.nonce) rmSync(path, { force: true });
}

/** Undefined when there is no lock, or none that can be read: it is written whole, so such a one is nobody's. */
function readHolder(path: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof holder.nonce === 'string' && typeof holder.pid === 'number'
      ? (holder as Holder)
      : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  if (held.has(holder.nonce)) return true;
  // Nothing can be known of processes on another machine; the message says what to do.
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return false;
  if (!processRuns(holder.pid)) return false;
  const started = processStart(holder.pid);
  return holder.started === undefined || started === undefined || started === holder.started;
}

/** Moves a stale lock aside, and back again when it was not the one that was judged stale. */
function clearAway(folder: string, path: string, stale: Holder | undefined): void {
  const aside = join(folder, `${LOCK_FILE}.${randomUUID()}`);
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved !== undefined && moved.nonce !== stale?.nonce) {
    try {
      linkSync(aside, path);
    } catch {
      // A third process has taken it meanwhile; it checks nothing, so the one set aside loses its lock.
    }
  }
  rmSync(aside, { force: true });
}

function lockedBy(folder: string, path: string, holder: Holder | undefined): RapporteurError {
  if (holder !== undefined && held.has(holder.nonce)) {
    return new RapporteurError(
      'record/locked',
      `The dossier ${folder} is already open in this process (since ${holder.since}). Use that one, or close it first.`,
    );
  }
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process';
  const remedy =
    holder !== undefined && holder.host !== hostname()
      ? `stop it there; if that machine no longer runs it, delete ${path}`
      : 'wait for it to end or stop it, then try again';
  return new RapporteurError(
    'record/locked',
    `The dossier ${folder} is in use by ${who}. To open it here, ${remedy}.`,
  );
}
