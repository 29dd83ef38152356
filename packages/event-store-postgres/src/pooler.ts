// A pooler in transaction mode, such as PgBouncer, may run each transaction of a connection on another server process:
// settings of a session, names of statements, LISTEN and locks that outlive a transaction mean nothing there.
import { Client, type ClientBase } from 'pg';

/** In milliseconds. */
const CONNECTING = 10_000;
const PROTOCOL_VIOLATION = '08P01';

/**
 * True when a pooler stands between this process and the server, in whichever mode: it refuses settings at the start of a
 * connection, drops them, or shows another process than the server does.
 */
export async function meetsPooler(connectionString: string): Promise<boolean> {
  const client = new Client({
    connectionString,
    options: '-c enable_seqscan=off',
    connectionTimeoutMillis: CONNECTING,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number; kept: boolean }>(
      `select pg_backend_pid() as pid, current_setting('enable_seqscan') = 'off' as kept`,
    );
    const told: unknown = Reflect.get(client, 'processID');
    return rows[0]?.kept !== true || rows[0].pid !== told;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === PROTOCOL_VIOLATION) return true;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes a connection run its statements without their names: one given on a server process is not known on the next. */
export function forgetNames(client: ClientBase): void {
  const query: unknown = Reflect.get(client, 'query');
  if (typeof query !== 'function') throw new Error('a connection can be queried');
  Object.defineProperty(client, 'query', {
    value: (statement: unknown, ...rest: unknown[]): unknown =>
      Reflect.apply(query, client, [withoutName(statement), ...rest]),
  });
}

function withoutName(statement: unknown): unknown {
  if (typeof statement !== 'object' || statement === null || !('name' in statement)) return statement;
  const { name, ...unnamed } = statement;
  return unnamed;
}
