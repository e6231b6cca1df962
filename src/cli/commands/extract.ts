import { Command } from 'commander';
import type { IntakeResult } from '../../intake/index.ts';
import type { Diagnostic } from '../../kernel/index.ts';
import { EXIT } from '../exit-codes.ts';
import { lexiconOption } from '../options.ts';
import type { OnEnd } from '../program.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import { beforeEnd } from '../shutdown.ts';
import { writeLine } from '../stdout.ts';

const HELP = `
Keeps nothing: one line of JSON per article, {article, mentions, actors, claims}. With - the
articles come as JSON lines on stdin, {id, text, published?, title?, url?, publisher?}; their
text is taken as clean text as it stands, so that offsets count in the text you gave.

Examples:
  rapporteur extract talks.html | jq '.claims[] | {kind, quote}'
  cat articles.jsonl | rapporteur extract - > claims.jsonl`;

interface Options {
  readonly lexicon: readonly string[];
}

export function extractCommand(onEnd: OnEnd): Command {
  return new Command('extract')
    .description('print what each article says, without a dossier')
    .argument('<path...>', 'files and folders, or - for JSON lines on stdin')
    .addOption(lexiconOption())
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Options) => onEnd(await extract(paths, options)));
}

async function extract(paths: readonly string[], { lexicon }: Options): Promise<number> {
  const { AnalysisPool, inOrder, openPipeline } = await import('../../pipeline.ts');
  const pool = new AnalysisPool(await openPipeline(lexicon), { lexicons: lexicon });
  const closePool = beforeEnd(() => pool.close());
  const analysed = inOrder(inputs(paths), pool.atOnce, async ({ article, diagnostics }) =>
    article === undefined ? { refused: diagnostics } : await pool.analyse(article, diagnostics),
  );
  const diagnostics: Diagnostic[] = [];
  for await (const result of analysed) {
    if ('refused' in result) diagnostics.push(...[result.refused].flat());
    else {
      diagnostics.push(...result.diagnostics);
      const { mentions, actors, claims } = result.extraction ?? NOTHING;
      await writeLine({ article: result.article, mentions, actors, claims });
    }
  }
  await closePool();
  reportDiagnostics(diagnostics);
  return diagnostics.some((d) => d.severity === 'error') ? EXIT.refused : EXIT.done;
}

/** What is printed for an article in a language that is not read. */
const NOTHING = { mentions: { names: [], dates: [], quantities: [] }, actors: [], claims: [] };

async function* inputs(paths: readonly string[]): AsyncGenerator<IntakeResult> {
  const [{ readInputs }, { articlesFromLines }] = await Promise.all([
    import('../../intake/index.ts'),
    import('../given-articles.ts'),
  ]);
  for (const path of paths) {
    if (path === '-') yield* articlesFromLines(process.stdin);
    else yield* readInputs([path]);
  }
}
