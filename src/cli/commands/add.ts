import { Command } from 'commander';
import type { AddResult } from '../../pipeline.ts';
import { EXIT } from '../exit-codes.ts';
import { dossierOption, lexiconOption } from '../options.ts';
import type { OnEnd } from '../program.ts';
import { Progress } from '../progress.ts';
import { count, reportDiagnostics } from '../report-diagnostics.ts';
import { beforeEnd } from '../shutdown.ts';
import { writeOut } from '../stdout.ts';
import { withDossier } from '../with-dossier.ts';

const HELP = `
Inputs: .txt (saved text, litter and all), .html (saved pages), .json (one article or a list),
.jsonl (one article per line), and folders of these. What is already in the dossier is passed
over; a run that was stopped is completed by the next one.

Examples:
  rapporteur add ~/articles
  rapporteur add talks.html feed.jsonl --dossier ./japan-us
  rapporteur add ~/articles --dossier postgres://me@localhost/news
  rapporteur add ~/articles --lexicon ./my-names`;

interface Options {
  readonly dossier: string;
  readonly lexicon: readonly string[];
}

export function addCommand(onEnd: OnEnd): Command {
  return new Command('add')
    .description('read articles into the dossier and bring its record up to date')
    .argument('<path...>', 'files and folders')
    .addOption(dossierOption())
    .addOption(lexiconOption())
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Options) => onEnd(await add(paths, options)));
}

async function add(paths: readonly string[], { dossier: place, lexicon }: Options): Promise<number> {
  const [{ addInputs, AnalysisPool, openPipeline }, { countInputs }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../count-inputs.ts'),
  ]);
  const progress = new Progress();
  const result = await withDossier(place, { create: true }, async (dossier) => {
    const [pipeline, total] = await Promise.all([openPipeline(lexicon), countInputs(paths)]);
    const pool = new AnalysisPool(pipeline, { lexicons: lexicon });
    const closePool = beforeEnd(() => pool.close());
    const added = await addInputs(
      paths,
      dossier,
      pipeline,
      ({ done }) => progress.show('articles read', done, total),
      (what, done) => progress.show(what, done),
      pool,
    ).finally(closePool);
    progress.end();
    const { articles, engagements } = await dossier.counts();
    await writeOut(
      `${summary(added)} ${place} holds ${count(articles, 'article')} and ${count(engagements, 'engagement')}.\n`,
    );
    return added;
  });
  reportDiagnostics(result.diagnostics);
  return result.refused > 0 ? EXIT.refused : EXIT.done;
}

function summary({ added, known, refused }: AddResult): string {
  const parts = [`${count(added, 'article')} added`];
  if (known > 0) parts.push(`${known} already there`);
  if (refused > 0) parts.push(`${refused} refused`);
  return `${parts.join(', ')}.`;
}
