import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { expect } from 'vitest';
import { serve } from '../../src/server/index.ts';
import { fakeCorrections } from './fake-corrections.ts';
import { fakeRecord } from './fake-record.ts';

/** The Chromium to test in: CHROMIUM_PATH, Debian's place, or the first `chromium` of PATH. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    ...folders.flatMap((folder) =>
      ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)),
    ),
  ];
  return candidates.find((path) => path && existsSync(path));
}

export const executablePath = findChromium();
if (!executablePath) {
  console.warn('SKIPPED: the browser tests need Chromium. Install it, or set CHROMIUM_PATH to its program.');
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Stage {
  readonly url: string;
  /** Address of a server over a record with nothing in it. */
  readonly emptyUrl: string;
  /** A fresh window; whatever goes wrong in it is collected in `trouble`. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; trouble: string[] }>;
  close(): Promise<void>;
}

/** Builds the app into a folder of its own, so that a stale `dist` is never what is tested, and serves it over the sample. */
export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-app-'));
  const configFile = fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url));
  await build({ configFile, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  const { judgements: said, corrections } = fakeCorrections();
  const server = await serve(fakeRecord({ said }), { port: 0, webFolder: folder, corrections });
  const empty = await serve(fakeRecord({ empty: true }), { port: 0, webFolder: folder });
  if (!executablePath) throw new Error('no Chromium');
  const browser = await chromium.launch({ executablePath });
  return {
    url: server.url,
    emptyUrl: empty.url,
    open: (path, options) => openPage(browser, new URL(path, server.url).href, options),
    async close() {
      await browser.close();
      await Promise.all([server.close(), empty.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const trouble: string[] = [];
  // A refusal by the Content-Security-Policy is written to the console as an error, too.
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      trouble.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) trouble.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, trouble };
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Serious and critical violations that axe-core finds on the page as it stands, of the rules that `options` lets run. */
export async function violations(page: Page, options: object = {}): Promise<string[]> {
  await page.evaluate(`window.axe ?? (() => { ${axeSource} })()`);
  const run = `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...options })})`;
  const found = (await page.evaluate(`${run}.then((result) => result.violations)`)) as Violation[];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`,
    );
}

export async function expectNothingWrong(page: Page, trouble: readonly string[]): Promise<void> {
  expect(trouble).toEqual([]);
  expect(await page.title()).not.toBe('owned');
}
