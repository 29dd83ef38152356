// Reading one stream of 10,000 events of 1 KB, whole, in events a second, against Emmett. Both sides give every event as an
// object with its data parsed. `by hand` is this machine's limit: position and payload by one statement, the payload parsed.
import { alternate, onOneServer } from './against-emmett.mjs';
import { fill } from './reading.mjs';

const EVENTS = 10_000;
/** The stream is read so often in a round: reading it once is over too soon to be measured. */
const READS = 10;
const STREAM = 'need-0';

/** @type {import('./run.mjs').Benchmark} */
export default async ({ rounds, log }) =>
  onOneServer(log, async (server) => {
    const { default: pg } = await import('pg');
    const [ours, peer] = [await server.ours(), await server.peer()];
    const byHand = new pg.Client({ connectionString: ours.url });
    try {
      await fill({ ours: ours.url, peer: peer.url, events: EVENTS, inStream: EVENTS, log });
      await byHand.connect();
      log(`a round reads ${EVENTS} events ${READS} times`);
      /** @param {() => Promise<{ length: number }>} read */
      const often = (read) => async () => {
        for (let n = 0; n < READS; n += 1) {
          const { length } = await read();
          if (length !== EVENTS) throw new Error(`${length} events of ${EVENTS}`);
        }
      };
      return await alternate({
        name: 'read',
        rounds,
        log,
        server,
        ours: (timed) =>
          timed(
            EVENTS * READS,
            often(() => ours.store.readStream(STREAM)),
          ),
        peer: (timed) =>
          timed(
            EVENTS * READS,
            often(async () => (await peer.store.readStream(STREAM)).events),
          ),
        beside: {
          'by hand': (timed) =>
            timed(
              EVENTS * READS,
              often(async () => {
                const { rows } = await byHand.query({
                  name: 'by hand',
                  text: 'select position, payload from traject_log.event where stream = $1 order by revision',
                  values: [STREAM],
                  rowMode: 'array',
                });
                return rows.map(([position, text]) => ({ position, data: JSON.parse(text) }));
              }),
            ),
        },
      });
    } finally {
      await Promise.all([byHand.end(), ours.close(), peer.close()]);
    }
  });
