// Pages of a list that was read as a whole (Relay): what is on a page is placed and counted, the rest is not.
import { inputError } from './input-error.js';

export interface PageArguments {
  first?: number | null;
  after?: string | null;
}
export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

const MOST = 1000;
const BY_DEFAULT = 100;
const cursorOf = (id: string): string => Buffer.from(id).toString('base64url');

/**
 * The page of `rows` after a cursor, at most `first` of them (100 by default, at most 1,000). A cursor names a row by
 * `idOf`, so that it holds its place while rows are added. Throws BAD_USER_INPUT for a cursor of no row in the list.
 */
export function connectionOf<R, T>(
  rows: readonly R[],
  { first, after }: PageArguments,
  idOf: (row: R) => string,
  place: (row: R) => T,
): Connection<T> {
  const size = first ?? BY_DEFAULT;
  if (size < 0 || size > MOST) throw inputError('first', `a number from 0 to ${MOST}`);
  const before = after ? rows.findIndex((row) => cursorOf(idOf(row)) === after) : -1;
  if (after && before < 0) throw inputError('after', 'a cursor of an earlier page');
  const page = rows.slice(before + 1, before + 1 + size);
  const edges = page.map((row) => ({ cursor: cursorOf(idOf(row)), node: place(row) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: before + 1 + page.length < rows.length,
      hasPreviousPage: before >= 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: rows.length,
  };
}
