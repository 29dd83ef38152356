// The second start: from spawning `npm start`'s script until /health/ready answers 200, with the
// packages built and the demo loaded. The first start does that and is not counted.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { summarise } from './summarise.mjs';

const script = fileURLToPath(new URL('../scripts/start.mjs', import.meta.url));
const PATIENCE = 300_000;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port was found');
  return address.port;
}

/** @param {string} address */
async function isReady(address) {
  try {
    const answer = await fetch(address);
    await answer.body?.cancel();
    return answer.status === 200;
  } catch {
    return false;
  }
}

/**
 * Starts, waits until ready, stops.
 * @param {string} data
 * @returns {Promise<number>} milliseconds until ready
 */
async function startOnce(data) {
  const port = await freePort();
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, PORT: String(port), TRAJECT_DATA: data };
  delete env.DATABASE_URL;
  const begin = performance.now();
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  const ended = once(child, 'exit');
  try {
    while (!(await isReady(`http://127.0.0.1:${port}/health/ready`))) {
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}:\n${errors}`);
      if (performance.now() - begin > PATIENCE) throw new Error(`not ready after ${PATIENCE} ms:\n${errors}`);
      await sleep(10);
    }
    return performance.now() - begin;
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

/** @type {import('./run.mjs').Benchmark} */
export default async function run({ rounds = 7, log }) {
  const folder = mkdtempSync(join(tmpdir(), 'traject-start-'));
  // The embedded server may run as a user of its own, who has to get through to its data.
  chmodSync(folder, 0o755);
  try {
    const data = join(folder, 'data');
    log(`first start: ${Math.round(await startOnce(data))} ms (not counted)`);
    const times = [];
    for (let round = 1; round <= rounds; round += 1) {
      const time = await startOnce(data);
      log(`start ${round} of ${rounds}: ${Math.round(time)} ms`);
      times.push(time);
    }
    return { name: 'start', unit: 'ms', ...summarise(times) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
