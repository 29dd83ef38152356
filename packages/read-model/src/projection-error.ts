import type { Instant } from '@traject/domain';

/** Why a projection cannot go on; recognise it by `code`. Holds no value of any event. */
export type ProjectionErrorCode =
  /** Another process took the lease over; this one writes nothing any more. */
  | 'FENCED'
  /** The tables are of another release of this program. */
  | 'OTHER_VERSION'
  /** The checkpoint is not where this projector left it. */
  | 'READ_MODEL_MOVED'
  /** A row that should be there is not: rebuild. */
  | 'READ_MODEL_DIVERGED'
  /** The log skipped a position. */
  | 'POSITION_GAP'
  /** The rebuilt tables differ from the live ones; they did not take their place. */
  | 'REBUILD_DIFFERS'
  /** Another process rebuilds now. */
  | 'REBUILD_RUNNING'
  /** An event could not be folded; the live tables stay. */
  | 'REBUILD_FAILED'
  | 'ABORTED';

/** An event that could not be projected; no values, only where and why. */
export interface Failure {
  position: number;
  eventId: string;
  eventType: string;
  code: string;
}

/** What a person needs to know besides the code. */
export interface ProjectionErrorDetails {
  /** REBUILD_DIFFERS: the tables that differ. */
  tables?: string[];
  /** REBUILD_RUNNING: since when, by the database's clock. */
  since?: Instant;
  /** REBUILD_FAILED: the code of what failed, and the event where one is to blame. */
  cause?: string;
  failure?: Failure;
}

export class ProjectionError extends Error {
  override readonly name = 'ProjectionError';
  readonly code: ProjectionErrorCode;
  readonly details: ProjectionErrorDetails;

  constructor(code: ProjectionErrorCode, message: string = code, details: ProjectionErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
