import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';
import { openReader, type Sentence } from '../../src/language/index.ts';

const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path && existsSync(path),
);
if (!executablePath) {
  console.warn(
    'SKIPPED: reading in a browser needs Chromium. Install it, or set CHROMIUM_PATH to its program.',
  );
}

const TEXT =
  'OSLO (Herald) - Norwegian Prime Minister Jonas Gahr Stoere will offer new U.S.-Norway talks when he sees President Joe Biden. ' +
  '“We don’t want a trade war,” he said, and the ministers’ talks were postponed until Feb. 10.';

const file = (path: string) => readFileSync(new URL(path, import.meta.url));

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('../../src/language/create-reader.ts', import.meta.url));
  const out = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'reader' } },
  });
  const [first] = (Array.isArray(out) ? out : [out]) as Rollup.RollupOutput[];
  return first?.output[0].code ?? '';
}

it.skipIf(!executablePath)(
  'the browser reads as Node does, to the last token',
  { timeout: 120_000 },
  async () => {
    const served: Record<string, { contentType: string; body: string | Buffer }> = {
      '/': { contentType: 'text/html', body: '<!doctype html><title>reader</title>' },
      '/reader.js': { contentType: 'text/javascript', body: await bundle() },
      '/reader.bin': { contentType: 'application/octet-stream', body: file('../../models/reader.bin') },
      '/lemmas.json': { contentType: 'application/json', body: file('../../models/lemmas.json') },
    };
    const browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      await page.route('http://reader.test/**', (route) =>
        route.fulfill(served[new URL(route.request().url()).pathname] ?? { status: 404 }),
      );
      await page.goto('http://reader.test/');
      const script = `(async () => {
      const { createReader } = await import('/reader.js');
      const weights = new Uint8Array(await (await fetch('/reader.bin')).arrayBuffer());
      const reader = await createReader(weights, await (await fetch('/lemmas.json')).json());
      const text = ${JSON.stringify(TEXT)};
      return reader.read(text, [{ start: 0, end: text.length }]);
    })()`;
      const theirs = (await page.evaluate(script)) as Sentence[];
      const ours = (await openReader()).read(TEXT, [{ start: 0, end: TEXT.length }]);
      expect(theirs).toEqual(ours);
    } finally {
      await browser.close();
    }
  },
);
