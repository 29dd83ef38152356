import type { QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** What runs a statement: a pool, or one connection. */
export interface Queryable {
  query<R extends QueryResultRow>(config: QueryConfig & { rowMode?: 'array' }): Promise<QueryResult<R>>;
}
