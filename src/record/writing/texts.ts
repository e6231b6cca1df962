import { sql } from 'kysely';
import type { Judgement } from '../../resolution/types.ts';
import { type Database, recordset, rowsOf, textArray } from '../database.ts';
import { jsonChunks } from '../stored-json.ts';
import type { TextMember, TextQuery } from '../writer.ts';
import { markClaimsUndone } from './claims.ts';
import { dropMachineJudgements, insertJudgements } from './judgements.ts';

/** Stands for an unknown date, after all others. */
const UNKNOWN = '~';

interface TextRow {
  readonly article: string;
  readonly published: string | null;
  readonly copy_of: string | null;
  readonly hashes: readonly number[];
  readonly bands: readonly string[];
}

const COLUMNS = sql`a.id as article, a.published, a.copy_of, s.hashes, s.bands`;

export async function textsUndone(db: Database, limit: number): Promise<TextMember[]> {
  const rows = await rowsOf<TextRow>(
    db,
    sql`select ${COLUMNS} from article a join text_signature s on s.article = a.id
        where not a.text_done order by a.published_order, a.id limit ${limit}`,
  );
  return rows.map(member);
}

export async function textsSharing(
  db: Database,
  { bands, from = '', to = UNKNOWN, articles = [] }: TextQuery,
): Promise<TextMember[]> {
  // Names first, which is narrow; only what is of the time asked for is read whole.
  const rows = await rowsOf<TextRow>(
    db,
    sql`with near as materialized (
          select t.article from unnest(${textArray(bands)}) as b(band) join text_band t on t.band = b.band
            and t.published_order >= ${from} and t.published_order <= ${to}
          union select t.article from unnest(${textArray(bands)}) as b(band) join text_band t on t.band = b.band
            and t.published_order = ${UNKNOWN}
          union select unnest(${textArray(articles)}))
        select ${COLUMNS} from near join text_signature s on s.article = near.article join article a on a.id = near.article
        where a.text_done order by a.published_order, a.id`,
  );
  return rows.map(member);
}

function member(row: TextRow): TextMember {
  return {
    article: row.article,
    signature: { hashes: row.hashes, bands: row.bands },
    ...(row.published === null ? {} : { published: row.published }),
    ...(row.copy_of === null ? {} : { copyOf: row.copy_of }),
  };
}

export async function setCopies(
  trx: Database,
  verdicts: readonly { readonly article: string; readonly copyOf?: string }[],
  judgements: readonly Judgement[],
): Promise<void> {
  for (const json of jsonChunks(verdicts)) {
    const verdict = recordset(json, 'article text, "copyOf" text');
    const changed = await rowsOf<{ id: string }>(
      trx,
      sql`select a.id from article a join ${verdict} on r.article = a.id where a.copy_of is distinct from r."copyOf"`,
    );
    await dropMachineJudgements(
      trx,
      'text',
      changed.map((row) => row.id),
    );
    await markClaimsUndone(
      trx,
      changed.map((row) => row.id),
    );
    await sql`update article a set copy_of = r."copyOf", text_done = true from ${verdict}
              where a.id = r.article and (a.copy_of is distinct from r."copyOf" or not a.text_done)`.execute(
      trx,
    );
  }
  await insertJudgements(trx, judgements);
}
