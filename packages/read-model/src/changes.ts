// What a run of events changes in the tables: rows that open at a position, and rows that close at one. Pure.
import { NOT_SHARED, type Recorded, type SharedWith } from '@traject/domain';
import type { HeldRow, RowChanges } from './held-row.js';
import type { RowsOfStream, Scope, WordRows } from './word-rows.js';

/** A row to insert: known from `knownFrom` (inclusive) until `knownUntil` (exclusive; null when still open). */
export interface OpenedRow {
  stream: string;
  row: HeldRow;
  knownFrom: number;
  knownUntil: number | null;
}
/** An open row of an earlier run to close. */
export interface ClosedRow {
  stream: string;
  row: HeldRow;
  knownUntil: number;
}
export interface StreamSpan {
  stream: string;
  institutionId: string;
  scope: Scope;
  /** Who takes part besides its owner, after its last event. */
  sharedWith: SharedWith;
  first: number;
  last: number;
}

/** The memory of a stream: how many events it has so far, and the rows that are open after them. */
export interface StreamMemory {
  length: number;
  /** Undefined for a word without tables: its events are counted and indexed. */
  rows: RowsOfStream | undefined;
}

/** The memory of a stream after `events`, its first ones. */
export const remember = (events: readonly Recorded[], rows: WordRows | undefined): StreamMemory => ({
  length: events.length,
  rows: rows?.begin(events),
});

/** What is said later counts, and what is not said takes nothing back: as rows of the index are written over. */
const widened = (scope: Scope, said: Scope): Scope => ({
  teamId: said.teamId ?? scope.teamId ?? null,
  programmeId: said.programmeId ?? scope.programmeId ?? null,
  themeId: said.themeId ?? scope.themeId ?? null,
});

/** Gathers the changes of consecutive events; opening and closing within the run leaves one finished row. */
export class Changes {
  readonly events: Recorded[] = [];
  readonly streams = new Map<string, StreamSpan>();
  readonly closed: ClosedRow[] = [];
  /** Every row that was opened in the run, closed again or not. */
  readonly opened: OpenedRow[] = [];
  readonly #open = new Map<HeldRow, OpenedRow>();

  /** Adds one event, and brings the memory of its stream, as it is after the event before it, up to it. */
  add(event: Recorded, memory: StreamMemory, rows: WordRows | undefined): void {
    const { stream, position } = event;
    memory.length += 1;
    const changes = memory.rows?.add(event);
    const scope = rows?.scope(event) ?? {};
    if (changes) this.#change(stream, position, changes);
    this.events.push(event);
    const sharedWith = memory.rows?.sharedWith ?? NOT_SHARED;
    const span = this.streams.get(stream);
    if (span) {
      span.sharedWith = sharedWith;
      span.scope = widened(span.scope, scope);
      span.last = position;
    } else {
      const { institutionId } = event;
      this.streams.set(stream, { stream, institutionId, scope, sharedWith, first: position, last: position });
    }
  }

  #change(stream: string, position: number, { opened, closed }: RowChanges): void {
    for (const row of closed) {
      const ours = this.#open.get(row);
      if (ours) ours.knownUntil = position;
      else this.closed.push({ stream, row, knownUntil: position });
      this.#open.delete(row);
    }
    for (const row of opened) {
      const added: OpenedRow = { stream, row, knownFrom: position, knownUntil: null };
      this.#open.set(row, added);
      this.opened.push(added);
    }
  }
}
