import { CommanderError } from 'commander';
import { RapporteurError } from '../kernel/index.ts';
import { EXIT } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { isStopping, runCleanups, stopOnSignals } from './shutdown.ts';
import { closedQuietly } from './stdout.ts';

/** Runs one command line, without `node` and the script's name, and returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  closedQuietly();
  stopOnSignals();
  let code: number = EXIT.done;
  const program = createProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    code = codeOf(error);
  }
  await runCleanups();
  return code;
}

function codeOf(error: unknown): number {
  if (isStopping()) return EXIT.interrupted;
  // Commander has already said what is wrong; help and version end this way too, with exit code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  if (error instanceof RapporteurError) console.error(`rapporteur: ${error.message}`);
  else console.error('rapporteur: this is a fault of the program, please report it:\n', error);
  return EXIT.wrongUse;
}
