import { EXIT } from './exit-codes.ts';

/** How long a dossier may take to close once the user wants to stop. It is whole even if it does not get there. */
const PATIENCE_MS = 10_000;

let stopping = false;
let codeWhenStopped: number = EXIT.interrupted;

/** For a command that runs until it is stopped: Ctrl+C is then its regular end. */
export function endsWhenStopped(): void {
  codeWhenStopped = EXIT.done;
}

/** True once the user has asked to stop: what then fails, fails because it was cut short. */
export function isStopping(): boolean {
  return stopping;
}

const cleanups = new Set<() => Promise<void>>();

/** Has `cleanup` run once when the command ends, however it ends. Returns a function that runs it at once instead. */
export function beforeEnd(cleanup: () => Promise<void>): () => Promise<void> {
  cleanups.add(cleanup);
  return async () => {
    if (cleanups.delete(cleanup)) await cleanup();
  };
}

export async function runCleanups(): Promise<void> {
  const waiting = [...cleanups].reverse();
  cleanups.clear();
  for (const cleanup of waiting)
    await cleanup().catch((error: unknown) => console.error('rapporteur:', error));
}

/** Ctrl+C and SIGTERM close what is open and end; a second Ctrl+C ends at once. */
export function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(codeWhenStopped));
      void endWith(codeWhenStopped);
    });
  }
}

/** Closes what is open, then ends the process. */
export async function endWith(code: number): Promise<never> {
  stopping = true;
  const timer = setTimeout(() => process.exit(code), PATIENCE_MS);
  await runCleanups();
  clearTimeout(timer);
  process.exit(code);
}
