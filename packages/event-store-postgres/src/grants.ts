// What the application's role may do, when it is not the role that owns the schemas. See docs/postgresql.md.
import { escapeIdentifier, type Pool, type PoolClient } from 'pg';

/** Why a role cannot be given its rights; recognise it by `code`. Nothing was changed. */
export class GrantError extends Error {
  override readonly name = 'GrantError';
  readonly code:
    /** There is no such role. */
    | 'ROLE_UNKNOWN'
    /** It owns the log, directly, as a member of the owner, or as a superuser: rights would keep nothing from it. */
    | 'ROLE_OWNS_LOG'
    /** The present role may not give these rights: it owns neither the database nor the schemas. */
    | 'GRANT_NOT_ALLOWED';
  constructor(code: GrantError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export interface GrantOptions {
  /** The role that the API and the command line sign in as. */
  role: string;
  /** Schemas beside the log of which the role reads, adds and changes rows, as far as they exist. */
  written: readonly string[];
  /** Schemas that are derived from the log and that the role makes, swaps and drops itself, as far as they exist. */
  owned: readonly string[];
}

/**
 * Gives `role` what the application needs and takes away everything else on the log: it reads events and appends them
 * through `traject_log.append` only, reads, adds and erases texts, and has the other schemas as said. In one
 * transaction; doing it again changes nothing. Throws a GrantError.
 */
export async function grantTo(pool: Pool, { role, written, owned }: GrantOptions): Promise<void> {
  const client = await pool.connect();
  // The pool listens to idle connections only: one that is lost in our hands would end the process.
  const lost = () => undefined;
  client.on('error', lost);
  try {
    await client.query('begin');
    await checkRoles(client, role);
    await grantLog(client, escapeIdentifier(role));
    for (const schema of written) await grantWriting(client, schema, escapeIdentifier(role));
    for (const schema of owned) await handOver(client, schema, role);
    await client.query('commit');
    client.off('error', lost);
    client.release();
  } catch (error) {
    // Ending the connection rolls back, and never fails.
    client.release(true);
    throw error instanceof Error && 'code' in error && error.code === '42501' ? notAllowed(role) : error;
  }
}

const notAllowed = (role: string) =>
  new GrantError(
    'GRANT_NOT_ALLOWED',
    `this role may not give ${role} its rights: it must own the log, be allowed to grant CREATE on the database, and be a member of whoever owns the read model`,
  );

/** Beforehand: PostgreSQL only warns when a GRANT by who may not give it has no effect. */
async function checkRoles(client: PoolClient, role: string): Promise<void> {
  const { rows } = await client.query<{ may: boolean; owns: boolean | null }>(
    `select pg_has_role(c.relowner, 'usage')
        and has_database_privilege(current_database(), 'create with grant option') as may,
        (select pg_has_role(r.oid, c.relowner, 'member') from pg_roles r where r.rolname = $1) as owns
      from pg_class c where c.oid = 'traject_log.event'::regclass`,
    [role],
  );
  const [found] = rows;
  if (!found || found.owns === null) throw new GrantError('ROLE_UNKNOWN', `there is no role ${role}`);
  if (found.owns)
    throw new GrantError('ROLE_OWNS_LOG', `${role} owns the log or may act as its owner: take another role`);
  if (!found.may) throw notAllowed(role);
}

async function grantLog(client: PoolClient, role: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const database = escapeIdentifier(rows[0]?.name ?? '');
  await client.query(`
    -- The read model is made anew in a schema beside the live one, which takes its place.
    grant connect, create, temporary on database ${database} to ${role};
    revoke all on schema traject_meta, traject_log from public, ${role};
    revoke all on all tables in schema traject_meta, traject_log from public, ${role};
    revoke all on all functions in schema traject_log from public, ${role};
    grant usage on schema traject_meta, traject_log to ${role};
    grant select on all tables in schema traject_meta, traject_log to ${role};
    grant execute on all functions in schema traject_log to ${role};
    -- A text is put once; erasing is an update that leaves the tombstone. Its id never changes.
    grant insert, update (value, salt, commitment, erased_at) on traject_log.text to ${role}`);
}

async function grantWriting(client: PoolClient, schema: string, role: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_namespace where nspname = $1', [schema]);
  if (rowCount === 0) return;
  const place = escapeIdentifier(schema);
  await client.query(`
    revoke all on schema ${place} from public, ${role};
    revoke all on all tables in schema ${place} from public, ${role};
    grant usage on schema ${place} to ${role};
    grant select, insert, update on all tables in schema ${place} to ${role};
    grant usage on all sequences in schema ${place} to ${role};
    grant execute on all functions in schema ${place} to ${role}`);
}

/** Makes `role` the owner of a schema and of all that is in it; does nothing where there is no such schema. */
async function handOver(client: PoolClient, schema: string, role: string): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `with place as (
       select oid, nspname, nspowner from pg_namespace where nspname = $1
     ), new_owner as (
       select oid from pg_roles where rolname = $2
     )
     select format('alter schema %I owner to %I', nspname, $2::text) as statement
       from place, new_owner where nspowner <> new_owner.oid
     union all
     select format('alter %s %I.%I owner to %I',
         case c.relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end, nspname, relname, $2::text)
       from pg_class c join place on relnamespace = place.oid, new_owner
       where relkind in ('r', 'p', 'v', 'S') and relowner <> new_owner.oid
         -- A sequence of a column goes with its table.
         and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i') and relkind = 'S')
     union all
     select format('alter type %I.%I owner to %I', nspname, typname, $2::text)
       from pg_type t join place on typnamespace = place.oid join pg_class c on c.oid = typrelid, new_owner
       where c.relkind = 'c' and typowner <> new_owner.oid
     union all
     select format('alter function %s owner to %I', p.oid::regprocedure, $2::text)
       from pg_proc p join place on pronamespace = place.oid, new_owner where proowner <> new_owner.oid`,
    [schema, role],
  );
  for (const { statement } of rows) await client.query(statement);
}
