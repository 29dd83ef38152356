// How long an event waits until others see it, at 200 appends a second: the 99th percentile, in milliseconds.
// `ours` and `peer` are subscriptions of the stores, in turns: from handing an event to the store until a subscriber has it.
// The peer's is Emmett's own puller, which its consumers use, with its defaults. `graphql` is the whole of ours: needs are
// proposed over GraphQL, and each is asked for by `now(waitFor:)`, which answers as soon as it can show it; from the moment
// of recording to the answer, so the question itself counts, too. It is to stay within 100 ms.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { alternate, onOneServer, ourEvent, payload } from './against-emmett.mjs';
import { signIn } from './graphql-client.mjs';
import { executorOn } from './reading.mjs';
import { serve, withDataFolder } from './serve.mjs';

const script = fileURLToPath(new URL('../apps/api/dist/main.js', import.meta.url));
/** Appends or proposals a second. */
const RATE = 200;
/** Appends of a round. */
const APPENDS = 600;
/** Proposals that count, and those before them: the server compiles what it runs often. */
const PROPOSALS = 1000;
const WARM_UP = 200;
/** Of so many proposals one is asked for: the load is that of the appends, not that of the questions. */
const ASKED_OF = 5;
/** A member of a team of the demo, and a theme of its institution. */
const MEMBER = 'person-021';
const NEED = { teamId: 'team-mobiliteit', themeId: 'theme-lob', gap: 'g', evidence: 'e', guidance: 'g' };

const PROPOSE = `mutation ($input: ProposeNeedInput!) {
  proposeNeed(input: $input) { __typename ... on CommandDone { entityId position events { id } } ... on Refused { message } }
}`;
const SHOWN =
  'query ($id: ID!, $position: Position!) { now(waitFor: $position) { trainingNeed(id: $id) { id } } }';
const RECORDED = 'query ($id: ID!) { event(id: $id) { recordedAt } }';

/**
 * Proposes a need and waits until a query shows it, where it is one that is asked for.
 * @param {import('./graphql-client.mjs').Ask} ask
 * @param {number} number
 * @returns {Promise<{ eventId: string, shownAt: number } | null>} when the answer came, in milliseconds since 1970; null when
 * it was not asked for
 */
async function measure(ask, number) {
  const input = { ...NEED, title: `Need ${number}` };
  const { proposeNeed: outcome } = await ask(PROPOSE, { input });
  if (outcome.__typename !== 'CommandDone') throw new Error(`refused: ${outcome.message}`);
  if (number % ASKED_OF !== 0) return null;
  const { now } = await ask(SHOWN, { id: outcome.entityId, position: outcome.position });
  const shownAt = performance.timeOrigin + performance.now();
  if (!now.trainingNeed) throw new Error(`need ${number} is not shown at position ${outcome.position}`);
  return { eventId: outcome.events[0].id, shownAt };
}

/**
 * @param {readonly number[]} sorted
 * @param {number} share
 */
const percentile = (sorted, share) =>
  Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? NaN) * 100) / 100;

/**
 * Appends at a steady rate and gives the 99th percentile from each call to the moment that a subscriber has the event.
 * @param {Map<number, number>} deliveredAt by number, filled while this runs
 * @param {(number: number) => Promise<unknown>} append
 */
async function lagOf(deliveredAt, append) {
  const begin = performance.now();
  /** @type {number[]} */
  const handedAt = [];
  await Promise.all(
    Array.from({ length: APPENDS }, async (_, number) => {
      await sleep(begin + (number * 1000) / RATE - performance.now());
      handedAt[number] = performance.now();
      await append(number);
    }),
  );
  const patience = performance.now() + 30_000;
  while (deliveredAt.size < APPENDS && performance.now() < patience) await sleep(10);
  const lags = handedAt.map((at, number) => (deliveredAt.get(number) ?? NaN) - at);
  if (lags.some(Number.isNaN)) throw new Error(`${deliveredAt.size} events of ${APPENDS} were delivered`);
  return percentile(
    lags.sort((a, b) => a - b),
    0.99,
  );
}

