import { Command } from 'commander';
import type { Diagnostic } from '../../kernel/index.ts';
import { EXIT } from '../exit-codes.ts';
import type { OnEnd } from '../program.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import { writeLine } from '../stdout.ts';

const HELP = `
One line of JSON per page: the article with its clean text and its metadata, and where each
piece of metadata came from.

Examples:
  rapporteur clean page.html | jq -r .text
  rapporteur clean ~/articles > articles.jsonl`;

export function cleanCommand(onEnd: OnEnd): Command {
  return new Command('clean')
    .description('print the clean text and the metadata of pages and saved texts')
    .argument('<path...>', 'files and folders')
    .addHelpText('after', HELP)
    .action(async (paths: string[]) => onEnd(await clean(paths)));
}

async function clean(paths: readonly string[]): Promise<number> {
  const { readInputs } = await import('../../intake/index.ts');
  const diagnostics: Diagnostic[] = [];
  for await (const result of readInputs(paths)) {
    diagnostics.push(...result.diagnostics);
    if (result.article !== undefined) await writeLine(result.article);
  }
  reportDiagnostics(diagnostics);
  return diagnostics.some((d) => d.severity === 'error') ? EXIT.refused : EXIT.done;
}
