import type { RowRefusal } from './row-refusal.js';

/** Thrown while a row is read and caught per row; never leaves the package. Its message holds no cell. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';
  readonly refusal: RowRefusal;
  constructor(refusal: RowRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
