// Asks the log what is judged. Reads only.
import { APPEND_LOCK } from '@traject/event-store-postgres';
import type pg from 'pg';

export interface LogFacts {
  head: number;
  /** Milliseconds since 1970; null for an empty log. */
  lastRecordedAt: number | null;
  /** Positions that were looked at, from `from` on. */
  from: number;
  counted: number;
  /** The first position whose time is before that of the position below it; null where there is none. */
  fallsAt: number | null;
  /** The trigger that refuses changes is there and enabled. */
  guarded: boolean;
  /** The present role owns the log, or may act as its owner. */
  owner: boolean;
  /** The present role may change or delete events, but for the trigger. */
  mayChange: boolean;
  mayAppend: boolean;
  /** Who holds the append lock, for how many seconds, and how many wait for it. */
  lock: { pid: number; seconds: number; waiting: number } | null;
}

/** Without `deep` the last so many positions are looked at. */
const SAMPLE = 10_000;

export async function logFacts(pool: pg.Pool, { deep }: { deep: boolean }): Promise<LogFacts> {
  const { rows } = await pool.query<Record<string, string | boolean | null>>(
    `with head as (
       select position, recorded_at from traject_log.event order by position desc limit 1
     ), looked as (
       select position, recorded_at, lag(recorded_at) over (order by position) as before
       from traject_log.event where position > $1::bigint and position <= (select position from head)
     )
     select (select position from head) as head, (select extract(epoch from recorded_at) * 1000 from head) as last,
       count(*) as counted, min(position) filter (where recorded_at < before) as falls_at
     from looked`,
    [deep ? 0 : Math.max(0, (await headOf(pool)) - SAMPLE)],
  );
  const row = rows[0] ?? {};
  const head = Number(row['head'] ?? 0);
  return {
    head,
    lastRecordedAt: row['last'] === null ? null : Number(row['last']),
    from: deep ? 1 : Math.max(0, head - SAMPLE) + 1,
    counted: Number(row['counted']),
    fallsAt: row['falls_at'] === null ? null : Number(row['falls_at']),
    ...(await rights(pool)),
    lock: await lockHolder(pool),
  };
}

const headOf = async (pool: pg.Pool): Promise<number> =>
  Number((await pool.query('select max(position) as head from traject_log.event')).rows[0]?.head ?? 0);

async function rights(
  pool: pg.Pool,
): Promise<Pick<LogFacts, 'guarded' | 'owner' | 'mayChange' | 'mayAppend'>> {
  const { rows } = await pool.query<Record<'guarded' | 'owner' | 'changes' | 'appends', boolean>>(
    `select exists (select from pg_trigger where tgrelid = c.oid and tgname = 'event_is_final' and tgenabled in ('O', 'A'))
         as guarded,
       pg_has_role(c.relowner, 'member') as owner,
       has_table_privilege(c.oid, 'update, delete, truncate') as changes,
       (select bool_and(has_function_privilege(p.oid, 'execute')) from pg_proc p
         where pronamespace = 'traject_log'::regnamespace and proname like 'append%') as appends
     from pg_class c where c.oid = 'traject_log.event'::regclass`,
  );
  const row = rows[0];
  return {
    guarded: row?.guarded === true,
    owner: row?.owner === true,
    mayChange: row?.changes === true,
    mayAppend: row?.appends === true,
  };
}

async function lockHolder(pool: pg.Pool): Promise<LogFacts['lock']> {
  const { rows } = await pool.query<{ pid: number; seconds: string | null; waiting: string }>(
    `select a.pid, extract(epoch from clock_timestamp() - a.xact_start) as seconds,
       (select count(*) from pg_locks w where w.locktype = 'advisory' and w.classid = 0 and w.objid = $1
         and w.database = l.database and not w.granted) as waiting
     from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.classid = 0 and l.objid = $1 and l.granted
       and l.database = (select oid from pg_database where datname = current_database())`,
    [APPEND_LOCK],
  );
  const [row] = rows;
  return row ? { pid: row.pid, seconds: Number(row.seconds ?? 0), waiting: Number(row.waiting) } : null;
}
