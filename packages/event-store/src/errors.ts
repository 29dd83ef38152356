/** What a caller did wrong, or what a store met that nobody can decide away; recognise it by `code`. */
export type EventStoreErrorCode =
  /** A payload does not match its declared schema; `eventType` and `path` say where, never what stood there. */
  | 'EVENT_INVALID'
  /** An append without events, with a malformed name, or naming one stream twice. */
  | 'APPEND_INVALID'
  /** A given `recordedAt` before that of the last event. */
  | 'RECORDED_AT_BEFORE_LAST'
  /** Copied events do not go on where the log ends; `position` and `next` say where. */
  | 'COPY_INVALID'
  /** An event id is in the log already, under another command. */
  | 'EVENT_ID_REUSED'
  /** A text id is in use for another text. */
  | 'TEXT_ID_REUSED'
  | 'STORE_CLOSED'
  /** The setting does not name a log; the message says what is accepted and never quotes it. */
  | 'LOG_SETTING_INVALID'
  /** The server of the log does not answer; nothing was recorded, and the same can succeed later. */
  | 'LOG_UNREACHABLE'
  /** The server of the log refuses the user. */
  | 'LOG_UNAUTHORISED'
  /** The server of the log answers, but not to this; trying again does not help. */
  | 'LOG_REFUSED'
  /** An event that has a position can no longer be read; `position` in the details says which. */
  | 'LOG_INCOMPLETE'
  /** Whether an append was recorded is not known; giving the same command again tells. */
  | 'OUTCOME_UNKNOWN'
  /** The store cannot append to several streams as one; details name the feature and the version that has it. */
  | 'SEVERAL_STREAMS_UNSUPPORTED';

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
