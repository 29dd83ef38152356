// Rows in the part of the world's time in which they hold.
import type { Instant } from '@traject/domain';
import type { Row } from './row.js';

/** A row from where it begins in the world's time; `text` is its values as they are written. */
export interface BegunRow extends Row {
  from: Instant;
  text: string;
  /** Names table and values. */
  key: string;
}

/** A row and the part of the world's time in which it holds. `until` is END_OF_TIME when open. */
export interface HeldRow {
  begun: BegunRow;
  until: Instant;
}

/** What an event changes among the rows of its stream. */
export interface RowChanges {
  opened: readonly HeldRow[];
  closed: readonly HeldRow[];
}

/** Names table, time and values: two rows of a stream with one identity are the same row. */
export const identityOf = ({ begun: { table, from, text }, until }: HeldRow): string =>
  `${table.name} ${from} ${until} ${text}`;
