/**
 * `rapporteur eval` from the sources, without a build.
 *
 *   npx tsx scripts/eval.ts [--data FOLDER] [--only NAME] [--errors] ...
 */
import { main } from '../src/cli/main.ts';

process.exitCode = await main(['eval', ...process.argv.slice(2)]);
