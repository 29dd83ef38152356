// How long an event is recorded before a query shows it: needs are proposed over GraphQL at a steady rate, and each
// is asked for by `now(waitFor:)`, which answers as soon as it can show it. The figure is the 99th percentile from the
// moment of recording to the answer, so the question itself counts, too.
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serve, withDataFolder } from './serve.mjs';

const script = fileURLToPath(new URL('../apps/api/dist/main.js', import.meta.url));
/** Proposals a second. */
const RATE = 50;
/** Proposals before those that count: the server compiles what it runs often. */
const WARM_UP = 50;
/** A member of a team of the demo, and a theme of its institution. */
const MEMBER = 'person-021';
const NEED = { teamId: 'team-mobiliteit', themeId: 'theme-lob', gap: 'g', evidence: 'e', guidance: 'g' };

/** @typedef {(query: string, variables: object) => Promise<any>} Ask */

/**
 * @param {string} origin
 * @returns {Promise<Ask>}
 */
async function signIn(origin) {
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ personId: MEMBER });
  const session = await fetch(`${origin}/session/persona`, { method: 'POST', headers: json, body });
  const cookie = session.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`signing in was answered ${session.status}`);
  return async (query, variables) => {
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { ...json, cookie },
      body: JSON.stringify({ query, variables }),
    });
    /** @type {{ data?: any, errors?: unknown }} */
    const { data, errors } = JSON.parse(await answer.text());
    if (errors) throw new Error(`GraphQL: ${JSON.stringify(errors)}`);
    return data;
  };
}

const PROPOSE = `mutation ($input: ProposeNeedInput!) {
  proposeNeed(input: $input) { __typename ... on CommandDone { entityId position events { id } } ... on Refused { message } }
}`;
const SHOWN =
  'query ($id: ID!, $position: Position!) { now(waitFor: $position) { trainingNeed(id: $id) { id } } }';
const RECORDED = 'query ($id: ID!) { event(id: $id) { recordedAt } }';

/**
 * Proposes a need and waits until a query shows it.
 * @param {Ask} ask
 * @param {number} number
 * @returns {Promise<{ eventId: string, shownAt: number }>} when the answer came, in milliseconds since 1970
 */
async function measure(ask, number) {
  const input = { ...NEED, title: `Need ${number}` };
  const { proposeNeed: outcome } = await ask(PROPOSE, { input });
  if (outcome.__typename !== 'CommandDone') throw new Error(`refused: ${outcome.message}`);
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

/** @type {import('./run.mjs').Benchmark} */
export default async function run({ rounds = 300, log }) {
  return withDataFolder(async (data) => {
    log('starting a server with the demo …');
    const { origin, stop } = await serve(script, data);
    try {
      const ask = await signIn(origin);
      log(`${WARM_UP} + ${rounds} proposals, ${RATE} a second`);
      const begin = performance.now();
      const all = Array.from({ length: WARM_UP + rounds }, async (_, number) => {
        await sleep(begin + (number * 1000) / RATE - performance.now());
        return measure(ask, number);
      });
      const lags = [];
      for (const { eventId, shownAt } of (await Promise.all(all)).slice(WARM_UP)) {
        const { event } = await ask(RECORDED, { id: eventId });
        lags.push(shownAt - Date.parse(event.recordedAt));
      }
      lags.sort((a, b) => a - b);
      const [p50, p99] = [percentile(lags, 0.5), percentile(lags, 0.99)];
      log(`p50 ${p50} ms, p99 ${p99} ms`);
      const spread = { min: percentile(lags, 1 / lags.length), max: percentile(lags, 1) };
      return { name: 'lag', unit: 'ms', ours: p99, rounds, spread };
    } finally {
      await stop();
    }
  });
}