/** @param {import('./against-emmett.mjs').Server} server */
async function oursOn(server) {
  const { store, close } = await server.ours();
  /** @type {Map<number, number>} */
  const deliveredAt = new Map();
  const ending = new AbortController();
  const messages = store.subscribe({ after: 0, signal: ending.signal })[Symbol.asyncIterator]();
  // On an empty log the first message says that it is live.
  await messages.next();
  const following = (async () => {
    for (let next = await messages.next(); !next.done; next = await messages.next()) {
      if (next.value.kind === 'event') deliveredAt.set(numberOf(next.value.event.data), performance.now());
    }
  })();
  try {
    return await lagOf(deliveredAt, async (number) => {
      const events = [ourEvent(randomUUID(), 0, payload(number))];
      const outcome = await store.append({ stream: `need-${number}`, expected: 'no-stream', events });
      if (outcome.kind !== 'appended') throw new Error(`the append ended as ${outcome.kind}`);
    });
  } finally {
    ending.abort();
    await following;
    await close();
  }
}

/** @param {import('./against-emmett.mjs').Server} server */
async function peerOn(server) {
  const emmett = await import('@event-driven-io/emmett-postgresql');
  const { default: pg } = await import('pg');
  const { store, url, close } = await server.peer();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  /** @type {Map<number, number>} */
  const deliveredAt = new Map();
  const ending = new AbortController();
  const puller = emmett.postgreSQLEventStoreMessageBatchPuller({
    executor: executorOn(client),
    batchSize: emmett.DefaultPostgreSQLEventStoreProcessorBatchSize,
    pullingFrequencyInMs: emmett.DefaultPostgreSQLEventStoreProcessorPullingFrequencyInMs,
    eachBatch: async (batch) => {
      for (const { data } of batch) deliveredAt.set(numberOf(data), performance.now());
    },
    signal: ending.signal,
  });
  const pulling = puller.start({ startFrom: 'BEGINNING' });
  try {
    return await lagOf(deliveredAt, (number) =>
      store.appendToStream(`need-${number}`, [{ type: 'NeedProposed', data: payload(number) }], {
        expectedStreamVersion: 'STREAM_DOES_NOT_EXIST',
      }),
    );
  } finally {
    ending.abort();
    await puller.stop();
    await pulling;
    await client.end();
    await close();
  }
}

/** @param {unknown} data */
function numberOf(data) {
  if (typeof data !== 'object' || data === null || !('number' in data)) return NaN;
  return Number(data.number);
}

/**
 * The lag over GraphQL of a server of its own, with the demo.
 * @param {(line: string) => void} log
 */
const overGraphql = (log) =>
  withDataFolder(async (data) => {
    log('starting a server with the demo …');
    const { origin, stop } = await serve(script, data);
    try {
      const { ask, hangUp } = await signIn(origin, MEMBER);
      log(`${WARM_UP} + ${PROPOSALS} proposals over GraphQL, ${RATE} a second`);
      const begin = performance.now();
      const all = Array.from({ length: WARM_UP + PROPOSALS }, async (_, number) => {
        await sleep(begin + (number * 1000) / RATE - performance.now());
        return measure(ask, number);
      });
      const lags = [];
      for (const asked of (await Promise.all(all)).slice(WARM_UP)) {
        if (!asked) continue;
        const { event } = await ask(RECORDED, { id: asked.eventId });
        lags.push(asked.shownAt - Date.parse(event.recordedAt));
      }
      lags.sort((a, b) => a - b);
      const figures = { p50: percentile(lags, 0.5), p99: percentile(lags, 0.99), max: percentile(lags, 1) };
      hangUp();
      log(`over GraphQL: p50 ${figures.p50} ms, p99 ${figures.p99} ms, at most ${figures.max} ms`);
      return figures;
    } finally {
      await stop();
    }
  });

/** @type {import('./run.mjs').Benchmark} */
export default async function run({ rounds, log }) {
  const measured = await onOneServer(log, (server) =>
    alternate({
      name: 'lag',
      unit: 'ms',
      rounds,
      log,
      server,
      ours: () => oursOn(server),
      peer: () => peerOn(server),
    }),
  );
  return { ...measured, graphql: await overGraphql(log) };
}
