// What one operation may be answered with at most: what a query asks shows only while lists under lists are read.
import { GraphQLError } from 'graphql';

/** Rows and events of one answer. A whole institution of 40 teams with everything under it stays far below. */
export const MOST_ROWS = 100_000;

export class Budget {
  private spent = 0;
  private readonly most: number;

  constructor(most: number = MOST_ROWS) {
    this.most = most;
  }

  /** Counts rows of the answer. Throws QUERY_TOO_LARGE when there are too many. */
  spend(rows: number): void {
    this.spent += rows;
    if (this.spent <= this.most) return;
    throw tooLarge(this.most);
  }

  /** A subscription's next message is an answer of its own. */
  renew(): void {
    this.spent = 0;
  }
}

/** QUERY_TOO_LARGE: an answer of more than `most` rows or events. */
export const tooLarge = (most: number): GraphQLError =>
  new GraphQLError(`This asks too much: an answer holds at most ${most} rows. Ask for fewer at once.`, {
    extensions: { code: 'QUERY_TOO_LARGE' },
  });
