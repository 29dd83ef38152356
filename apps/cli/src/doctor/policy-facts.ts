import type pg from 'pg';
import type { PolicyFacts } from './read-model-checks.js';

/** How far each policy is, and whether a process runs it. */
export async function policyFacts(pool: pg.Pool): Promise<PolicyFacts[]> {
  const { rows } = await pool.query<{ name: string; position: string; held: boolean }>(
    `select p.name, p.position, exists (select from traject_projection.lease l
        where l.name = 'policy ' || p.name and l.expires_at > clock_timestamp()) as held
     from traject_projection.policy p order by p.name`,
  );
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}
