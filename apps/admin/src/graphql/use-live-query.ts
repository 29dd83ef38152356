import { useEffect, useRef } from 'react';
import {
  type AnyVariables,
  type CombinedError,
  type TypedDocumentNode,
  useQuery,
  useSubscription,
} from 'urql';
import { onChanged } from './changes.js';
import { RecordedDocument, type HistoryScope } from './documents.generated.js';

/** How long several events that arrive together wait to be asked for once, in milliseconds. */
const TOGETHER = 300;

export interface Live<Data> {
  data: Data | undefined;
  error: CombinedError | undefined;
  /** Asks again. */
  reload: () => void;
}

/**
 * Asks `query`, and asks again whenever an event within `scope` (by default: any that the viewer may see) is recorded, by
 * whomever. What was answered before stays until the new answer is there.
 */
export function useLiveQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  scope?: HistoryScope,
): Live<Data> {
  const [{ data, error }, ask] = useQuery({ query, variables });
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const reload = useRef(() => {});
  useEffect(() => {
    reload.current = () => ask({ requestPolicy: 'network-only' });
  }, [ask]);
  const soon = useRef(() => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => reload.current(), TOGETHER);
  });
  const [recorded] = useSubscription({ query: RecordedDocument, variables: { scope: scope ?? null } });
  const seen = recorded.data?.recorded.event?.id;
  useEffect(() => {
    if (seen !== undefined) soon.current();
  }, [seen]);
  useEffect(() => onChanged(() => reload.current()), []);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return { data, error, reload: () => ask({ requestPolicy: 'network-only' }) };
}
