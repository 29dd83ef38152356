import { useEffect, useRef, useState } from 'react';
import { type AnyVariables, CombinedError, type TypedDocumentNode, useClient } from 'urql';
import { everyRow } from './every-row.js';
import { type Live, useLiveQuery } from './use-live-query.js';
import type { Connection } from './use-pages.js';

/** The most that one question is answered with. */
const MOST = 1000;

/**
 * Every row of a list that is found and sorted here, where the server gives it in pages: nearly always one question, and
 * as many as it takes where there are more than a thousand. `asked` makes the variables of a page, `of` takes the list out of
 * an answer; `answer` is the first one, for what else it holds.
 */
export function useEveryRow<Data, Variables extends AnyVariables, Node>(
  query: TypedDocumentNode<Data, Variables>,
  asked: (page: { first: number; after: string | null }) => Variables,
  of: (answer: Data) => Connection<Node>,
): Live<{ answer: Data; rows: readonly Node[] }> {
  const client = useClient();
  const { data: answer, error, reload } = useLiveQuery(query, asked({ first: MOST, after: null }));
  const [rest, setRest] = useState<{ behind: Data; rows: readonly Node[] | null }>();
  const page = useRef((_after: string): Promise<Connection<Node> | undefined> => Promise.resolve(undefined));
  useEffect(() => {
    page.current = async (after) => {
      const { data } = await client.query(query, asked({ first: MOST, after }));
      return data === undefined ? undefined : of(data);
    };
  });
  const first = answer && of(answer);
  const next = first?.pageInfo.hasNextPage ? (first.pageInfo.endCursor ?? null) : null;
  useEffect(() => {
    if (answer === undefined || next === null) return undefined;
    let wanted = true;
    everyRow((after) => page.current(after ?? next)).then(
      (rows) => wanted && setRest({ behind: answer, rows }),
      () => wanted && setRest({ behind: answer, rows: null }),
    );
    return () => {
      wanted = false;
    };
  }, [answer, next]);
  if (answer === undefined || first === undefined) return { data: undefined, error, reload };
  if (next === null) return { data: { answer, rows: first.nodes }, error, reload };
  if (rest?.behind !== answer) return { data: undefined, error, reload };
  if (rest.rows !== null) return { data: { answer, rows: [...first.nodes, ...rest.rows] }, error, reload };
  const failed = new CombinedError({ networkError: new Error('Part of the list was not answered.') });
  return { data: undefined, error: failed, reload };
}
