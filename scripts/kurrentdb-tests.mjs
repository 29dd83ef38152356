// Whether the tests that need a KurrentDB can run, and what is said by name when they cannot.
import { connect } from 'node:net';

const DEFAULT = 'kurrentdb://127.0.0.1:2113?tls=false';
const HOW =
  'docker compose -f infra/compose.kurrentdb.yaml up -d, or KURRENTDB_TEST_URL for one elsewhere; then npm run kurrentdb';

/**
 * Host and port of the first server that a connection string names. Nothing else of it is ever shown: it can hold a
 * password.
 * @param {string} url
 */
export function addressOf(url) {
  const found = /^[a-z+]+:\/\/(?:.*@)?([\w.-]+)(?::(\d+))?(?=[/?,]|$)/.exec(url);
  return found?.[1] ? { host: found[1], port: Number(found[2] ?? 2113) } : null;
}

/**
 * What keeps the suite from running, or null when a server answers.
 * @param {Record<string, string | undefined>} env
 */
export async function kurrentObstacle(env = process.env) {
  const address = addressOf(env.KURRENTDB_TEST_URL ?? DEFAULT);
  if (!address) {
    return `The KurrentDB conformance suite did not run: KURRENTDB_TEST_URL names no server. This helps: ${HOW}`;
  }
  if (await answers(address)) return null;
  const place = env.KURRENTDB_TEST_URL
    ? 'the server of KURRENTDB_TEST_URL'
    : `${address.host}:${address.port}`;
  return `The KurrentDB conformance suite did not run: nothing answers at ${place}. This helps: ${HOW}`;
}

/**
 * What of the suite does not run although a server answers.
 * @param {Record<string, string | undefined>} env
 */
export function kurrentRemarks(env = process.env) {
  if (env.KURRENTDB_TEST_START) return [];
  return [
    'The KurrentDB kill -9 test did not run: KURRENTDB_TEST_START names no command that starts a server (docs/event-store.md).',
  ];
}

/**
 * @param {{ host: string, port: number }} address
 * @returns {Promise<boolean>}
 */
async function answers(address) {
  return await new Promise((resolve) => {
    const socket = connect({ ...address, timeout: 2000 });
    /** @param {boolean} found */
    const done = (found) => {
      socket.destroy();
      resolve(found);
    };
    socket.once('connect', () => done(true));
    socket.once('timeout', () => done(false));
    socket.once('error', () => done(false));
  });
}
