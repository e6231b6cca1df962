import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RapporteurError } from '../kernel/index.ts';
import { articleSet, recordSet } from './articles/article-set.ts';
import { attributionSet } from './attribution/attribution-set.ts';
import { bodySet } from './body/body-set.ts';
import { dateSet, passageFiles } from './dates/date-set.ts';
import { eventSet } from './events/event-set.ts';
import type { AbsentSet, GoldSet } from './types.ts';

export interface GoldPlaces {
  /** A folder with the public corpora in it; they are not part of the package. */
  readonly data?: string;
  /** Folders of articles with expected records, or of passages with marked dates; the package's own when absent. */
  readonly examples?: readonly string[];
}

export interface GoldSets {
  readonly sets: readonly GoldSet[];
  readonly absent: readonly AbsentSet[];
}

/** The package's examples lie two folders up from src/evaluation/ and from dist/evaluation/ alike. */
const OWN = ['japan-us', 'world', 'newsdesk', 'world-2', 'world-3', 'dates'].map((name) =>
  fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)),
);

/** Where each corpus lies in the data folder. */
const CORPORA: readonly { readonly path: readonly string[]; readonly open: (path: string) => GoldSet }[] = [
  { path: ['polnear', 'dev.jsonl'], open: attributionSet },
  { path: ['plover', 'gsr-dev.json'], open: eventSet },
  { path: ['article-extraction'], open: bodySet },
];

/** The gold sets that are present, in the order of the table, and those that are not, with the reason. */
export function findGoldSets({ data, examples }: GoldPlaces): GoldSets {
  const sets: GoldSet[] = [];
  const absent: AbsentSet[] = [];
  for (const folder of examples ?? OWN) {
    if (existsSync(folder)) sets.push(...setsIn(folder));
    else if (examples === undefined) absent.push({ name: basename(folder), reason: `no folder ${folder}` });
    else throw unusable(folder, 'There is no such folder.');
  }
  if (data !== undefined && !existsSync(data)) throw unusable(data, 'There is no such folder.');
  for (const { path, open } of CORPORA) {
    const place = join(data ?? '', ...path);
    const set = open(place);
    if (data === undefined) absent.push({ name: set.name, reason: 'needs --data' });
    else if (existsSync(place)) sets.push(set);
    else absent.push({ name: set.name, reason: `no ${place}` });
  }
  return { sets, absent };
}

function setsIn(folder: string): GoldSet[] {
  if (!statSync(folder).isDirectory()) throw unusable(folder, 'It is no folder.');
  const name = basename(resolve(folder));
  const files = readdirSync(folder);
  const sets = [
    ...(files.some((file) => file.endsWith('.expected.json') && file !== 'record.expected.json')
      ? [articleSet(name, folder)]
      : []),
    ...(files.includes('record.expected.json') ? [recordSet(`${name} as one record`, folder)] : []),
    ...(passageFiles(folder).length > 0 ? [dateSet(name, folder)] : []),
  ];
  if (sets.length === 0)
    throw unusable(folder, 'It has neither articles with *.expected.json nor passages with dates (*.yaml).');
  return sets;
}

function unusable(folder: string, why: string): RapporteurError {
  return new RapporteurError('evaluation/no-gold', `${folder} cannot be scored on. ${why}`);
}
