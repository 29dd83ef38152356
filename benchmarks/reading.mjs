// What the benchmarks read and read-all have in common: logs that are filled by one statement, as fast as the server
// takes rows, with what appending would have written; and an executor that gives Emmett's reading a plain connection.
import { ourEvent, payload } from './against-emmett.mjs';

/** Events of a stream, unless all are to stand in one. */
export const IN_STREAM = 50;
const BATCH = 20_000;

/** So many payloads differ; events repeat them. */
const PAYLOADS = Array.from({ length: 200 }, (_, number) => JSON.stringify(payload(number)));

/** What is kept of an envelope beside the columns of our table. */
function metadata() {
  const event = ourEvent('command', 0, {});
  const { actor, capacity, effectiveAt, commandDigest, causationId, correlationId } = event;
  return JSON.stringify({ actor, capacity, effectiveAt, commandDigest, causationId, correlationId });
}

/**
 * Fills a log of ours and one of Emmett's with `events` events each, in streams of `inStream`, and lets the server tidy up.
 * @param {{ ours: string, peer: string, events: number, inStream: number, log: (line: string) => void }} options
 */
export async function fill({ ours, peer, events, inStream, log }) {
  const { default: pg } = await import('pg');
  for (const [name, url, text, kept] of /** @type {const} */ ([
    ['ours', ours, OURS, metadata()],
    ['peer', peer, PEER, '{}'],
  ])) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const begin = performance.now();
      for (let first = 1; first <= events; first += BATCH) {
        const last = Math.min(events, first + BATCH - 1);
        await client.query({ name: 'fill', text, values: [first, last, inStream, kept, PAYLOADS] });
      }
      await client.query('vacuum analyze');
      log(`${name}: ${events} events written in ${Math.round((performance.now() - begin) / 1000)} s`);
    } finally {
      await client.end();
    }
  }
}

const OURS = `insert into traject_log.event (position, stream, revision, id, type, schema_version, institution, command_id,
    recorded_at, imported, metadata, payload)
  select n, 'need-' || (n - 1) / $3::integer, (n - 1) % $3::integer, md5('event' || n)::uuid, 'NeedProposed', 1, 'inst-bench',
    md5('command' || n)::uuid, timestamptz '2026-01-01 00:00:00Z' + n * interval '10 ms', false, $4,
    ($5::text[])[1 + n % cardinality($5::text[])]
  from generate_series($1::integer, $2::integer) n`;

const PEER = `insert into emt_messages (stream_id, stream_position, transaction_id, message_id, message_type,
    message_schema_version, message_metadata, message_data)
  select 'need-' || (n - 1) / $3::integer, 1 + (n - 1) % $3::integer, pg_current_xact_id(), md5('event' || n)::uuid,
    'NeedProposed', '1', $4::jsonb, ($5::text[])[1 + n % cardinality($5::text[])]::jsonb
  from generate_series($1::integer, $2::integer) n order by n`;

/**
 * What Emmett's `readMessagesBatch` asks of a connection.
 * @param {import('pg').Client} client
 * @returns {Parameters<typeof import('@event-driven-io/emmett-postgresql').readMessagesBatch>[0]}
 */
export function executorOn(client) {
  const refuse = () => Promise.reject(new Error('reading needs queries only'));
  return {
    query: async (sql) => {
      const { rows } = await client.query(String(sql));
      return { rowCount: rows.length, rows };
    },
    batchQuery: refuse,
    command: refuse,
    batchCommand: refuse,
  };
}
