// What a word adds to the projector: how its streams fold, and which rows a state gives.
import {
  stateAt,
  type Clocks,
  type DomainEvent,
  type Folder,
  type Recorded,
  type SharedWith,
} from '@traject/domain';
import type { Row } from './row.js';
import type { HeldRow, RowChanges } from './held-row.js';
import { StreamRows, type Known, type RowCutter } from './stream-rows.js';
import type { Table } from './table.js';

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

/** The rows of one stream, kept up to date. */
export interface RowsOfStream {
  /** As known after the last event. */
  readonly held: readonly HeldRow[];
  /** Who takes part in the stream's aggregate besides its owner. */
  readonly sharedWith: SharedWith;
  /** Takes in the stream's next event. Of no more use once this has thrown. */
  add(event: Recorded): RowChanges;
}

export interface WordRows {
  word: string;
  tables: Table[];
  /** The rows that hold through the world's time after `events`, the first ones of a stream; to be added to. */
  begin(events: readonly Recorded[]): RowsOfStream;
  /** The rows that a stream has at `clocks`: by folding with `fold`, without any table. */
  at(events: readonly Recorded[], clocks: Clocks, fold?: Fold): Row[];
  /** What an event says its stream belongs to; null when it says nothing of it. */
  scope(event: Recorded): Scope | null;
}

/** `rows` holds ids, codes and text references only. */
export interface WordRowsSpec<S, E extends DomainEvent> extends RowCutter<S, E> {
  word: string;
  tables: Table[];
  scope?(event: Recorded<E>): Scope | null;
}

/** Binds a word's folder and rows into what the projector runs. */
export function wordRows<S, E extends DomainEvent>(spec: WordRowsSpec<S, E>): WordRows {
  return {
    word: spec.word,
    tables: spec.tables,
    begin(events) {
      const rows = new StreamRows(spec, ofWord<E>(events));
      return {
        held: rows.held,
        get sharedWith() {
          return rows.sharedWith;
        },
        add: (event) => ofWord<E>([event]).map((own) => rows.add(own))[0] ?? { opened: [], closed: [] },
      };
    },
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
