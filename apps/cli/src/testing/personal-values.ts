// Looking for persons where they must not be.
import type pg from 'pg';

/** Every value of every table in every schema of the project, as text. */
export async function dumpOf(pool: pg.Pool): Promise<string> {
  const { rows: tables } = await pool.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const parts: string[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`select t::text as row from "${schema}"."${name}" t`);
    parts.push(`${schema}.${name}`, ...rows.map(({ row }) => row));
  }
  return parts.join('\n');
}

const START = 5;

/**
 * Which of `values` occur in `text`, whatever their case. A number counts where no letter or digit adjoins it: in the
 * middle of a hash every number turns up some day.
 */
export function personalValuesIn(text: string, values: ReadonlySet<string>): string[] {
  const lower = text.toLowerCase();
  const byStart = new Map<string, string[]>();
  for (const value of values) {
    if (value.length < START) continue;
    const start = value.slice(0, START).toLowerCase();
    byStart.set(start, [...(byStart.get(start) ?? []), value]);
  }
  const found = new Set<string>();
  for (let at = 0; at + START <= lower.length; at += 1) {
    for (const value of byStart.get(lower.slice(at, at + START)) ?? []) {
      const end = at + value.length;
      const alone = !/[0-9a-z]/.test(lower[at - 1] ?? '') && !/[0-9a-z]/.test(lower[end] ?? '');
      if (lower.startsWith(value.toLowerCase(), at) && (alone || !/^\d+$/.test(value))) found.add(value);
    }
  }
  return [...found];
}
