// Brings the events of a scope in, page by page, and keeps them up to date.
import { useEffect, useMemo, useReducer, useState } from 'react';
import { useClient } from 'urql';
import {
  ReplayRecordedDocument,
  ReplayScopeDocument,
  type HistoryScope,
  type ReplayScopeQuery,
} from './documents.generated.js';
import { fromNode } from './from-node.js';
import { loadPage } from './load-history.js';
import type { Scope } from './logic/address.js';
import { emptyBuffer, withEvents, type EventBuffer } from './logic/event-buffer.js';
import type { ReplayEvent } from './logic/replay-event.js';
import { surroundings } from './logic/surroundings.js';
import { useSurroundings } from './use-surroundings.js';

export interface History {
  buffer: EventBuffer;
  /** Of streams outside the scope, such as KPIs and their norms: folded along, not part of it. */
  reference: readonly ReplayEvent[];
  about: ReplayScopeQuery | null;
  /** How many events there are; null until the first page is there. */
  total: number | null;
  status: 'loading' | 'stopped' | 'ready' | 'failed';
  /** Follows new events. */
  live: boolean;
  /** The present: moves with every event that arrives. */
  now: string;
}

/** What the reducer keeps: all but what comes from outside the scope. */
type Loaded = Omit<History, 'reference'>;

type Arrival =
  | { type: 'page'; events: ReplayEvent[]; total: number; last: boolean }
  | { type: 'about'; about: ReplayScopeQuery }
  | { type: 'recorded'; event: ReplayEvent | null; position: number; now: string }
  | { type: 'status'; status: History['status'] };

const begin = (now: string): Loaded => ({
  buffer: emptyBuffer,
  about: null,
  total: null,
  status: 'loading',
  live: false,
  now,
});

function arrived(history: Loaded, arrival: Arrival): Loaded {
  switch (arrival.type) {
    case 'page':
      return {
        ...history,
        buffer: withEvents(history.buffer, arrival.events),
        total: arrival.total,
        status: arrival.last ? 'ready' : 'loading',
      };
    case 'about':
      return {
        ...history,
        about: arrival.about,
        buffer: withEvents(history.buffer, [], Number(arrival.about.now.headPosition)),
      };
    case 'recorded': {
      const buffer = withEvents(history.buffer, arrival.event ? [arrival.event] : [], arrival.position);
      const more = buffer.events.length - history.buffer.events.length;
      return {
        ...history,
        buffer,
        total: (history.total ?? 0) + more,
        live: true,
        now: more > 0 ? arrival.now : history.now,
      };
    }
    case 'status':
      return { ...history, status: arrival.status };
    default:
      return arrival satisfies never;
  }
}

const present = (): string => new Date().toISOString();

/**
 * The history of a scope: first what it is called and where the log stands, then the events by pages (`stop` keeps what
 * is there, `resume` goes on), then every new event as it is recorded. Keep it under a key of its scope and id.
 */
export function useHistory(scope: Scope, id: string): History & { stop(): void; resume(): void } {
  const client = useClient();
  const [history, tell] = useReducer(arrived, undefined, () => begin(present()));
  const [attempt, setAttempt] = useState(0);
  const { status } = history;
  const wanted = status !== 'stopped';

  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    const kind: HistoryScope = { kind: scope, id };
    const flags = {
      programme: scope === 'programme',
      team: scope === 'team',
      person: scope === 'person',
      institution: scope === 'institution',
    };
    async function load() {
      const answer = await client
        .query(ReplayScopeDocument, { id, ...flags }, { requestPolicy: 'network-only' })
        .toPromise();
      if (gone) return;
      if (answer.data) tell({ type: 'about', about: answer.data });
      for (let after: string | null | undefined; after !== null && !gone;) {
        const page = await loadPage(client, { scope: kind }, after ?? null);
        if (gone) return;
        tell({ type: 'page', events: page.events, total: page.total, last: page.next === null });
        after = page.next;
      }
    }
    load().catch(() => {
      if (!gone) tell({ type: 'status', status: 'failed' });
    });
    return () => {
      gone = true;
    };
  }, [client, scope, id, attempt, wanted]);

  const ready = status === 'ready';
  const upTo = history.buffer.upTo;
  // Where the subscription began: it goes on from there by itself.
  const [from, setFrom] = useState<number | null>(null);
  if (ready && from === null) setFrom(upTo);
  useEffect(() => {
    if (from === null) return undefined;
    const { unsubscribe } = client
      .subscription(ReplayRecordedDocument, { after: String(from), scope: { kind: scope, id } })
      .subscribe(({ data }) => {
        if (!data) return;
        const { event, position } = data.recorded;
        tell({
          type: 'recorded',
          event: event && fromNode(event),
          position: Number(position),
          now: present(),
        });
      });
    return unsubscribe;
  }, [client, scope, id, from]);

  const { events } = history.buffer;
  const outside = useMemo(
    () => (status === 'loading' ? [] : surroundings(scope, events)),
    [status, scope, events],
  );
  const around = useSurroundings(outside);
  const reference = useMemo(() => {
    const own = new Set(events.map((event) => event.id));
    return around.filter((event) => !own.has(event.id));
  }, [around, events]);

  return {
    ...history,
    reference,
    stop: () => tell({ type: 'status', status: 'stopped' }),
    resume: () => {
      setAttempt(attempt + 1);
      tell({ type: 'status', status: 'loading' });
    },
  };
}
