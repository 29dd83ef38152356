/** Why a projection cannot go on; recognise it by `code`. Holds no value of any event. */
export type ProjectionErrorCode =
  /** Another process took the lease over; this one writes nothing any more. */
  | 'FENCED'
  /** The tables are of another version of this program. */
  | 'OTHER_VERSION'
  /** The checkpoint is not where this projector left it. */
  | 'READ_MODEL_MOVED'
  /** A row that should be there is not: rebuild. */
  | 'READ_MODEL_DIVERGED'
  /** The log skipped a position. */
  | 'POSITION_GAP'
  /** The rebuilt tables differ from the live ones; they did not take their place. */
  | 'REBUILD_DIFFERS'
  | 'ABORTED';

export class ProjectionError extends Error {
  override readonly name = 'ProjectionError';
  readonly code: ProjectionErrorCode;

  constructor(code: ProjectionErrorCode, message: string = code) {
    super(message);
    this.code = code;
  }
}
