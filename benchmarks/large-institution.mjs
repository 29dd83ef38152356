// The generated institution of packages/large-institution in a database of its own, served by the API as it is built:
// 400 teams in 40 colleges, 6,000 staff, five school years. Its events are those that the commands would record.
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { digest, loadReferenceData, policies } from '@traject/commands';
import { eventCatalogue } from '@traject/domain';
import { eventCodec, sessionStore } from '@traject/event-store';
import {
  migrateLog,
  PostgresEventStore,
  PostgresTextStore,
  startEmbedded,
} from '@traject/event-store-postgres';
import { LARGE, loadLargeInstitution, peopleOf } from '@traject/large-institution';
import { migrateDirectory } from '@traject/open-log';
import { prepareReadModel } from '@traject/read-model';
import pg from 'pg';
import { query, rebuildOnce } from './generated-database.mjs';
import { clientOf } from './graphql-client.mjs';
import { serve, withDataFolder } from './serve.mjs';

const script = fileURLToPath(new URL('../apps/api/dist/main.js', import.meta.url));
const signing = new URL('../apps/api/dist/session/session-cookie.js', import.meta.url).href;
/** Events of a full-size institution, about: what `--events` asks for is made by fewer teams. */
const FULL = 1_000_000;

/**
 * @typedef {object} LargeInstitution
 * @property {string} url of its database
 * @property {string} origin where the API answers
 * @property {(personId: string) => import('./graphql-client.mjs').Client} asPerson asks as a person who signed in
 * @property {number} events
 * @property {number} staff
 * @property {import('./generated-database.mjs').Rebuilt} rebuilt how its tables were made
 */

/**
 * Gives `work` a server with the institution.
 * @template T
 * @param {{ events?: number | undefined, teamsPerCollege?: number, production?: boolean, log: (line: string) => void }} options each college has one
 * programme: with fewer teams in each there are more of them; `production` is how the server runs
 * @param {(institution: LargeInstitution) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLargeInstitution(
  { events = FULL, teamsPerCollege = 10, production = false, log },
  work,
) {
  const share = Math.min(1, events / FULL);
  const teams = Math.max(4, Math.round(LARGE.teams * share));
  const size = { ...LARGE, teams, colleges: Math.max(2, Math.ceil(teams / teamsPerCollege)) };
  return withDataFolder(async (folder) => {
    const embedded = await startEmbedded({ folder });
    try {
      const url = embedded.connectionString;
      const made = await make(url, size, log);
      log(`${made} events of ${size.teams} teams; making their tables …`);
      const rebuilt = await rebuildOnce(url);
      log(`${Math.round(rebuilt.events / rebuilt.seconds)} events/s, ${Math.round(rebuilt.memory)} MB`);
      /** @type {typeof import('../apps/api/src/session/session-cookie.js')} */
      const { sessionCookie } = await import(signing);
      const secret = randomBytes(32);
      // In production nobody signs in as a persona: what signs sessions is given, and with it they are signed here.
      const server = await serve(script, folder, url, {
        NODE_ENV: production ? 'production' : 'development',
        TRAJECT_SESSION_SECRET: secret.toString('hex'),
      });
      const asPerson = (/** @type {string} */ personId) =>
        clientOf(server.origin, { cookie: sessionCookie(secret, personId, Date.now()).split(';')[0] ?? '' });
      try {
        const staff = size.teams * size.membersPerTeam;
        return await work({ url, origin: server.origin, asPerson, events: rebuilt.events, staff, rebuilt });
      } finally {
        await server.stop();
      }
    } finally {
      await embedded.stop();
    }
  });
}

/**
 * @param {string} url
 * @param {import('@traject/large-institution').Size} size
 * @param {(line: string) => void} log
 */
async function make(url, size, log) {
  const pool = new pg.Pool({ connectionString: url });
  const store = new PostgresEventStore({ connectionString: url });
  const texts = new PostgresTextStore(pool);
  try {
    await migrateLog(pool);
    await Promise.all([prepareReadModel(pool), migrateDirectory(pool)]);
    const begun = `${size.firstYear}-07-31T22:00:00.000Z`;
    await store.exclusively(async (session) => {
      await loadReferenceData({
        store: sessionStore(session, () => begun),
        texts,
        codec: eventCodec(Object.assign({}, ...Object.values(eventCatalogue))),
        clock: () => begun,
        readAll: (options) => store.readAll(options),
      });
    });
    let told = 0;
    await loadLargeInstitution({
      store,
      texts,
      digest,
      size,
      onProgress: (written) => {
        if (written - told < 100_000) return;
        told = written;
        log(`${written} events written`);
      },
    });
    // Everybody has a name, and can sign in: benchmarks ask as one of them.
    await pool.query(
      `INSERT INTO traject_directory.person (id, name, language, persona)
       SELECT id, 'Naam van ' || id, 'nl', id IN ('hr', 'quality', 'board') FROM unnest($1::text[]) AS named (id)`,
      [peopleOf(size)],
    );
    const { position } = await store.head();
    // What was decided in reaction is among the generated events: policies begin after them.
    for (const { name } of policies(/** @type {any} */ ({})))
      await pool.query(
        'INSERT INTO traject_projection.policy (name, position) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET position = EXCLUDED.position',
        [name, position],
      );
    await query(url, 'VACUUM ANALYZE');
    await query(url, `UPDATE traject_read.checkpoint SET version = '0.generated'`);
    return position;
  } finally {
    await store.close();
    await pool.end();
  }
}
