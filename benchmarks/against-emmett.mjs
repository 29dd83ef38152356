// Ours beside Emmett (@event-driven-io/emmett-postgresql) in one run: `onOneServer` starts an embedded PostgreSQL in a
// temporary folder, with fsync and synchronous_commit on for both; `alternate` measures both sides in turns. Both sides
// work as their users would: an event carries 1,024 bytes of JSON (`payload`), each append expects an exact revision. Ours
// also writes its envelope (actor, both clocks, command id and digest ...), which the peer does not have to.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summarise } from './summarise.mjs';

/**
 * @typedef {object} Ours
 * @property {string} url
 * @property {import('@traject/event-store-postgres').PostgresEventStore} store
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Peer
 * @property {string} url
 * @property {import('@event-driven-io/emmett-postgresql').PostgresEventStore} store
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Server
 * @property {() => Promise<string>} database makes an empty database and gives its connection string
 * @property {() => Promise<Ours>} ours our store on a fresh database
 * @property {() => Promise<Peer>} peer Emmett's on a fresh database
 * @property {() => Promise<void>} checkpoint writes what the server holds in memory to disk, so that no side pays for another
 */

/**
 * Does `work` with a server of its own, which is stopped and removed whatever happens.
 * @template T
 * @param {(line: string) => void} log
 * @param {(server: Server) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function onOneServer(log, work) {
  const { migrateLog, PostgresEventStore, startEmbedded } = await import('@traject/event-store-postgres');
  const { getPostgreSQLEventStore } = await import('@event-driven-io/emmett-postgresql');
  const { default: pg } = await import('pg');
  const folder = await mkdtemp(join(tmpdir(), 'traject-bench-'));
  const embedded = await startEmbedded({ folder, maxConnections: 200 });
  const admin = new pg.Pool({ connectionString: embedded.connectionString, max: 1 });
  admin.on('error', () => undefined);
  let databases = 0;
  try {
    const { rows } = await admin.query(
      "select version(), current_setting('fsync') fsync, current_setting('synchronous_commit') durable",
    );
    if (rows[0].fsync !== 'on' || rows[0].durable !== 'on')
      throw new Error('both sides are measured durable');
    log(`${rows[0].version.split(' on ')[0]}, fsync on, synchronous_commit on, Node ${process.version}`);
    const database = async () => {
      databases += 1;
      await admin.query(`create database bench_${databases}`);
      return embedded.connectionString.replace(/[^/]*$/, `bench_${databases}`);
    };
    return await work({
      database,
      checkpoint: async () => {
        await admin.query('checkpoint');
      },
      ours: async () => {
        const url = await database();
        const pool = new pg.Pool({ connectionString: url, max: 1 });
        await migrateLog(pool);
        await pool.end();
        const store = new PostgresEventStore({ connectionString: url });
        return { url, store, close: () => store.close() };
      },
      peer: async () => {
        const url = await database();
        const store = getPostgreSQLEventStore(url);
        await store.schema.migrate();
        return { url, store, close: () => store.close() };
      },
    });
  } finally {
    await admin.end();
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * What one side does in one round: everything that is not measured first, then `timed`; gives the figure.
 * @typedef {(timed: (count: number, work: () => Promise<unknown>) => Promise<number>) => Promise<number>} Side
 */

/**
 * Measures the sides in turns, after one round that does not count. A figure is a rate (`count` a second), as `timed`
 * gives it, or whatever the side gives instead, in `unit`.
 * @param {object} options
 * @param {string} options.name
 * @param {string} [options.unit]
 * @param {number | undefined} options.rounds 5 when absent
 * @param {(line: string) => void} options.log
 * @param {Server} options.server
 * @param {Side} options.ours
 * @param {Side} options.peer
 * @param {Record<string, Side>} [options.beside] others to compare with, such as the same by hand
 * @returns {Promise<import('./run.mjs').Measure>}
 */
export async function alternate({
  name,
  unit = 'events/s',
  rounds = 5,
  log,
  server,
  ours,
  peer,
  beside = {},
}) {
  const sides = Object.entries({ ours, peer, ...beside });
  /** @type {Map<string, { figures: number[], memory: number }>} */
  const seen = new Map(sides.map(([side]) => [side, { figures: [], memory: 0 }]));
  for (let round = 0; round <= rounds; round += 1) {
    // Who comes first changes, so that no side always finds what the other left.
    for (const [side, measure] of round % 2 === 0 ? sides : sides.toReversed()) {
      const { figure, memory } = await measured(server, measure);
      log(`${round === 0 ? 'warm-up' : `round ${round}`}: ${side} ${Math.round(figure * 100) / 100} ${unit}`);
      const all = seen.get(side);
      if (round === 0 || !all) continue;
      all.figures.push(figure);
      all.memory = Math.max(all.memory, memory);
    }
  }
  const of = (/** @type {string} */ side) => {
    const { figures = [], memory = 0 } = seen.get(side) ?? {};
    const { ours: median, spread } = summarise(figures);
    log(`${side}: median ${median} ${unit}, ${spread.min} to ${spread.max}, memory at most ${memory} MB`);
    return { median, spread, memory };
  };
  const [own, other] = [of('ours'), of('peer')];
  return {
    name,
    unit,
    ours: own.median,
    peer: other.median,
    ratio: Number((own.median / other.median).toPrecision(3)),
    rounds,
    spread: own.spread,
    peerSpread: other.spread,
    memory: { ours: own.memory, peer: other.memory },
    beside: Object.fromEntries(Object.keys(beside).map((side) => [side, of(side).median])),
  };
}

/**
 * @param {Server} server
 * @param {Side} measure
 */
async function measured(server, measure) {
  let memory = 0;
  const look = () => (memory = Math.max(memory, Math.round(process.memoryUsage.rss() / 1e6)));
  const looking = setInterval(look, 100);
  try {
    const figure = await measure(async (count, work) => {
      await server.checkpoint();
      const begin = performance.now();
      await work();
      return (count * 1000) / (performance.now() - begin);
    });
    look();
    return { figure, memory };
  } finally {
    clearInterval(looking);
  }
}

/** The JSON of `payload` has so many bytes. */
export const PAYLOAD_BYTES = 1024;

/**
 * Data of an event as both sides write it: some fields, and text of which no two are alike.
 * @param {number} number
 */
export function payload(number) {
  const data = { teamId: `team-${number % 40}`, themeId: 'theme-lob', number, hours: 12.5, text: '' };
  const words = ['scholing', 'eigenaarschap', 'afspraak', 'ruimte', 'team', 'norm', 'kwaliteit', 'samen'];
  let text = '';
  for (let word = number; text.length < PAYLOAD_BYTES; word = (word * 31 + 7) % 65_521) {
    text += `${words[word % words.length]} ${word.toString(36)} `;
  }
  data.text = text.slice(0, PAYLOAD_BYTES - JSON.stringify(data).length);
  return data;
}

/**
 * An event of ours as a command writes it.
 * @param {string} commandId
 * @param {number} index among the events of its command
 * @param {object} data
 * @returns {import('@traject/event-store').NewEvent}
 */
export function ourEvent(commandId, index, data) {
  return {
    id: `${commandId}.${index}`,
    type: 'NeedProposed',
    schemaVersion: 1,
    institutionId: 'inst-bench',
    actor: { kind: 'person', personId: 'person-021' },
    capacity: { role: 'teamLead', unit: { kind: 'team', id: 'team-mobiliteit' } },
    effectiveAt: '2026-02-01T00:00:00.000Z',
    commandId,
    commandDigest: 'd1ce'.repeat(16),
    causationId: null,
    correlationId: commandId,
    data,
  };
}
