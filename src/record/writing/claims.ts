import { sql } from 'kysely';
import type { Claim } from '../../extraction/types.ts';
import { type Database, recordset, rowsOf, textArray } from '../database.ts';
import { present } from '../reading/article-facts.ts';
import { jsonChunks } from '../stored-json.ts';
import type { BlockClaim, ClaimMember, ClaimRecordKind } from '../writer.ts';
import { dissolveRecords } from './records.ts';

/** Claims read at once. */
const CHUNK = 500;

interface MemberRow {
  readonly claim: string;
  readonly data: Claim;
  readonly article: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly copy_of: string | null;
}

interface BlockRow extends MemberRow {
  readonly block: string;
  readonly anchor: string;
  readonly settled: boolean;
}

const MEMBER = sql`s.claim, c.data, a.id as article, a.published, a.publisher, a.copy_of`;

export async function markClaimsUndone(trx: Database, articles: readonly string[]): Promise<void> {
  if (articles.length === 0) return;
  await sql`update claim_state set undone = true
            where not undone and claim in (
              select id from claim where article = any(${textArray(new Set(articles))}))`.execute(trx);
}

export async function claimsUndone(db: Database, limit: number): Promise<ClaimMember[]> {
  const rows = await rowsOf<MemberRow>(
    db,
    sql`select ${MEMBER} from (
          select claim, article from claim_state where undone order by article, claim limit ${limit}) s
        join claim c on c.id = s.claim join article a on a.id = s.article order by s.article, s.claim`,
  );
  return members(db, rows);
}

/** These claims as resolution is given them; unknown ids are left out. */
export async function claimMembers(db: Database, claims: readonly string[]): Promise<ClaimMember[]> {
  const rows = await rowsOf<MemberRow>(
    db,
    sql`select ${MEMBER} from claim_state s join claim c on c.id = s.claim join article a on a.id = s.article
        where s.claim = any(${textArray(claims)}) order by s.article, s.claim`,
  );
  return members(db, rows);
}

type Run = <T>(work: (db: Database) => Promise<T>) => Promise<T>;

/** Small blocks are read many at a time, large ones in chunks by key; records may be replaced while they are gone through. */
export async function* claimsOfBlocks(
  run: Run,
  kind: ClaimRecordKind,
  blocks: readonly string[],
): AsyncGenerator<BlockClaim> {
  const { together, large } = await run((db) => shareOut(db, kind, blocks));
  for (const group of together) yield* await run((db) => wholeBlocks(db, kind, group));
  for (const block of large) yield* byKey(run, kind, block);
}

/** Puts blocks together into reads of at most `CHUNK` claims; those larger than that stand alone. */
async function shareOut(db: Database, kind: ClaimRecordKind, blocks: readonly string[]) {
  const sizes = await rowsOf<{ block: string; claims: number }>(
    db,
    sql`select block, count(*)::int as claims from claim_state
        where kind = ${kind} and block = any(${textArray(blocks)}) group by block order by block`,
  );
  const together: string[][] = [];
  let room = 0;
  for (const { block, claims } of sizes) {
    if (claims > CHUNK) continue;
    if (claims > room) {
      together.push([]);
      room = CHUNK;
    }
    together.at(-1)?.push(block);
    room -= claims;
  }
  return { together, large: sizes.filter((size) => size.claims > CHUNK).map((size) => size.block) };
}

async function wholeBlocks(db: Database, kind: ClaimRecordKind, blocks: readonly string[]) {
  const rows = await rowsOf(
    db,
    sql<BlockRow>`select ${MEMBER}, s.block, s.anchor, s.settled
      from claim_state s join claim c on c.id = s.claim join article a on a.id = s.article
      where s.kind = ${kind} and s.block = any(${textArray(blocks)}) order by s.block, s.anchor, s.claim`,
  );
  return blockClaims(db, rows);
}

async function* byKey(run: Run, kind: ClaimRecordKind, block: string): AsyncGenerator<BlockClaim> {
  let last = { anchor: '', claim: '' };
  for (;;) {
    const after = last;
    const { rows, found } = await run(async (db) => {
      const rows = await rowsOf(db, blockChunk(kind, block, after));
      return { rows, found: await blockClaims(db, rows) };
    });
    yield* found;
    if (rows.length < CHUNK) return;
    last = rows.at(-1) ?? last;
  }
}

function blockChunk(kind: ClaimRecordKind, block: string, after: { anchor: string; claim: string }) {
  return sql<BlockRow>`select ${MEMBER}, s.block, s.anchor, s.settled
    from (select * from claim_state where kind = ${kind} and block = ${block}
            and (anchor, claim) > (${after.anchor}, ${after.claim}) order by anchor, claim limit ${CHUNK}) s
    join claim c on c.id = s.claim join article a on a.id = s.article order by s.anchor, s.claim`;
}

