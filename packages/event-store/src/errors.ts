/** What a caller did wrong, or what a store met that nobody can decide away; recognise it by `code`. */
export type EventStoreErrorCode =
  /** A payload does not match its declared schema; `eventType` and `path` say where, never what stood there. */
  | 'EVENT_INVALID'
  /** An append without events, with a malformed name, or naming one stream twice. */
  | 'APPEND_INVALID'
  /** A given `recordedAt` before that of the last event. */
  | 'RECORDED_AT_BEFORE_LAST'
  /** An event id is in the log already, under another command. */
  | 'EVENT_ID_REUSED'
  /** A text id is in use for another text. */
  | 'TEXT_ID_REUSED'
  | 'STORE_CLOSED';

/** A mistake or a surprise of the event store. Holds codes, names and paths; never values of an event. */
export class EventStoreError extends Error {
  override readonly name = 'EventStoreError';
  readonly code: EventStoreErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    code: EventStoreErrorCode,
    message: string,
    details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
