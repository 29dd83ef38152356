// Reading the log from the middle of 10^6 events of 1 KB on, 100,000 of them, in events a second, against Emmett's
// `readMessagesBatch`, which its consumers read with. It sorts what follows anew for each batch, having no index on its
// order, so it is given the batch that suits it best: all at once. Ours streams, holding two pages. `by hand`: position and
// payload by statements of 1,000 events, the payload parsed. Before the rounds ours reads the whole log, and the log tells
// what the process held after 10^5 and after 10^6 events.
import { alternate, onOneServer } from './against-emmett.mjs';
import { executorOn, fill, IN_STREAM } from './reading.mjs';

const EVENTS = 1_000_000;
const MIDDLE = EVENTS / 2;
const READ = 100_000;
const PAGE = 1000;

/** @type {import('./run.mjs').Benchmark} */
export default async ({ rounds, log }) =>
  onOneServer(log, async (server) => {
    const { default: pg } = await import('pg');
    const { readMessagesBatch } = await import('@event-driven-io/emmett-postgresql');
    const [ours, peer] = [await server.ours(), await server.peer()];
    const byHand = new pg.Client({ connectionString: ours.url });
    const byPeer = new pg.Client({ connectionString: peer.url });
    try {
      await fill({ ours: ours.url, peer: peer.url, events: EVENTS, inStream: IN_STREAM, log });
      await Promise.all([byHand.connect(), byPeer.connect()]);
      const memory = await heldWhileReading(ours.store);
      log(
        `ours, reading all: ${memory.map(({ events, mb }) => `${mb} MB after ${events} events`).join(', ')}`,
      );
      const measure = await alternate({
        name: 'read-all',
        rounds,
        log,
        server,
        ours: (timed) =>
          timed(READ, async () => {
            let position = MIDDLE;
            for await (const event of ours.store.readAll({ after: MIDDLE, limit: READ })) {
              position += 1;
              if (event.position !== position) throw new Error(`${event.position} after ${position - 1}`);
            }
            if (position !== MIDDLE + READ) throw new Error(`read to ${position}`);
          }),
        peer: (timed) =>
          timed(READ, async () => {
            const executor = executorOn(byPeer);
            const { messages } = await readMessagesBatch(executor, {
              after: BigInt(MIDDLE),
              batchSize: READ,
            });
            if (messages.length !== READ) throw new Error(`${messages.length} events of ${READ}`);
          }),
        beside: {
          'by hand': (timed) =>
            timed(READ, async () => {
              for (let after = MIDDLE; after < MIDDLE + READ; after += PAGE) {
                const { rows } = await byHand.query({
                  name: 'by hand',
                  text: 'select position, payload from traject_log.event where position > $1 order by position limit $2',
                  values: [after, PAGE],
                  rowMode: 'array',
                });
                const events = rows.map(([position, text]) => ({ position, data: JSON.parse(text) }));
                if (events.length !== PAGE) throw new Error(`${events.length} events of ${PAGE}`);
              }
            }),
        },
      });
      return { ...measure, held: memory };
    } finally {
      await Promise.all([byHand.end(), byPeer.end(), ours.close(), peer.close()]);
    }
  });

/**
 * The most that the process held, in megabytes, until 10^5 and until all events were read.
 * @param {import('@traject/event-store-postgres').PostgresEventStore} store
 */
async function heldWhileReading(store) {
  const seen = [];
  let most = 0;
  let events = 0;
  for await (const event of store.readAll()) {
    events += 1;
    if (event.position !== events) throw new Error(`${event.position} after ${events - 1}`);
    if (events % 1000 === 0) most = Math.max(most, process.memoryUsage.rss());
    if (events === 100_000 || events === EVENTS) seen.push({ events, mb: Math.round(most / 1e6) });
  }
  return seen;
}
