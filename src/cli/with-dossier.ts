import { RapporteurError } from '../kernel/index.ts';
import type { OpenOptions, RecordWriter } from '../record/index.ts';
import { beforeEnd } from './shutdown.ts';

/** Opens the dossier for `work` and closes it after, also when the user stops the command. */
export async function withDossier<T>(
  place: string,
  options: OpenOptions,
  work: (dossier: RecordWriter) => Promise<T>,
): Promise<T> {
  const { openDossier } = await import('../record/index.ts');
  const dossier = await openDossier(place, options).catch((error: unknown) => {
    if (!(error instanceof RapporteurError) || error.code !== 'record/no-dossier') throw error;
    const hint = `Run first: rapporteur add PATH${place === './dossier' ? '' : ` --dossier ${place}`}`;
    throw new RapporteurError(error.code, `${error.message} ${hint}`, { cause: error });
  });
  const close = beforeEnd(() => dossier.close());
  try {
    return await work(dossier);
  } finally {
    await close();
  }
}

/**
 * How a command that only reads opens the dossier. On a server readers may share it with a writer; a folder has one
 * user at a time anyway, and opening it for writing brings one of an older version up to date.
 */
export function forReading(place: string): OpenOptions {
  return /^postgres(ql)?:\/\//.test(place) ? { readonly: true } : {};
}
