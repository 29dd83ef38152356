// Asks the database server what is judged. Reads only.
import type pg from 'pg';

export interface ServerFacts {
  /** As `server_version_num`: 180004 is 18.4. */
  version: number;
  fsync: boolean;
  fullPageWrites: boolean;
  checksums: boolean;
  synchronousCommit: string;
  isolation: string;
  /** Connections that ordinary roles can have, and how many are in use by others than this command. */
  connections: { maximum: number; used: number };
  /** Milliseconds that the database's clock is ahead of this machine's; half of the time that asking took is unknown. */
  clockAhead: number;
  clockUncertain: number;
}

export async function serverFacts(pool: pg.Pool): Promise<ServerFacts> {
  const asked = Date.now();
  const begin = performance.now();
  const { rows: clock } = await pool.query<{ ms: string }>(
    'select (extract(epoch from clock_timestamp()) * 1000)::bigint as ms',
  );
  const took = performance.now() - begin;
  const { rows } = await pool.query<Record<string, string>>(
    `select current_setting('server_version_num') as version, current_setting('fsync') as fsync,
       current_setting('full_page_writes') as full_page_writes, current_setting('data_checksums') as checksums,
       current_setting('synchronous_commit') as synchronous_commit,
       current_setting('default_transaction_isolation') as isolation,
       least(
         current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
           - coalesce(current_setting('reserved_connections', true)::int, 0),
         (select nullif(datconnlimit, -1) from pg_database where datname = current_database()),
         (select nullif(rolconnlimit, -1) from pg_roles where rolname = current_user)) as maximum,
       (select count(*) from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid()) as used`,
  );
  const row = rows[0] ?? {};
  return {
    version: Number(row['version']),
    fsync: row['fsync'] === 'on',
    fullPageWrites: row['full_page_writes'] === 'on',
    checksums: row['checksums'] === 'on',
    synchronousCommit: row['synchronous_commit'] ?? '',
    isolation: row['isolation'] ?? '',
    connections: { maximum: Number(row['maximum']), used: Number(row['used']) },
    clockAhead: Math.round(Number(clock[0]?.ms) - (asked + took / 2)),
    clockUncertain: Math.ceil(took / 2),
  };
}
