#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../dist/cli/main.js', import.meta.url);

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`rapporteur needs Node.js 20 or later; this is ${process.version}.`);
  process.exitCode = 2;
} else if (!existsSync(main)) {
  console.error(`rapporteur is not built (no ${fileURLToPath(main)}). Run: npm install`);
  process.exitCode = 2;
} else {
  const { main: run } = await import(main.href);
  process.exitCode = await run(process.argv.slice(2));
}
