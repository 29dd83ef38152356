// What lies beside a log in PostgreSQL, where it can be erased: texts, names, staff numbers. Copied as it stands, with
// what was erased marked as erased.
import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Stated of one database: how many rows, how many of them erased, and the SHA-256 of all in the order of their ids. */
export interface BesideProof {
  rows: number;
  erased: number;
  digest: string;
}

export interface BesideCopy {
  source: BesideProof;
  target: BesideProof;
  equal: boolean;
}

const PAGE = 1000;
const INSTANT = `to_char(erased_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A table by its columns; all are read as text. */
interface BesideTable {
  name: string;
  columns: readonly string[];
  /** What may change in a row that is not erased: a text never does, a person's name or language can. */
  changes: boolean;
}

const tables: Record<'texts' | 'persons' | 'identifiers', BesideTable> = {
  texts: { name: 'traject_log.text', columns: ['value', 'salt', 'commitment'], changes: false },
  persons: { name: 'traject_directory.person', columns: ['name', 'language', 'persona'], changes: true },
  identifiers: {
    name: 'traject_directory.identifier',
    columns: ['institution_id', 'kind', 'value', 'person_id'],
    changes: false,
  },
};

export type Beside = keyof typeof tables;

/** Keeps these tables of the source as they are until `release`; reading goes on. */
export async function holdBeside(source: pg.Pool): Promise<{ release(): Promise<void> }> {
  const client = await source.connect();
  try {
    const names = Object.values(tables).map(({ name }) => name);
    await client.query(`begin; lock table ${names.join(', ')} in share mode`);
  } catch (error) {
    client.release(true);
    throw error;
  }
  return {
    async release() {
      await client.query('commit');
      client.release();
    },
  };
}

/** Whether the target holds a row under an id that the source does not know: then it is not a copy of it. */
export async function holdsOthers(from: pg.Pool, to: pg.Pool, which: Beside): Promise<boolean> {
  for await (const rows of pages(to, which)) {
    const { rows: known } = await from.query<{ count: string }>(
      `select count(*) as count from ${tables[which].name} where id = any($1)`,
      [rows.map(([id]) => id)],
    );
    if (Number(known[0]?.count) !== rows.length) return true;
  }
  return false;
}

/**
 * Copies the rows that the target lacks or that changed, and erases there what was erased in the source; never brings back
 * what was erased in the target. Done again, it changes nothing.
 */
export async function copyBeside(from: pg.Pool, to: pg.Pool, which: Beside): Promise<void> {
  const { name, columns, changes } = tables[which];
  const differs = columns.map((column) => `kept.${column} is distinct from excluded.${column}`);
  const all = ['id', ...columns, 'erased_at'];
  const casts = all.map((column, index) => `$${index + 1}::text[]::${typeOf(column)}[]`);
  const erased = all.slice(1).map((column) => `${column} = excluded.${column}`);
  for await (const rows of pages(from, which)) {
    await to.query(
      `insert into ${name} as kept (${all.join(', ')}) select * from unnest(${casts.join(', ')})
        on conflict (id) do update set ${erased.join(', ')}
        where kept.erased_at is null and (${['excluded.erased_at is not null', ...(changes ? differs : [])].join(' or ')})`,
      all.map((_, index) => rows.map((row) => row[index])),
    );
  }
}

/** Reads the table of both whole and compares them. */
export async function proveBeside(from: pg.Pool, to: pg.Pool, which: Beside): Promise<BesideCopy> {
  const [source, target] = await Promise.all([proofOf(from, which), proofOf(to, which)]);
  return { source, target, equal: source.digest === target.digest };
}

async function proofOf(pool: pg.Pool, which: Beside): Promise<BesideProof> {
  const hash = createHash('sha256');
  let rows = 0;
  let erased = 0;
  for await (const page of pages(pool, which)) {
    for (const row of page) {
      rows += 1;
      if (row.at(-1) !== null) erased += 1;
      hash.update(JSON.stringify(row)).update('\n');
    }
  }
  return { rows, erased, digest: hash.digest('hex') };
}

async function* pages(pool: pg.Pool, which: Beside): AsyncGenerator<(string | null)[][], void, undefined> {
  const { name, columns } = tables[which];
  const read = columns.map((column) => `${column}::text`).join(', ');
  for (let after = ''; ;) {
    const { rows } = await pool.query<(string | null)[]>({
      text: `select id, ${read}, ${INSTANT} from ${name} where id > $1 order by id limit ${PAGE}`,
      values: [after],
      rowMode: 'array',
    });
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.[0] ?? '';
  }
}

const typeOf = (column: string): string =>
  column === 'erased_at' ? 'timestamptz' : column === 'persona' ? 'boolean' : 'text';
