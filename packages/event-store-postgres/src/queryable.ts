import type { QueryConfig, QueryResult, QueryResultRow } from 'pg';

export type Statement = QueryConfig & { rowMode?: 'array' };

/** What runs a statement: a pool, or one connection. */
export interface Queryable {
  query<R extends QueryResultRow>(config: Statement): Promise<QueryResult<R>>;
}
