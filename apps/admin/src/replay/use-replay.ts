// The one hook by which React enters the replay: address, clocks and transport in, what the view shows out.
import { addDays, dateOf, endOfDay, schoolYearPeriod, startOfDay } from '@traject/domain';
import { world } from '@traject/history';
import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useState } from 'react';
import { folderOf, folders } from './folders.js';
import { LIVE, auditAddress, writeAddress, type Scope, type Step, type View } from './logic/address.js';
import { ceilingOf, recordedAt } from './logic/hindsight.js';
import { schoolYearsIn } from './logic/density.js';
import { foreground } from './logic/foreground.js';
import { inspect } from './logic/inspector.js';
import { laneKeyOf, lanes, type Lane } from './logic/lanes.js';
import { beyondPart, inPart } from './logic/part.js';
import type { ReplayEvent } from './logic/replay-event.js';
import { placeOf, stepped, type Place } from './logic/sequence.js';
import { statePanel } from './logic/state-panel.js';
import type { Filters } from './logic/filters.js';
import { PACES, type PaceName } from './logic/pace.js';
import { playedTo } from './logic/playback.js';
import { PAUSED, moved, transport, type Move } from './logic/transport.js';
import { createHead } from './head.js';
import { useAddress } from './use-address.js';
import { useCeiling } from './use-ceiling.js';
import type { History, Loading } from './use-history.js';
import { useInspectable } from './use-inspectable.js';
import { useBase, useMoment } from './use-moment.js';
import { usePicture } from './use-picture.js';
import { usePlayback } from './use-playback.js';

/** How long the playhead rests before another part is asked for, in milliseconds. */
const SETTLE = 250;

/** So many events before the end of a part the next one is loaded: at the fastest pace half a minute. */
const AHEAD = 300;

const NO_LANES: Lane[] = [];

export type Replay = ReturnType<typeof useReplay>;

