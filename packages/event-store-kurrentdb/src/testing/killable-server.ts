// A server of the tests' own, to kill: started by the command that KURRENTDB_TEST_START names.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

export interface KillableServer {
  url: string;
  /** Ends it at once, as a power cut would, and starts it again on the same data. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one: the command gets a folder and a port, prints the server's process id once it answers, and ends. */
export async function killableServer(
  command = process.env['KURRENTDB_TEST_START'] ?? '',
): Promise<KillableServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'traject-kurrentdb-'));
  const port = await freePort();
  const start = async () => {
    const { stdout } = await promisify(execFile)(command, [folder, String(port)]);
    return Number(stdout.trim());
  };
  let pid = await start();
  const kill = async () => {
    process.kill(pid, 'SIGKILL');
    while (isThere(pid) || (await isTaken(port))) await pause(10);
  };
  return {
    url: `kurrentdb://127.0.0.1:${port}?tls=false`,
    killAndRestart: async () => {
      await kill();
      pid = await start();
    },
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** In a range that leaves room above it: some start commands take a second port there. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 12_130 + Math.floor(Math.random() * 8000);
    if (!(await isTaken(port))) return port;
  }
}

async function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}
