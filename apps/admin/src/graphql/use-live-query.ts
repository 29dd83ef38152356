import { useEffect, useRef, useState } from 'react';
import {
  type AnyVariables,
  type CombinedError,
  type TypedDocumentNode,
  useQuery,
  useSubscription,
} from 'urql';
import { onChanged } from './changes.js';
import { RecordedDocument, type HistoryScope } from './documents.generated.js';
import { toldPosition } from './resuming.js';

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
  const [{ data: answered, error, operation }, ask] = useQuery({ query, variables });
  // While the server is away a question fails; what it answered before stays on the screen, with what is being typed there.
  const [kept, keep] = useState<{ key: number; data: Data }>();
  if (answered !== undefined && operation && kept?.data !== answered)
    keep({ key: operation.key, data: answered });
  const data = answered ?? (error?.networkError && kept?.key === operation?.key ? kept?.data : undefined);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const reload = useRef(() => {});
  useEffect(() => {
    reload.current = () => ask({ requestPolicy: 'network-only' });
  }, [ask]);
  const soon = useRef(() => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => reload.current(), TOGETHER);
  });
  // The question above shows everything up to here; what came after it is told, also while the connection opens.
  const [from] = useState(toldPosition);
  const [{ data: told }] = useSubscription({
    query: RecordedDocument,
    variables: { after: from === null ? null : String(from), scope: scope ?? null },
  });
  const complete = useRef(from !== null);
  useEffect(() => {
    if (!told) return;
    const { event } = told.recorded;
    // Told without an event: everything is there that was recorded. The first time that is no news, unless nobody knew
    // since when; later it means that the connection was lost, and a question may have failed meanwhile.
    if (event || !complete.current) soon.current();
    if (!event) complete.current = false;
  }, [told]);
  useEffect(() => onChanged(() => reload.current()), []);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return { data, error, reload: () => ask({ requestPolicy: 'network-only' }) };
}
