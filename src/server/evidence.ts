import type { Evidence, RecordReader } from '../record/types.ts';

/** A record that can look claims up by id. */
export interface EvidenceReader {
  /** The claims with these ids, each with its article; unknown ids are left out. */
  evidence(claims: readonly string[]): Promise<readonly Evidence[]>;
}

export type RecordSource = RecordReader & Partial<EvidenceReader>;

/** The sentences behind some claims, in the order asked. A record without an index of claims is read from its start. */
export async function evidenceOf(record: RecordSource, ids: readonly string[]): Promise<readonly Evidence[]> {
  const found = record.evidence ? await record.evidence(ids) : await scan(record, ids);
  const byId = new Map(found.map((evidence) => [evidence.claim.id, evidence]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function scan(record: RecordReader, ids: readonly string[]): Promise<Evidence[]> {
  const wanted = new Set(ids);
  const found: Evidence[] = [];
  for await (const claim of record.stream('claims')) {
    if (!wanted.delete(claim.id)) continue;
    const article = (await record.article(claim.article))?.article;
    if (article) found.push({ claim, article: summary(article) });
    if (wanted.size === 0) break;
  }
  return found;
}

function summary({ id, title, publisher, published, url, copyOf }: Evidence['article']): Evidence['article'] {
  return {
    id,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(copyOf === undefined ? {} : { copyOf }),
  };
}
