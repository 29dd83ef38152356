// Pools that outlive the connections in them.
import { Pool, type PoolConfig } from 'pg';
import { forgetNames, meetsPooler } from './pooler.js';

/**
 * A pool whose lost connections end nothing but themselves: the driver's default is to end the process. A statement on a
 * connection that was lost fails; listen to the pool's `error` to hear of idle ones.
 */
export function openPool(config: PoolConfig): Pool {
  const pool = new Pool({ keepAlive: true, ...config });
  // An idle connection that is lost leaves the pool by itself.
  pool.on('error', () => undefined);
  // One that is lost while it is taken out does not tell the pool.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * The same for statements with names, wherever the server is: behind a pooler they run without. Rejects when the server
 * cannot be reached.
 */
export async function openPoolAnywhere(config: PoolConfig & { connectionString: string }): Promise<Pool> {
  const pooler = await meetsPooler(config.connectionString);
  const pool = openPool(config);
  return pooler ? pool.on('connect', forgetNames) : pool;
}
