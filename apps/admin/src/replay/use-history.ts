// Brings the events of a scope in and keeps them up to date: first how much there is and how it stands, then an index of
// its events, then what they say, the nearest to the playhead first.
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useConnected } from '../graphql/connection.js';
import { pauseBefore } from '../graphql/resuming.js';
import { ReplayRecordedDocument, type HistoryScope } from './documents.generated.js';
import { fromNode } from './from-node.js';
import { arrived, begin, type Loaded } from './history-state.js';
import { askedAt, openScope, type Ceiling } from './load-history.js';
import { partLoader } from './load-part.js';
import { bringPayloads } from './load-payloads.js';
import type { ReplayAddress, Scope } from './logic/address.js';
import { inPart, partRound, type Part } from './logic/part.js';
import type { ReplayEvent } from './logic/replay-event.js';
import type { Place } from './logic/sequence.js';
import { surroundings } from './logic/surroundings.js';
import { useKeyframes, type Keyframes } from './use-keyframes.js';
import { useSurroundings } from './use-surroundings.js';

/** A scope of so many events is there at once: nothing is shown before all of it. */
export const FEW = 1000;
/** Of a scope of more events only what had a part in the time shown is folded. */
const MOST_FOLDED = 50_000;

export interface History extends Loaded {
  /** Of streams outside the scope, such as KPIs and their norms: folded along, not part of it. */
  reference: readonly ReplayEvent[];
  /** All of those were answered: what stood does not change any more by what is still on its way. */
  settled: boolean;
  /**
   * All of it was there once, with what lies outside and decides what stood. Of a long history the server's state is shown until then:
   * folded without the definitions of its KPIs it would say other words first.
   */
  steady: boolean;
  /** How it stood where the replay opens was answered, or is not asked: the rest is on its way. */
  opened: boolean;
  /** Everything of the scope, or of the part, is there with what it says. */
  complete: boolean;
  /** The connection that tells what is recorded was lost, and is not back. */
  lost: boolean;
  keyframes: Keyframes;
  /** What a keyframe of this scope is asked with: of an institution not every stream is folded. */
  folded: Part | null;
}

export interface Loading {
  /** Asks the server again, without waiting. */
  again(): void;
  /** Says where the playhead rests: what is near is read first, and another part of a long history is brought in. */
  lookAt(focus: Focus): void;
  /** Says where it goes on, so that the part that holds that is there in time. */
  lookAhead(place: Place, ceiling: Ceiling): void;
}

/** Where the playhead rests, and the log position of the event that is looked at. */
interface Focus {
  place: Place;
  position: number;
}

const present = (): string => new Date().toISOString();

/**
 * The history of a scope. `opened` is the address with which it opens: how it stood there is asked first, unless nothing is
 * shown before all of it (`atOnce`). Keep it under a key of its scope and id.
 */
