import { Command, Option } from 'commander';
import type { Half } from '../../evaluation/index.ts';
import { EXIT } from '../exit-codes.ts';
import { lexiconOption } from '../options.ts';
import type { OnEnd } from '../program.ts';
import { Progress } from '../progress.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import { writeLine, writeOut } from '../stdout.ts';

const HELP = `
Scores what the program makes of texts against what careful readers found in them: precision, recall
and F1 for each kind of thing. Without options: the example articles and passages of the package.

Examples:
  rapporteur eval                                 the examples
  rapporteur eval --only engagements --errors     one kind of thing, with what goes wrong most
  rapporteur eval --examples ~/my-gold --rules    a folder of your own, and how each rule did
  rapporteur eval --data ~/corpora --json         public corpora too, for a program to read`;

interface Options {
  readonly data?: string;
  readonly examples?: readonly string[];
  readonly only?: readonly string[];
  readonly half?: Half;
  readonly errors?: boolean;
  readonly verbose?: boolean;
  readonly rules?: boolean;
  readonly json?: boolean;
  readonly lexicon: readonly string[];
}

export function evalCommand(onEnd: OnEnd): Command {
  return new Command('eval')
    .description('measure accuracy on texts whose contents are known, as a table')
    .option('--data <folder>', 'folder with the public corpora: polnear, plover, article-extraction')
    .option(
      '--examples <folder...>',
      "folders with expected records or marked dates, instead of the package's",
    )
    .option('--only <name...>', 'these gold sets, or kinds of things such as engagements, alone')
    .addOption(
      new Option('--half <half>', 'score one half of each set').choices(['even', 'odd', 'read', 'unread']),
    )
    .option('--errors', 'add the ten most frequent kinds of error of each set')
    .option('--verbose', 'add them and every item behind them')
    .option('--rules', 'add how often each rule fired and was right')
    .option('--json', 'print one JSON object instead of tables')
    .addOption(lexiconOption())
    .addHelpText('after', HELP)
    .action(async (options: Options) => onEnd(await runEval(options)));
}

async function runEval(options: Options): Promise<number> {
  const { data, examples, only, half, lexicon, verbose = false } = options;
  const { chosenSets, evaluate, findGoldSets, refusals, reportObject, reportText } = await import(
    '../../evaluation/index.ts'
  );
  const present = findGoldSets({
    ...(data === undefined ? {} : { data }),
    ...(examples === undefined ? {} : { examples }),
  });
  const { sets, absent } = chosenSets(present, only);
  const { openPipeline } = await import('../../pipeline.ts');
  const progress = new Progress();
  const reports = await evaluate(sets, await openPipeline(lexicon), {
    onProgress: (what, done, total) => progress.show(what, done, total),
    ...(only === undefined ? {} : { only }),
    ...(half === undefined ? {} : { half }),
  });
  progress.end();
  const shown = { rules: options.rules ?? false, errors: options.errors ?? verbose, verbose };
  if (options.json) await writeLine(reportObject(reports, absent, shown));
  else await writeOut(reportText(reports, absent, shown));
  const refused = refusals(reports);
  reportDiagnostics(refused);
  return refused.length > 0 ? EXIT.refused : EXIT.done;
}
