import { useEffect, useRef, useState } from 'react';
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from 'urql';
import { latestOnly } from './latest-only.js';
import { pauseBefore } from './resuming.js';
import type { Live } from './use-live-query.js';

interface Told<Data, Variables> {
  data: Data | undefined;
  error: CombinedError | undefined;
  /** What the answer is an answer to. */
  variables: Variables | undefined;
}

/** As `useLiveQuery`, with whether the answer is to what is asked now. */
export interface Latest<Data> extends Live<Data> {
  behind: boolean;
}

/**
 * Asks `query` for variables that change fast: one question at a time, and then the latest. The last answer stays on
 * the screen until the next is there; a server that does not answer is asked again until it does. `since` changes where
 * the same question has another answer; it is empty while that is not known.
 */
export function useLatest<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  since = '',
): Latest<Data> {
  const client = useClient();
  const [told, tell] = useState<Told<Data, Variables>>({
    data: undefined,
    error: undefined,
    variables: undefined,
  });
  const ask = useRef<((asked: Variables) => void) | null>(null);
  const now = useRef(variables);
  useEffect(() => {
    let unanswered = 0;
    let again: ReturnType<typeof setTimeout> | undefined;
    ask.current = latestOnly(
      (asked: Variables) => client.query(query, asked, { requestPolicy: 'network-only' }).toPromise(),
      ({ data, error }, asked) => {
        clearTimeout(again);
        if (error?.networkError) {
          again = setTimeout(() => ask.current?.(now.current), pauseBefore(unanswered));
          unanswered += 1;
        } else unanswered = 0;
        // What was there stays where a question fails, and is known as what it is an answer to.
        tell((before) =>
          data === undefined ? { ...before, error } : { data, error: undefined, variables: asked },
        );
      },
    );
    return () => {
      ask.current = null;
      clearTimeout(again);
    };
  }, [client, query]);
  const key = JSON.stringify(variables);
  useEffect(() => {
    now.current = variables;
  });
  // Variables are made anew at each drawing: what they say is what counts.
  useEffect(() => {
    ask.current?.(now.current);
  }, [key]);
  const before = useRef(since);
  useEffect(() => {
    const changed = before.current !== '' && since !== '' && before.current !== since;
    before.current = since;
    if (changed) ask.current?.(now.current);
  }, [since]);
  return {
    data: told.data,
    error: told.error,
    behind: JSON.stringify(told.variables) !== key,
    reload: () => ask.current?.(now.current),
  };
}
