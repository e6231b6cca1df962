import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addInputs, type Pipeline } from '../../pipeline.ts';
import { openDossier, type RecordReader, type RecordStreams } from '../../record/index.ts';
import type { FoundDossier } from './compare-record.ts';
import { exampleName } from './read-examples.ts';

/** Adds a folder to a dossier of its own, reads back what it holds, and removes it. */
export async function foundDossier(folder: string, pipeline: Pipeline): Promise<FoundDossier> {
  const home = await mkdtemp(join(tmpdir(), 'rapporteur-acceptance-'));
  try {
    const dossier = await openDossier(join(home, 'dossier'), { create: true });
    try {
      await addInputs([folder], dossier, pipeline);
      return await readDossier(dossier);
    } finally {
      await dossier.close();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function readDossier(record: RecordReader): Promise<FoundDossier> {
  const articles = await all(record, 'articles');
  const nameOf = new Map(articles.map((article) => [article.id, exampleName(article.source)]));
  const claims = await all(record, 'claims');
  const actors = await all(record, 'actors');
  return {
    articles: new Map(articles.map((article) => [exampleName(article.source), article])),
    engagements: await all(record, 'engagements'),
    figures: await all(record, 'figures'),
    articleOfClaim: new Map(claims.map((claim) => [claim.id, nameOf.get(claim.article) ?? claim.article])),
    names: new Map(actors.map((actor) => [actor.id, [actor.name, ...actor.aliases]])),
  };
}

async function all<K extends keyof RecordStreams>(
  record: RecordReader,
  kind: K,
): Promise<RecordStreams[K][]> {
  const items: RecordStreams[K][] = [];
  for await (const item of record.stream(kind)) items.push(item);
  return items;
}
