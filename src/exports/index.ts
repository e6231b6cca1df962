import { RapporteurError } from '../kernel/index.ts';
import { events } from './events.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { ExportFormat } from './types.ts';

export type { ExportFormat } from './types.ts';

/** Every format there is; a new one is a file and a line here. */
export const exportFormats: readonly ExportFormat[] = [json, markdown, events];

/** Throws `exports/unknown-format`, naming the ones there are. */
export function exportFormat(name: string): ExportFormat {
  const found = exportFormats.find((format) => format.name === name.toLowerCase());
  if (found !== undefined) return found;
  const names = exportFormats.map((format) => format.name).join(', ');
  throw new RapporteurError(
    'exports/unknown-format',
    `There is no export format "${name}"; there are: ${names}.`,
  );
}
