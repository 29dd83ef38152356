// What the benchmarks append-1, append-8, append-32 and append-batch have in common: so many writers, each appending so
// often so many events, one after the other, each time expecting the exact revision it wrote last. On our side
// everything is on: dense positions, expectations, command ids that are looked up, one LISTENing connection that each
// append wakes. `by hand` is this machine's limit: the same rows by a bare insert into a table with one key, the writers'
// rows of one moment folded into one statement, with no expectation, order or outcome.
import { randomUUID } from 'node:crypto';
import { alternate, onOneServer, ourEvent, payload } from './against-emmett.mjs';

/** A stream holds so many appends, as ours do: tens of events, not thousands. */
const STREAM = 10;

/**
 * @param {object} what
 * @param {string} what.name
 * @param {number} what.writers
 * @param {number} what.appends of each writer
 * @param {number} what.batch events of each append
 * @returns {import('./run.mjs').Benchmark}
 */
export const appending =
  ({ name, writers, appends, batch }) =>
  async ({ rounds, log }) =>
    onOneServer(log, (server) => {
      const events = writers * appends * batch;
      log(`${writers} writers, each ${appends} appends of ${batch} events: ${events} events a round`);
      // Made before the clock runs: what is measured is writing them.
      const batches = Array.from({ length: writers * appends }, (_, n) =>
        Array.from({ length: batch }, (_, index) => payload(n * batch + index)),
      );
      /** @param {(writer: number, append: number, datas: Record<string, unknown>[]) => Promise<void>} append */
      const work = (append) => () =>
        Promise.all(
          Array.from({ length: writers }, async (_, writer) => {
            for (let n = 0; n < appends; n += 1) {
              await append(writer, n, batches[writer * appends + n] ?? []);
            }
          }),
        );
      return alternate({
        name,
        rounds,
        log,
        server,
        ours: async (timed) => {
          const { store, url, close } = await server.ours();
          const listening = await listen(url);
          const rate = await timed(
            events,
            work(async (writer, n, datas) => {
              const commandId = randomUUID();
              const place = n % STREAM;
              const outcome = await store.append({
                stream: `need-${writer}-${n - place}`,
                expected: place === 0 ? 'no-stream' : place * batch - 1,
                events: datas.map((data, index) => ourEvent(commandId, index, data)),
              });
              if (outcome.kind !== 'appended') throw new Error(`the append ended as ${outcome.kind}`);
            }),
          );
          const { position } = await store.head();
          if (position !== events) throw new Error(`${position} events of ${events}`);
          await listening.end();
          await close();
          return rate;
        },
        peer: async (timed) => {
          const { store, close } = await server.peer();
          const rate = await timed(
            events,
            work(async (writer, n, datas) => {
              const place = n % STREAM;
              await store.appendToStream(
                `need-${writer}-${n - place}`,
                datas.map((data) => ({ type: 'NeedProposed', data })),
                { expectedStreamVersion: place === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(place * batch) },
              );
            }),
          );
          await close();
          return rate;
        },
        beside: { 'by hand': (timed) => byHand(server, (append) => timed(events, work(append))) },
      });
    });

/**
 * A connection that hears of every append, as a subscriber's does.
 * @param {string} url
 */
async function listen(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('listen traject_log');
  return client;
}

/**
 * @param {import('./against-emmett.mjs').Server} server
 * @param {(append: (writer: number, n: number, datas: Record<string, unknown>[]) => Promise<void>) => Promise<number>} run
 */
async function byHand(server, run) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: await server.database() });
  await client.connect();
  await client.query(
    `create table row (stream text collate "C", revision integer, id text collate "C", type text, payload text,
      primary key (stream, revision))`,
  );
  const text =
    'insert into row select * from unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[])';
  /** @type {{ rows: [string, number, string, string, string][], done: () => void, failed: (error: unknown) => void }[]} */
  let waiting = [];
  let busy = false;
  const flush = async () => {
    busy = true;
    while (waiting.length > 0) {
      const units = waiting;
      waiting = [];
      const rows = units.flatMap((unit) => unit.rows);
      const values = [0, 1, 2, 3, 4].map((column) => rows.map((row) => row[column]));
      await client.query({ name: 'row', text, values }).then(
        () => units.forEach(({ done }) => done()),
        (error) => units.forEach(({ failed }) => failed(error)),
      );
    }
    busy = false;
  };
  const rate = await run(
    (writer, n, datas) =>
      new Promise((done, failed) => {
        const rows = datas.map(
          (data, index) =>
            /** @type {[string, number, string, string, string]} */ ([
              `need-${writer}-${n}`,
              index,
              randomUUID(),
              'NeedProposed',
              JSON.stringify(data),
            ]),
        );
        waiting.push({ rows, done: () => done(), failed });
        if (!busy) void flush();
      }),
  );
  await client.end();
  return rate;
}
