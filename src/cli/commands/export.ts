import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline as pipeStreams } from 'node:stream/promises';
import { Command } from 'commander';
import { exportFormat, exportFormats } from '../../exports/index.ts';
import { RapporteurError } from '../../kernel/index.ts';
import { EXIT } from '../exit-codes.ts';
import { dossierOption } from '../options.ts';
import type { OnEnd } from '../program.ts';
import { writeOut } from '../stdout.ts';
import { forReading, withDossier } from '../with-dossier.ts';

const HELP = `
Formats:
${exportFormats.map(({ name, about }) => `  ${name.padEnd(12)}${about}`).join('\n')}

Examples:
  rapporteur export --format markdown --out chronology.md
  rapporteur export --format json | jq '.engagements[] | select(.status == "planned") | .label'`;

interface Options {
  readonly dossier: string;
  readonly format: string;
  readonly out?: string;
}

export function exportCommand(onEnd: OnEnd): Command {
  return new Command('export')
    .description('write the record down in a format')
    .requiredOption('-f, --format <format>', exportFormats.map(({ name }) => name).join(' or '))
    .option('-o, --out <file>', 'write to a file instead of stdout')
    .addOption(dossierOption())
    .addHelpText('after', HELP)
    .action(async (options: Options) => onEnd(await exportRecord(options)));
}

async function exportRecord({ dossier: place, format: name, out }: Options): Promise<number> {
  const format = exportFormat(name);
  await withDossier(place, forReading(place), async (dossier) => {
    const pieces = format.write(dossier);
    if (out === undefined) for await (const piece of pieces) await writeOut(piece);
    else await writeWhole(pieces, resolve(out));
  });
  return EXIT.done;
}

/** The file appears whole or not at all: it is written beside its place and then moved there. */
async function writeWhole(pieces: AsyncIterable<string>, file: string): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await pipeStreams(Readable.from(pieces), createWriteStream(draft));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    if (!isSystemError(error)) throw error;
    throw new RapporteurError(
      'exports/cannot-write',
      `${file} cannot be written (${error.message}). Name another place with --out.`,
      { cause: error },
    );
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
