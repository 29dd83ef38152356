// What a word adds to the projector: how its streams fold, and which rows a state gives.
import {
  stateAt,
  type Clocks,
  type DomainEvent,
  type Folder,
  type Instant,
  type Recorded,
} from '@traject/domain';
import { segments, type PeriodFolder } from '@traject/history';
import { snake, type RowOf, type Table } from './table.js';

/** A row of a table, as JSON of its columns by SQL name. */
export interface Row {
  table: Table;
  values: Record<string, unknown>;
}

/** A row and the part of the world's time in which it holds. `until` is END_OF_TIME when open. */
export interface HeldRow extends Row {
  from: Instant;
  until: Instant;
  /** Names table, time and values: two rows with one identity are the same row. */
  identity: string;
}

/** What a stream belongs to, for asking its history by scope. */
export interface Scope {
  teamId?: string | null;
  programmeId?: string | null;
  themeId?: string | null;
}

/** A way to fold a stream at two clocks: the kernel's, or that of a test's oracle. */
export type Fold = <S, E extends DomainEvent>(
  folder: Folder<S, E>,
  events: readonly Recorded<E>[],
  clocks: Clocks,
) => S;

export interface WordRows {
  word: string;
  tables: Table[];
  /** The rows that hold through the world's time as known at position `known`, by identity. */
  held(events: readonly Recorded[], known: number): Map<string, HeldRow>;
  /** The rows that a stream has at `clocks`: by folding with `fold`, without any table. */
  at(events: readonly Recorded[], clocks: Clocks, fold?: Fold): Row[];
  /** What an event says its stream belongs to; null when it says nothing of it. */
  scope(event: Recorded): Scope | null;
}

export interface WordRowsSpec<S, E extends DomainEvent> {
  word: string;
  folder: PeriodFolder<S, E>;
  tables: Table[];
  /**
   * The rows that hold in `state` at `asOf`; ids, codes and text references only. `known` is what was recorded by then:
   * for what depends on how a state became known.
   */
  rows(state: S, asOf: Instant, known: Known<E>): Row[];
  /** Further instants at which rows can change, of which the state knows nothing. */
  cuts?(events: readonly Recorded<E>[]): Instant[];
  scope?(event: Recorded<E>): Scope | null;
}

/** The events of a stream that were recorded up to `position`. */
export interface Known<E extends DomainEvent> {
  events: readonly Recorded<E>[];
  position: number;
}

/** Makes a row; the compiler checks it against its table. */
export function row<T extends Table>(table: T, values: RowOf<T>): Row {
  return {
    table,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [snake(name), value])),
  };
}

/** Binds a word's folder and rows into what the projector runs. */
export function wordRows<S, E extends DomainEvent>(spec: WordRowsSpec<S, E>): WordRows {
  return {
    word: spec.word,
    tables: spec.tables,
    held: (events, position) => heldRows(spec, knownOf<E>(events, position)),
    at(events, clocks, fold = stateAt) {
      const known = knownOf<E>(events, clocks.known);
      return spec.rows(fold(spec.folder, known.events, clocks), clocks.asOf, known);
    },
    scope(event) {
      const [own] = ofWord<E>([event]);
      return (own && spec.scope?.(own)) ?? null;
    },
  };
}

/** A stream named after a word holds that word's events; `evolve` leaves a state as it is for any other. */
const ofWord = <E extends DomainEvent>(events: readonly Recorded[]) => events as readonly Recorded<E>[];

const knownOf = <E extends DomainEvent>(events: readonly Recorded[], position: number): Known<E> => ({
  events: ofWord<E>(events).filter((event) => event.position <= position),
  position,
});

/** The segments of a stream, cut also where a row of it can change. */
function cutsOf<S, E extends DomainEvent>({ folder, cuts }: WordRowsSpec<S, E>, known: Known<E>) {
  const further = cuts?.(known.events) ?? [];
  const cut: PeriodFolder<S, E> = {
    initialState: folder.initialState,
    evolve: (state, event) => folder.evolve(state, event),
    at: (state, asOf) => folder.at(state, asOf),
    boundaries: (state) => [...folder.boundaries(state), ...further],
  };
  return segments(cut, known.events, known.position);
}

function heldRows<S, E extends DomainEvent>(spec: WordRowsSpec<S, E>, known: Known<E>): Map<string, HeldRow> {
  const done = new Map<string, HeldRow>();
  const finish = (text: string, held: HeldRow) => {
    const identity = `${held.from} ${held.until} ${text}`;
    done.set(identity, { ...held, identity });
  };
  let running = new Map<string, HeldRow>();
  for (const { from, until, state } of cutsOf(spec, known)) {
    const next = new Map<string, HeldRow>();
    for (const made of spec.rows(state, from, known)) {
      const text = `${made.table.name} ${JSON.stringify(made.values)}`;
      const before = running.get(text);
      // Equal neighbours are one row: what did not change is not written again.
      next.set(text, { ...made, from: before?.from ?? from, until, identity: '' });
    }
    for (const [text, held] of running) if (!next.has(text)) finish(text, held);
    running = next;
  }
  for (const [text, held] of running) finish(text, held);
  return done;
}