/** `search` is what the address says; the hook writes it (replacing) when the playhead rests, and pushes selections. */
export function useReplay(
  scope: Scope,
  history: History & Pick<Loading, 'lookAt' | 'lookAhead'>,
  search: Readonly<Record<string, unknown>>,
) {
  const [{ playing, pace }, control] = useReducer(transport, PAUSED);
  const [head] = useState(createHead);
  const [dragging, setDragging] = useState(false);
  const { address, push, goTo } = useAddress(search, playing || dragging);

  const { part, lookAt, lookAhead } = history;
  const { shown, before } = useMemo(
    () => foreground(scope, history.buffer.events),
    [scope, history.buffer.events],
  );
  // What corrects the part that is held, or was corrected in it, may lie outside: it is folded, not stepped through.
  const events = useMemo(
    () => (part ? shown.filter((event) => inPart(part, placeOf(event))) : shown),
    [shown, part],
  );
  const reference = useMemo(() => [...before, ...history.reference], [before, history.reference]);
  const { now } = history;
  const place = useMemo<Place>(
    () => ({ asOf: address.asOf ?? now, at: address.at }),
    [address.asOf, address.at, now],
  );
  const base = useBase(history, address);
  const all = useMemo(
    () => world([...history.buffer.events, ...history.reference], folders, base ?? undefined),
    [history.buffer.events, history.reference, base],
  );
  const { exact, ceiling, seen, log, toggleHindsight } = useCeiling(
    history,
    events,
    all.events,
    address,
    place,
    goTo,
  );
  const known = ceilingOf(ceiling, all.events);
  /** Everything that the part held is folded from is here. */
  const ready = history.complete && base !== null;
  const scoped = useMemo(
    () => new Set(history.buffer.events.map(({ stream }) => stream)),
    [history.buffer.events],
  );
  // As known then, nothing is silent longer than until then.
  const until = useMemo(() => {
    const then = known > history.buffer.upTo ? now : (ceiling.known ?? recordedAt(all.events, known) ?? now);
    return then < now ? then : now;
  }, [known, history.buffer.upTo, ceiling.known, all, now]);
  const laid = useMemo(
    () => (ready ? lanes(all, events, known, until, folderOf, reference) : NO_LANES),
    [ready, all, events, known, until, reference],
  );
  const { filters, sequence, marked, whole, scale, scopeDensity } = usePicture(history, address, {
    events,
    known,
    laid,
  });
  const count = sequence.countAt(place);
  const shows = useCallback((stream: string) => scoped.has(stream), [scoped]);
  const within = part === null || inPart(part, place);
  const { moment, shows: panelShows } = useMoment(
    history,
    { all, ready: ready && within && history.steady, known, shows },
    place,
    address,
  );
  const panel = useMemo(() => statePanel(moment, place.asOf, panelShows), [moment, place.asOf, panelShows]);
  const current = sequence.events[count - 1] ?? null;
  const selected = address.ev === null ? current : (events.find(({ id }) => id === address.ev) ?? null);
  // Taking an event apart looks through all of them: a drag that goes on does not wait for it.
  const looked = useDeferredValue(selected);
  const inspectable = useInspectable(history, all, looked);
  const inspected = useMemo(
    () => (looked && inspectable ? inspect(looked, events, inspectable, known, folderOf) : null),
    [looked, events, inspectable, known],
  );

  const select = useCallback(
    (event: ReplayEvent) => {
      control({ type: 'pause' });
      push({ ...placeOf(event), ev: event.id });
    },
    [push],
  );
  const goToPlace = useCallback(
    (next: Place | null): void => {
      if (next) goTo({ ...next, ev: null });
    },
    [goTo],
  );

  /** To the end of the day at a moment of the world (milliseconds since 1970), or to the present where that is later. */
  const scrub = useCallback(
    (to: number) => {
      control({ type: 'pause' });
      const asOf = endOfDay(dateOf(new Date(to).toISOString()));
      goTo({ asOf: asOf > now ? now : asOf, at: null, ev: null });
    },
    [goTo, now],
  );

  /** Where a move leads that finds no more in the part that is held. */
  const beyond = useCallback(
    (move: Move): Place | null => scopeDensity && beyondPart(part, scopeDensity, move),
    [part, scopeDensity],
  );
  // It goes on into the next part, and waits where that is not here yet; by time as far as the picture goes.
  const byEvent = PACES[pace].by === 'event';
  const onwards = useMemo(() => {
    const next = beyond('next');
    return next && (byEvent || Date.parse(next.asOf) <= scale.span.until) ? next : null;
  }, [byEvent, beyond, scale]);
  const reading = playing && part !== null && !(within && ready);
  const over = useCallback(() => {
    if (onwards) goToPlace(onwards);
    else control({ type: 'pause' });
  }, [onwards, goToPlace]);
  const running = playing && !reading;
  usePlayback({
    playing: running,
    onwards,
    pace,
    scale,
    sequence,
    place,
    head,
    onPlace: goToPlace,
    onOver: over,
  });
  const near = running && sequence.events.length - count < AHEAD;
  const { known: knownAt, kpos } = address;
  useEffect(() => {
    if (near && onwards) lookAhead(onwards, { known: knownAt, kpos });
  }, [near, onwards, lookAhead, knownAt, kpos]);
  // A server that does not answer is no end: it says so, and one plays on when it is back.
  if (reading && history.status === 'failed') control({ type: 'pause' });

  // What is near is read first; of a long history another part is brought in where the playhead leaves this one.
  const position = current?.position ?? Number.MAX_SAFE_INTEGER;
  useEffect(() => {
    const timer = setTimeout(() => lookAt({ place, position }), within ? SETTLE : 0);
    return () => clearTimeout(timer);
  }, [lookAt, place, position, within]);
  /** The same for one event. */
  const eventSearch = (event: ReplayEvent) =>
    writeAddress(auditAddress({ ...address, ...placeOf(event), ev: event.id }, log));
  /** What stood in a stream when something was recorded elsewhere; undefined where nothing is known of it. */
  const stateThen = (stream: string, { effectiveAt, position }: ReplayEvent): unknown =>
    all.eventsOf(stream).length === 0
      ? undefined
      : all.moment({ asOf: effectiveAt, known: position }).stateOf(stream);
  return {
    address,
    place,
    now,
    known,
    /** What the server says of the ceiling, where what is held does not say it all. */
    exact,
    isLive: address.asOf === null,
    world: all,
    events,
    /** Whether a stream belongs to the scope. */
    shows,
    push,
    sequence,
    filters,
    count,
    /** How many events of the scope took place before those of the part that is held, and how many it has. */
    before: part?.before ?? 0,
    total: part ? (history.total ?? 0) : sequence.events.length,
    /** How much happened when in the whole scope, where only a part of it is held. */
    density: part ? scopeDensity : null,
    /** Lanes and inspector have what they are drawn from. */
    ready,
    /** Every lane, and those that are left with the marks that were asked for. */
    allLanes: laid,
    lanes: marked,
    /** The school years of the whole history, by their first calendar year. */
    schoolYears: schoolYearsIn(whole),
    scale,
    head,
    moment,
    panel,
    selected,
    inspected,
    seen,
    playing,
    /** Play waits for the part that comes next. */
    reading,
    pace,
    dragging,
    move(move: Move) {
      control({ type: 'pause' });
      const to = moved(sequence, place, address.step, move, now);
      const isEnd = move === 'first' || move === 'last';
      goToPlace(isEnd ? (beyond(move) ?? to) : (to ?? beyond(move)));
    },
    /** To the previous or next event, whatever the step; in the lane of the selected event where asked. */
    toEvent(by: 1 | -1, sameLane: boolean) {
      control({ type: 'pause' });
      const lane = sameLane && selected ? laneKeyOf(selected) : null;
      goToPlace(
        stepped(sequence, place, by, lane === null ? undefined : (event) => laneKeyOf(event) === lane) ??
          beyond(by === 1 ? 'next' : 'previous'),
      );
    },
    toggle() {
      // From the end (or the present) play begins at the beginning.
      const out = playedTo({ pace: PACES[pace], scale, sequence, from: place }, 0).over;
      if (!playing && out && !beyond('next')) goToPlace(moved(sequence, place, address.step, 'first', now));
      control({ type: 'toggle' });
    },
    setPace: (wanted: PaceName) => control({ type: 'pace', pace: wanted }),
    faster: () => control({ type: 'faster' }),
    slower: () => control({ type: 'slower' }),
    setStep(step: Step) {
      control({ type: 'step', step });
      goTo({ step });
    },
    scrub,
    setDragging,
    select,
    /** To an event, as one goes through what was found: no step to go back to for each. */
    show(event: ReplayEvent) {
      control({ type: 'pause' });
      goTo({ ...placeOf(event), ev: event.id });
    },
    setAsOf: (asOf: string | null) => goTo({ asOf, at: null, ev: null }),
    setKnown: (at: string | null) => goTo({ known: at, kpos: null }),
    toggleHindsight,
    toNow() {
      control({ type: 'pause' });
      goTo({ ...LIVE, lanes: address.lanes, step: address.step, ...filters });
    },
    /** The search parameters of a link that shows the same for ever. */
    auditSearch: () => writeAddress(auditAddress(address, { ...log, now: place.asOf })),
    eventSearch,
    stateThen,
    setView: (view: View) => goTo({ view }),
    setLanes: (keys: readonly string[] | null) => goTo({ lanes: keys }),
    /** Shows one school year (by its first calendar year), or the whole. */
    setSchoolYear(year: number | null) {
      const part = year === null ? null : schoolYearPeriod(year);
      goTo({
        from: part && startOfDay(part.from),
        to: part && endOfDay(addDays(part.until, -1)),
      });
    },
    setFilters: (next: Partial<Filters>) => goTo(next),
  };
}