export function useHistory(
  scope: Scope,
  id: string,
  opened: ReplayAddress,
  { atOnce = false }: { atOnce?: boolean } = {},
): History & Loading {
  const client = useClient();
  const asked = useMemo<HistoryScope>(() => ({ kind: scope, id }), [scope, id]);
  const [history, tell] = useReducer(arrived, undefined, () => begin(present()));
  const [attempt, setAttempt] = useState(0);
  const { status, about } = history;
  const keyframes = useKeyframes(asked);
  const parts = useMemo(() => partLoader(client, asked), [client, asked]);
  const focus = useRef<Focus>({
    place: { asOf: opened.asOf ?? present(), at: opened.at },
    position: Number.MAX_SAFE_INTEGER,
  });
  const first = useRef(opened);
  // The very moment that the picture opens with, so that it is asked once.
  const [opening] = useState(() => askedAt({ asOf: opened.asOf ?? history.now, at: opened.at }, opened));
  const [isOpened, setOpened] = useState(false);
  // Which part is wanted; what is held follows.
  const [part, setPart] = useState<Part | null>(null);
  const latest = useRef(history);
  useEffect(() => {
    latest.current = history;
  }, [history]);

  useEffect(() => {
    let gone = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const isGone = () => gone;
    async function load() {
      let held = latest.current;
      if (held.about === null) {
        // How it stood is what one waits for: asked together with how much there is. An institution is mostly too large for it.
        if (!atOnce && scope !== 'institution')
          keyframes.begin(opening, { moreThan: FEW, atMost: MOST_FOLDED });
        const about = await openScope(client, asked);
        if (gone) return;
        tell({ type: 'about', about });
        const { from, to } = first.current;
        const begun = partRound(about.replay.density, focus.current.place.asOf, { from, to });
        if (begun) {
          // Asked for as any other part.
          setPart(begun);
          return;
        }
        held = { ...held, about, total: about.replay.density.events };
      }
      if (held.buffer.events.length === 0 || held.wanted !== part) {
        const total = held.total ?? 0;
        if (!atOnce && held.buffer.events.length === 0 && total > FEW) {
          // Before anything else is asked.
          await keyframes.ask(opening, total > MOST_FOLDED ? part : null).catch(() => undefined);
          if (gone) return;
        }
        setOpened(true);
        const loaded = await parts.load(part, focus.current.place);
        if (gone) return;
        tell({ type: 'index', ...loaded, wanted: part });
        held = { ...held, buffer: loaded };
      }
      await bringPayloads(
        client,
        held.buffer.events,
        () => focus.current.position,
        (events) => tell({ type: 'payloads', events }),
        isGone,
      );
    }
    load().catch(() => {
      if (gone) return;
      tell({ type: 'status', status: 'failed' });
      // A server that is gone comes back: what is there stays meanwhile.
      again = setTimeout(() => {
        setAttempt(attempt + 1);
        tell({ type: 'status', status: 'loading' });
      }, pauseBefore(attempt));
    });
    return () => {
      gone = true;
      clearTimeout(again);
    };
  }, [client, asked, keyframes, parts, attempt, part, scope, atOnce, opening]);

  const ready = status === 'ready';
  const upTo = history.buffer.upTo;
  // Where the subscription began: it goes on from there by itself.
  const [from, setFrom] = useState<number | null>(null);
  if (ready && from === null) setFrom(upTo);
  useEffect(() => {
    if (from === null) return undefined;
    const { unsubscribe } = client
      .subscription(ReplayRecordedDocument, { after: String(from), scope: asked })
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
  }, [client, asked, from]);
  const connected = useConnected();

  const { events } = history.buffer;
  const complete = status !== 'loading' && history.read === events.length;
  const outside = useMemo(() => (complete ? surroundings(scope, events) : NONE), [complete, scope, events]);
  const { events: around, answered } = useSurroundings(outside);
  const [isSteady, setSteady] = useState(false);
  if (complete && answered && !isSteady) setSteady(true);
  const reference = useMemo(() => {
    const own = new Set(events.map((event) => event.id));
    return around.filter((event) => !own.has(event.id));
  }, [around, events]);

  // A wish that is not answered yet holds what it was for; of a day that holds too much only the piece that came.
  const coming = history.wanted === part ? history.part : part;
  const lookAt = useCallback(
    (next: Focus) => {
      focus.current = next;
      if (coming === null || about === null || inPart(coming, next.place)) return;
      setPart(partRound(about.replay.density, next.place.asOf));
      tell({ type: 'status', status: 'loading' });
    },
    [coming, about],
  );
  const total = history.total ?? 0;
  const { past } = history;
  const lookAhead = useCallback(
    (place: Place, ceiling: Ceiling) => {
      if (about === null) return;
      const next = partRound(about.replay.density, place.asOf);
      if (next === null) return;
      void parts.ahead(next, place).then((part) => {
        if (part === null || part.from === null) return;
        const base = askedAt({ asOf: part.from, at: part.fromAt }, ceiling);
        keyframes.ask(base, total > MOST_FOLDED ? part : null, past).catch(() => undefined);
      });
    },
    [about, parts, keyframes, total, past],
  );
  return {
    ...history,
    reference,
    settled: complete && answered,
    steady: isSteady,
    opened: isOpened,
    complete,
    lost: history.live && !connected,
    keyframes,
    folded: total > MOST_FOLDED ? (history.part ?? part) : null,
    again() {
      setAttempt(attempt + 1);
      tell({ type: 'status', status: 'loading' });
    },
    lookAt,
    lookAhead,
  };
}

const NONE: readonly string[] = [];
