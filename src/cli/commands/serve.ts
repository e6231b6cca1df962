import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Command, InvalidArgumentError, Option } from 'commander';
import { RapporteurError } from '../../kernel/index.ts';
import type { Corrections } from '../../pipeline.ts';
import type { RecordReader, RecordWriter } from '../../record/index.ts';
import type { RunningServer } from '../../server/index.ts';
import { EXIT } from '../exit-codes.ts';
import { dossierOption } from '../options.ts';
import type { OnEnd } from '../program.ts';
import { beforeEnd, endsWhenStopped } from '../shutdown.ts';
import { writeOut } from '../stdout.ts';
import { forReading, withDossier } from '../with-dossier.ts';

const DEFAULT_PORT = 4177;
/** Ports tried after the default one before any free port is taken. */
const NEIGHBOURS = 10;

const HELP = `
Only this machine can reach the address. Ctrl+C stops it.

Examples:
  rapporteur serve
  rapporteur serve --dossier ./japan-us --port 8080
  rapporteur serve --open`;

interface Options {
  readonly dossier: string;
  readonly port?: number;
  readonly open?: boolean;
}

export function serveCommand(onEnd: OnEnd): Command {
  return new Command('serve')
    .description('show the record in a browser, and answer the HTTP API')
    .addOption(dossierOption())
    .addOption(
      new Option(
        '-p, --port <number>',
        `port to listen on, 0 for any free one (default: ${DEFAULT_PORT}, or the next free one)`,
      ).argParser(portNumber),
    )
    .option('-o, --open', 'open the browser')
    .addHelpText('after', HELP)
    .action(async (options: Options) => onEnd(await serve(options)));
}

async function serve({ dossier: place, port, open }: Options): Promise<number> {
  return withDossier(place, forReading(place), async (dossier) => {
    const server = await listen(dossier, port, correctionsOf(place, dossier));
    beforeEnd(() => server.close());
    endsWhenStopped();
    const { articles, engagements } = await dossier.counts();
    await writeOut(`${server.url}\n`);
    console.error(
      `The record of ${place} (${articles} articles, ${engagements} engagements) is at ${server.url} - Ctrl+C stops it.`,
    );
    if (open) openBrowser(server.url);
    // Runs until a signal ends the process; see shutdown.ts.
    await once(process, 'rapporteur:never');
    return EXIT.done;
  });
}

/**
 * A folder is open for writing already; on a server the pen is taken for each correction and put down again. What a
 * correction needs is loaded when the first one comes.
 */
function correctionsOf(place: string, dossier: RecordWriter): Corrections {
  const shared = forReading(place).readonly === true;
  let opened: Promise<Corrections> | undefined;
  const open = () => {
    opened ??= import('../../pipeline.ts').then(({ openCorrections }) =>
      openCorrections((work) => (shared ? withDossier(place, {}, work) : work(dossier))),
    );
    return opened;
  };
  return {
    add: async (correction, person) => (await open()).add(correction, person),
    undo: async (judgement) => (await open()).undo(judgement),
  };
}

/** A port the user named is taken or refused; the default one gives way to its neighbours. */
async function listen(
  record: RecordReader,
  port: number | undefined,
  corrections: Corrections,
): Promise<RunningServer> {
  const { serve: start } = await import('../../server/index.ts');
  const startServer = (dossier: RecordReader, options: { port: number }) =>
    start(dossier, { ...options, corrections });
  if (port !== undefined) return startServer(record, { port });
  for (let candidate = DEFAULT_PORT; candidate < DEFAULT_PORT + NEIGHBOURS; candidate++) {
    try {
      return await startServer(record, { port: candidate });
    } catch (error) {
      if (!(error instanceof RapporteurError) || error.code !== 'server/port-in-use') throw error;
    }
  }
  return startServer(record, { port: 0 });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

/** A machine without a browser is no reason to stop: the address stands on the screen. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  const child = spawn(command as string, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.error('No browser could be opened; open the address yourself.'));
  child.unref();
}
