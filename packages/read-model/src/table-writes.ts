// Gathered changes as what is sent to the database: lines of COPY, and the few open rows to close.
import { hash } from 'node:crypto';
import { END_OF_TIME } from '@traject/domain';
import type { Changes, ClosedRow, OpenedRow, StreamSpan } from './changes.js';
import { CopyLines } from './copy-lines.js';
import { field } from './copy-text.js';
import { eventLine } from './event/event-row.js';
import { identityOf, type HeldRow } from './held-row.js';
import type { Table } from './table.js';

/** Names an open row among those of its stream. */
export const digestOf = (row: HeldRow): string => hash('md5', identityOf(row));

export class TableWrites {
  readonly rows = new Map<Table, CopyLines>();
  readonly closed = new Map<Table, ClosedRow[]>();
  readonly streams: StreamSpan[] = [];
  readonly eventLines = new CopyLines();
  events = 0;

  /** Adds what `changes` came to; it is of no more use here afterwards. Each stream is in one of them only. */
  add({ events, streams, opened, closed }: Changes): void {
    for (const row of opened) valueOf(this.rows, row.row, () => new CopyLines()).add(openedLine(row));
    for (const row of closed) valueOf(this.closed, row.row, () => []).push(row);
    this.streams.push(...streams.values());
    for (const event of events) this.eventLines.add(eventLine(event));
    this.events += events.length;
  }
}

function valueOf<T>(map: Map<Table, T>, { begun: { table } }: HeldRow, make: () => T): T {
  let value = map.get(table);
  if (value === undefined) map.set(table, (value = make()));
  return value;
}

/** As columns `stream`, `valid_during`, `known_during`, `digest` and the table's own. */
function openedLine({ stream, row, knownFrom, knownUntil }: OpenedRow): string {
  const { begun, until } = row;
  const valid = `[${begun.from},${until === END_OF_TIME ? '' : until})`;
  const known = `[${knownFrom},${knownUntil ?? ''})`;
  // A closed row is never looked for again, and needs no digest.
  const digest = knownUntil === null ? digestOf(row) : '\\N';
  return `${field(stream)}\t${valid}\t${known}\t${digest}\t${begun.text}`;
}
