import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));
/** How long a first start, which loads the demo, may take, in milliseconds. */
const PATIENCE = 120_000;

/** What a test decides for itself, whatever the environment says. */
const OWN = [
  ...['DATABASE_URL', 'EVENT_STORE', 'HOST', 'NODE_ENV', 'TRAJECT_DEMO', 'TRAJECT_PERSONAS'],
  'TRAJECT_SESSION_SECRET',
];

/** The last day of the demo's story in the tests. */
export const STORY_ENDS = '2026-11-20';

export interface RunningServer {
  /** Where it answers, without a slash at the end. */
  origin: string;
  /** Everything that it wrote until now. */
  output(): string;
  /** Ends it as Ctrl-C does; resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
}

export interface StartOptions {
  /** A free one when left out. */
  port?: number;
  /** Settings of its own, such as another database than the embedded one. */
  settings?: Readonly<Record<string, string>>;
}

/** Starts the built server on a data folder with the demo, and waits until it is ready. Throws with its output when it ends first. */
export async function startServer(
  dataFolder: string,
  { port, settings = {} }: StartOptions = {},
): Promise<RunningServer> {
  const chosen = port ?? (await freePort());
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(chosen),
    TRAJECT_DATA: dataFolder,
    TRAJECT_DEMO_ENDS: STORY_ENDS,
  };
  // The tests bring a database of their own, and are no production.
  for (const name of OWN) delete env[name];
  Object.assign(env, settings);
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'exit');
  const origin = `http://127.0.0.1:${chosen}`;
  try {
    await ready(origin, child);
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`The server did not become ready; it wrote:\n${output}`, { cause: error });
  }
  const end = async (signal: 'SIGINT' | 'SIGKILL') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return {
    origin,
    output: () => output,
    async stop() {
      await end('SIGINT');
      return child.exitCode;
    },
    kill: () => end('SIGKILL'),
  };
}

async function ready(origin: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    if (answer?.status === 200) return;
    await sleep(50);
  }
  throw new Error(`not ready after ${PATIENCE} ms`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port was found');
  return address.port;
}
