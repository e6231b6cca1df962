import { Option } from 'commander';

/** Where the record is kept; shared by every command that opens it. */
export function dossierOption(): Option {
  return new Option('-d, --dossier <place>', 'folder, or postgres:// URL, of the record').default(
    './dossier',
  );
}

/** Folders whose lexicon lines are added to the built-in ones; may be given several times. */
export function lexiconOption(): Option {
  return new Option(
    '-l, --lexicon <folder>',
    'add the lexicons of a folder to the built-in ones (repeatable)',
  )
    .argParser((folder: string, before: string[] | undefined) => [...(before ?? []), folder])
    .default([] as string[], 'none');
}
