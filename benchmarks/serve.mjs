// A server of its own for a benchmark: started from what is built, on a free port.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

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
 * Starts a script that serves, and waits until it is ready.
 * @param {string} script
 * @param {string} data the data folder
 * @param {string} [url] a database to serve instead of an embedded one in that folder
 * @param {Record<string, string>} [settings] of its environment, besides
 * @returns {Promise<{ origin: string, readyAfter: number, stop: () => Promise<void> }>} `readyAfter` in milliseconds
 */
export async function serve(script, data, url, settings = {}) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, PORT: String(port), TRAJECT_DATA: data, ...settings };
  delete env.DATABASE_URL;
  if (url) env.DATABASE_URL = url;
  const begin = performance.now();
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
  };
  while (!(await isReady(`${origin}/health/ready`))) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}:\n${errors}`);
    if (performance.now() - begin > PATIENCE) {
      await stop();
      throw new Error(`not ready after ${PATIENCE} ms:\n${errors}`);
    }
    await sleep(10);
  }
  return { origin, readyAfter: performance.now() - begin, stop };
}

/**
 * Gives `work` a data folder that is removed after it.
 * @template T
 * @param {(data: string) => Promise<T>} work
 */
export async function withDataFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'traject-bench-'));
  // The embedded server may run as a user of its own, who has to get through to its data.
  chmodSync(folder, 0o755);
  try {
    return await work(join(folder, 'data'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
