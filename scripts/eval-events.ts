/** Coded events alone: npx tsx scripts/eval-events.ts FILE [--half even|odd|all] [--errors]; see scripts/eval.ts. */
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { main } from '../src/cli/main.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string', default: 'even' }, errors: { type: 'boolean', default: false } },
});
const data = dirname(dirname(positionals[0] ?? ''));
const half = values.half === 'all' ? [] : ['--half', values.half];
const more = values.errors ? ['--verbose'] : [];
process.exitCode = await main(['eval', '--data', data, '--only', 'events', '--rules', ...half, ...more]);
