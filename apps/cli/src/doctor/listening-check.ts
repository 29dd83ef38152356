// Whether the store is woken by the database, or has to ask it time and again.
import { meetsPooler } from '@traject/event-store-postgres';
import pg from 'pg';
import { attention, ok, type Finding } from './finding.js';

/** Not the log's channel: nobody else listens on it. */
const CHANNEL = 'traject_doctor';
const PATIENCE = 2000;

/** Listens on a connection of its own and notifies it. */
export async function checkListening(connectionString: string): Promise<Finding> {
  if (await meetsPooler(connectionString)) {
    return ok(
      'LISTEN',
      'er staat een pooler voor de database: volgers vragen om nieuws in plaats van gewekt te worden',
      'a pooler stands before the database: followers ask for news instead of being woken',
    );
  }
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const heard = new Promise<boolean>((resolve) => {
      client.once('notification', () => resolve(true));
      setTimeout(() => resolve(false), PATIENCE).unref();
    });
    await client.query(`listen ${CHANNEL}`);
    await client.query(`notify ${CHANNEL}`);
    if (await heard) return ok('LISTEN', 'de database wekt volgers', 'the database wakes followers');
  } finally {
    await client.end();
  }
  return attention(
    'LISTEN',
    {
      nl: `een melding kwam niet binnen ${PATIENCE / 1000} s aan: volgers merken nieuws pas na een seconde`,
      en: `a notification did not arrive within ${PATIENCE / 1000} s: followers notice news after a second`,
    },
    {
      nl: 'zoek wat er tussen Traject en PostgreSQL staat, of waarom de server overbelast is',
      en: 'find what stands between Traject and PostgreSQL, or why the server is overloaded',
    },
  );
}
