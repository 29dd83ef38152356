// The server of another store, started by a command that the caller of the drill gave, killed and brought back.
import { execFile } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { Ground } from './ground.js';
import { eventually } from './patience.js';

export interface OtherServer {
  eventStore: string;
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/** Starts the server that `--server COMMAND` names, on a folder of the drill and a free port. */
export async function startOtherServer(ground: Ground, command: string): Promise<OtherServer> {
  const folder = await ground.folder();
  const port = await freePort();
  const start = async () => {
    // The last line of what it prints is the process id; what it leaves running must not hold its pipe.
    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      `${command} "$1" "$2"`,
      'sh',
      folder,
      String(port),
    ]);
    const pid = Number(stdout.trim().split('\n').at(-1));
    if (!Number.isInteger(pid) || pid < 2) throw new Error('the server command printed no process id');
    return pid;
  };
  let pid = await start();
  const kill = async () => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
    // The process id can outlive it for as long as nobody waits for it; its port does not.
    if (!(await eventually(() => nobodyListens(port)))) throw new Error('the server outlived kill -9');
  };
  ground.defer(kill);
  return {
    eventStore: `kurrentdb://127.0.0.1:${port}?tls=false`,
    kill,
    async restart() {
      pid = await start();
    },
  };
}

async function nobodyListens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return false;
  } catch {
    return true;
  } finally {
    socket.destroy();
  }
}

async function freePort(): Promise<number> {
  // Below the range from which the system takes ports by itself, which the server may want for replication.
  for (let port = 2140 + Math.floor(Math.random() * 400); ; port += 1) {
    const probe = createServer();
    try {
      probe.listen(port, '127.0.0.1');
      await once(probe, 'listening');
      probe.close();
      await once(probe, 'close');
      return port;
    } catch {
      // Taken; the next.
    }
  }
}
