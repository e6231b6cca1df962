// Prints the URL of a PostgreSQL server the tests may use, or exits 1: DATABASE_URL, or one on this machine that lets the
// usual users in.
import { userInfo } from 'node:os';
import pg from 'pg';

const candidates = process.env.DATABASE_URL
  ? [process.env.DATABASE_URL]
  : ['postgres:postgres', 'postgres', `${userInfo().username}`].flatMap((user) => [
      `postgres://${user}@127.0.0.1:5432/postgres`,
    ]);

for (const url of candidates) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    await client.end();
    console.log(url);
    process.exit(0);
  } catch {
    // The next one, then.
  }
}
process.exit(1);
