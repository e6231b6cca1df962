/** Dates alone, the even half with its errors: npx tsx scripts/eval-dates.ts [--errors]; see scripts/eval.ts. */
import { main } from '../src/cli/main.ts';

const more = process.argv.includes('--errors') ? ['--verbose'] : ['--errors'];
await main(['eval', '--only', 'dates', '--half', 'even', ...more]);
process.exitCode = await main(['eval', '--only', 'dates', '--half', 'odd']);
