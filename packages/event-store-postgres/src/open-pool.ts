// Pools that outlive the connections in them.
import { Pool, type PoolConfig } from 'pg';

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
