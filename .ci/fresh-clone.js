// What a newcomer does first, on a clone in a folder of its own: npm install, npm start, and a look at the address it
// prints. Fails when a step fails, or when the record or the page is empty.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const home = mkdtempSync(join(tmpdir(), 'rapporteur-fresh-'));
const clone = join(home, 'clone');
const begun = Date.now();
const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
let start;
try {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', process.cwd(), clone], { stdio: 'inherit' });
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: clone, stdio: 'inherit' });
  console.log(`installed after ${seconds()}`);
  // A group of its own, so that npm and what it starts can be ended together.
  start = spawn('npm', ['start'], { cwd: clone, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const url = await address(start);
  console.log(`${url} after ${seconds()}`);
  await look(url);
} finally {
  if (start?.pid) {
    try {
      process.kill(-start.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  }
  rmSync(home, { recursive: true, force: true });
}

function address(child) {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
      const url = /^http:\/\/127\.0\.0\.1:\d+\/$/m.exec(printed)?.[0];
      if (url !== undefined) resolve(url);
    });
    child.on('close', (code) => reject(new Error(`npm start ended with ${code}:\n${printed}`)));
  });
}

async function look(url) {
  const page = await (await fetch(url)).text();
  if (!page.includes('<script')) throw new Error(`The page is not the web app: ${page.slice(0, 300)}`);
  const answer = await (await fetch(`${url}api/engagements`)).json();
  console.log(`${answer.total} engagements`);
  if (!(answer.items?.length > 0))
    throw new Error(`The chronology is empty: ${JSON.stringify(answer).slice(0, 300)}`);
}
