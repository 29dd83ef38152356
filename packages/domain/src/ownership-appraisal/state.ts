import type { LocalDate } from '../kernel/instant.js';

/** Exists only for a closed round of five answers or more. */
export interface AppraisalDistribution {
  answers: number;
  /** Mean over persons of the mean of their items, on the instrument's scale. */
  mean: number;
  /** How many persons had a mean that rounds to 1, 2, ... 7. */
  counts: number[];
}
export type AppraisalRoundState =
  | { status: 'unknown' }
  | {
      status: 'open' | 'closed';
      roundId: string;
      themeId: string;
      teamId: string;
      instrument: 'poq-7';
      closesOn: LocalDate;
      partnersOfProgrammeId: string | null;
      /** Scores of members per person id; never shown to another. */
      answers: Record<string, number[]>;
      /** Scores of partners per person id; never shown to another. */
      partnerAnswers: Record<string, number[]>;
    };
