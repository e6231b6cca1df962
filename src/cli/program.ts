import { Command } from 'commander';
import { addCommand } from './commands/add.ts';
import { cleanCommand } from './commands/clean.ts';
import { codeCommand } from './commands/code.ts';
import { evalCommand } from './commands/eval.ts';
import { exportCommand } from './commands/export.ts';
import { extractCommand } from './commands/extract.ts';
import { parseCommand } from './commands/parse.ts';
import { serveCommand } from './commands/serve.ts';
import { packageVersion } from './package-info.ts';

/** Told the exit code of a command that ran to its end. */
export type OnEnd = (code: number) => void;

const EXAMPLES = `
A first record, from a folder of saved articles:
  rapporteur add ~/articles          read them into the folder ./dossier
  rapporteur serve                   look at the record in a browser
  rapporteur export --format markdown --out chronology.md

Results go to stdout, progress and messages to stderr. Exit codes: 0 done, 1 some inputs
were refused (each is named with its reason), 2 wrong use.
Each command explains itself: rapporteur add --help`;

/** Commands load the stages they use when they run: help and a slip of the pen must not wait for a model. */
export function createProgram(onEnd: OnEnd): Command {
  const program = new Command('rapporteur')
    .description(
      'Reads news about diplomacy and keeps the record of the talks: who met whom, when, where, on whose word.',
    )
    .version(packageVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'explain the command')
    .helpCommand(false)
    .showSuggestionAfterError()
    .addHelpText('after', EXAMPLES);
  const commands = [
    addCommand,
    serveCommand,
    exportCommand,
    extractCommand,
    codeCommand,
    cleanCommand,
    parseCommand,
    evalCommand,
  ];
  for (const command of commands) program.addCommand(command(onEnd));
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .showHelpAfterError(
        `(${command === program ? 'rapporteur' : `rapporteur ${command.name()}`} --help explains it)`,
      );
  }
  return program;
}