async function blockClaims(db: Database, rows: readonly BlockRow[]): Promise<BlockClaim[]> {
  const found = await members(db, rows);
  return rows.map(({ block, anchor, settled }, i) => {
    const member = found[i] as ClaimMember;
    return anchor === UNKNOWN ? { block, member, settled } : { block, member, settled, anchor };
  });
}

/** Sorts after every date. */
const UNKNOWN = '~';

/** Joins claims with their articles' facts and the record actors they name. */
async function members(db: Database, rows: readonly MemberRow[]): Promise<ClaimMember[]> {
  const actors = await recordActors(db, rows);
  return rows.map((row) => ({
    claim: row.data,
    article: present({
      id: row.article,
      published: row.published,
      copyOf: row.copy_of,
      publisher: row.publisher,
    }) as unknown as ClaimMember['article'],
    actors: actors.get(row.article) ?? {},
  }));
}

/** Keys of the article's actors that resolution looks up for a claim. */
function namedActors(claim: Claim): string[] {
  switch (claim.kind) {
    case 'engagement':
      return claim.participants.map((participant) => participant.actor);
    case 'statement':
      return keyOf(claim.speaker);
    case 'position':
    case 'commitment':
      return keyOf(claim.holder);
    case 'event':
      return [...claim.actors, ...claim.recipients].flatMap(keyOf);
    default:
      return [];
  }
}

function keyOf({ actor }: { readonly actor?: string }): string[] {
  return actor === undefined ? [] : [actor];
}

/** Claims of one article share these. */
async function recordActors(db: Database, rows: readonly MemberRow[]) {
  const named = new Map(
    rows.flatMap(({ article, data }) =>
      namedActors(data).map((key) => [`${article}#${key}`, { article, key }] as const),
    ),
  );
  const found = new Map<string, Record<string, ClaimMember['actors'][string]>>();
  for (const json of jsonChunks(named.values())) {
    const actors = await rowsOf<{
      article: string;
      key: string;
      id: string;
      name: string;
      country: string | null;
    }>(
      db,
      sql`select r.article, r.key, a.id, a.name, a.country
          from ${recordset(json, 'article text, key text')}
          join article_actor m on m.article = r.article and m.key = r.key join actor a on a.id = m.actor`,
    );
    for (const { article, key, id, name, country } of actors) {
      const own = found.get(article) ?? {};
      own[key] = country === null ? { id, name } : { id, name, country };
      found.set(article, own);
    }
  }
  return found;
}

export async function setClaimBlocks(
  trx: Database,
  keys: readonly { readonly claim: string; readonly block: string; readonly anchor?: string }[],
): Promise<void> {
  for (const json of jsonChunks(keys)) {
    const key = recordset(json, 'claim text, block text, anchor text');
    await leaveOldBlocks(trx, json);
    await sql`with placed as (
                update claim_state s set block = r.block, anchor = coalesce(r.anchor, ${UNKNOWN}),
                  undone = false, settled = false
                from ${key} where s.claim = r.claim returning s.kind, s.block)
              insert into dirty_claim_block (kind, block)
              select distinct kind, block from placed where block <> '' on conflict do nothing`.execute(trx);
  }
}

/** A claim that moves to another block takes the records it was part of apart; what is left of them is resolved again. */
async function leaveOldBlocks(trx: Database, json: string): Promise<void> {
  const moved = await rowsOf<{ kind: ClaimRecordKind; claims: string[] }>(
    trx,
    sql`select s.kind, array_agg(s.claim) as claims
        from ${recordset(json, 'claim text, block text')} join claim_state s on s.claim = r.claim
        where s.block is not null and s.block <> r.block and s.block <> '' group by s.kind`,
  );
  for (const { kind, claims } of moved) await dissolveRecords(trx, kind, claims, [], new Set(claims));
}

export async function dirtyClaimBlocks(
  db: Database,
  kind: ClaimRecordKind,
  limit: number,
): Promise<string[]> {
  const rows = await rowsOf<{ block: string }>(
    db,
    sql`select block from dirty_claim_block where kind = ${kind} order by block limit ${limit}`,
  );
  return rows.map((row) => row.block);
}

/** A block stays dirty when something in it was undone while it was being gone through: it is then offered once more. */
export async function settleClaimBlocks(
  trx: Database,
  kind: ClaimRecordKind,
  blocks: readonly string[],
): Promise<void> {
  const list = textArray(blocks);
  await sql`delete from dirty_claim_block where kind = ${kind} and block = any(${list}) and not again`.execute(
    trx,
  );
  await sql`update dirty_claim_block set again = false where kind = ${kind} and block = any(${list})`.execute(
    trx,
  );
}
