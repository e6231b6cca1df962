import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  /** Settles when it has ended. */
  readonly ended: Promise<Ended>;
  /** Settles with the first line on stdout, or fails when it ends without one. */
  readonly firstLine: Promise<string>;
}

/** The program as it is installed, built from the sources of this moment into a folder of its own. */
export interface StagedCli {
  readonly home: string;
  /** A new empty folder that goes when the stage goes. */
  folder(): string;
  start(args: readonly string[], input?: string): Running;
  run(args: readonly string[], input?: string): Promise<Ended>;
  remove(): void;
}

export async function stageCli(): Promise<StagedCli> {
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-cli-'));
  for (const name of ['bin', 'package.json']) cpSync(join(root, name), join(home, name), { recursive: true });
  for (const name of ['node_modules', 'models', 'lexicons']) symlinkSync(join(root, name), join(home, name));
  // Type errors are the type check's to report; what counts here is what the program does.
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [
    tsc,
    '-p',
    join(root, 'tsconfig.build.json'),
    '--outDir',
    join(home, 'dist'),
    '--declaration',
    'false',
  ];
  await promisify(execFile)(process.execPath, args, { cwd: root }).catch(() => {});
  if (!existsSync(join(home, 'dist', 'cli', 'main.js')))
    throw new Error('The sources could not be built; run: npm run types');
  let folders = 0;
  const folder = () => mkdtempSync(join(home, `work-${folders++}-`));
  const start = (args: readonly string[], input?: string) => startCli(home, args, input);
  return {
    home,
    folder,
    start,
    run: (args, input) => start(args, input).ended,
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

function startCli(home: string, args: readonly string[], input = ''): Running {
  const child = spawn(process.execPath, [join(home, 'bin', 'rapporteur.js'), ...args], {
    cwd: home,
    stdio: 'pipe',
  });
  let stdout = '';
  let stderr = '';
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      if (stdout.includes('\n')) resolve(stdout.slice(0, stdout.indexOf('\n')));
    });
    void ended.then(() => reject(new Error(`It ended without a line: ${stderr}`)));
  });
  firstLine.catch(() => {});
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return { process: child, ended, firstLine };
}
