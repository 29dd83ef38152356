// What a run of events changes in the tables: rows that open at a position, and rows that close at one. Pure.
import type { Recorded } from '@traject/domain';
import type { HeldRow, Scope, WordRows } from './word-rows.js';

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
  first: number;
  last: number;
}

/** The memory of a stream: its events so far, and the rows that are open after them. */
export interface StreamMemory {
  events: Recorded[];
  held: Map<string, HeldRow>;
}

/** Gathers the changes of consecutive events; opening and closing within the run leaves one finished row. */
export class Changes {
  readonly events: Recorded[] = [];
  readonly streams = new Map<string, StreamSpan>();
  readonly closed: ClosedRow[] = [];
  private readonly finished: OpenedRow[] = [];
  private readonly open = new Map<string, OpenedRow>();

  get opened(): OpenedRow[] {
    return [...this.finished, ...this.open.values()];
  }

  /**
   * Adds one event, given its stream's memory after the event before it; returns the memory after it. `rows` is
   * undefined for a word without tables: its events are counted and indexed.
   */
  add(event: Recorded, memory: StreamMemory, rows: WordRows | undefined): StreamMemory {
    const events = [...memory.events, event];
    const held = rows?.held(events, event.position) ?? new Map<string, HeldRow>();
    const scope = rows?.scope(event) ?? {};
    const { stream, position } = event;
    for (const [identity, row] of memory.held) if (!held.has(identity)) this.close(stream, row, position);
    for (const [identity, row] of held) {
      if (memory.held.has(identity)) continue;
      this.open.set(`${stream} ${identity}`, { stream, row, knownFrom: position, knownUntil: null });
    }
    this.events.push(event);
    const span = this.streams.get(stream);
    this.streams.set(stream, {
      stream,
      institutionId: event.institutionId,
      scope: { ...span?.scope, ...scope },
      first: span?.first ?? position,
      last: position,
    });
    return { events, held };
  }

  private close(stream: string, row: HeldRow, position: number): void {
    const key = `${stream} ${row.identity}`;
    const opened = this.open.get(key);
    if (!opened) {
      this.closed.push({ stream, row, knownUntil: position });
      return;
    }
    this.open.delete(key);
    this.finished.push({ ...opened, knownUntil: position });
  }
}
