/**
 * Scores body extraction on the article extraction benchmark by halves, with the worst pages.
 *
 *   npx tsx scripts/eval-body.ts FOLDER [--half even|odd] [--worst N] [--page PREFIX]
 *
 * FOLDER holds ground-truth.json ({name: {articleBody, url}}) and html/NAME.html.gz. Halves are by page name.
 */
import { parseArgs } from 'node:util';
import { meanRates, type PageScore, scorePages } from '../src/evaluation/body/body-set.ts';
import type { Half } from '../src/evaluation/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, worst: { type: 'string', default: '10' }, page: { type: 'string' } },
});
const [folder] = positionals;
if (!folder) {
  console.error('usage: eval-body.ts FOLDER [--half even|odd] [--worst N] [--page PREFIX]');
  process.exit(2);
}

const halves = (['even', 'odd'] as const).map((half) => ({ half, pages: pagesOf(folder, half) }));
for (const { half, pages } of halves) report(half, pages);
report(
  'all',
  halves.flatMap(({ pages }) => pages),
);

const loss = (page: PageScore) => 2 - page.precision - page.recall;
const shown = halves.flatMap(({ half, pages }) =>
  values.half === undefined || values.half === half ? pages : [],
);
for (const page of shown.sort((a, b) => loss(b) - loss(a)).slice(0, Number(values.worst))) {
  const { name, precision, recall, milliseconds, url, lost, added } = page;
  console.log(
    `\n${name.slice(0, 8)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} ${milliseconds.toFixed(0)} ms ${url}`,
  );
  if (lost.length > 0) console.log(`  missed:\n    ${lost.join('\n    ').slice(0, 1500)}`);
  if (added.length > 0) console.log(`  added:\n    ${added.join('\n    ').slice(0, 1500)}`);
}

function pagesOf(from: string, half: Half): readonly PageScore[] {
  const { pages, diagnostics } = scorePages(from, { half, onProgress: () => {} });
  for (const { place, message } of diagnostics) console.error(`${place}: ${message}`);
  return pages.filter((page) => page.name.startsWith(values.page ?? ''));
}

function report(title: string, pages: readonly PageScore[]): void {
  const { precision, recall, f1 } = meanRates(pages);
  const abstained = pages.filter((page) => page.abstained).length;
  const milliseconds = pages.reduce((sum, page) => sum + page.milliseconds, 0) / pages.length;
  console.log(
    `${title}: F1 ${f1.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  pages ${pages.length}  abstained ${abstained}  mean ${milliseconds.toFixed(1)} ms`,
  );
}
