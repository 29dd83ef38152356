// A PgBouncer in transaction mode before the test server, for one test file.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import { runnerFor } from '../embedded/run-as.js';

export interface TestPooler {
  /** The database's connection string through the pooler. */
  urlOf(database: { url: string }): string;
  stop(): Promise<void>;
}

/** Starts it with as few server connections as make a difference: each transaction may meet another. */
export async function startPgbouncer(): Promise<TestPooler> {
  const program = process.env['PGBOUNCER_PATH'];
  if (!program) throw new Error('PgBouncer was not found: set PGBOUNCER_PATH');
  const folder = await mkdtemp(path.join(tmpdir(), 'traject-pooler-'));
  // It refuses to run as root, as PostgreSQL does, and reads its file as that user.
  await chmod(folder, 0o755);
  const runner = runnerFor(path.join(folder, 'data'), [program]);
  const server = new URL(inject('trajectTestServer'));
  const port = await freePort();
  const file = path.join(folder, 'pgbouncer.ini');
  await writeFile(
    file,
    [
      '[databases]',
      `* = host=${server.hostname} port=${server.port || '5432'} user=${server.username} password=${server.password}`,
      '[pgbouncer]',
      ...['listen_addr = 127.0.0.1', `listen_port = ${port}`, 'unix_socket_dir =', 'auth_type = any'],
      ...[
        'pool_mode = transaction',
        'default_pool_size = 5',
        'max_client_conn = 500',
        'server_idle_timeout = 1',
      ],
    ].join('\n'),
    { mode: 0o644 },
  );
  const child = runner.run(program, [file], { stdio: 'ignore', cwd: folder });
  await answers(child, port);
  return {
    urlOf({ url }) {
      const through = new URL(url);
      through.hostname = '127.0.0.1';
      through.port = String(port);
      return through.href;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGQUIT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answers(child: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`PgBouncer ended with ${child.exitCode}`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port });
      socket.on('connect', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('close', () => socket.destroy());
      socket.once('connect', () => socket.end());
    });
    if (open) return;
    await pause(20);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}
