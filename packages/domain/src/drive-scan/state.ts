import type { LocalDate } from '../kernel/instant.js';
import type { Drive } from './events.js';

/** Exists only for a closed round of five answers or more. */
export interface DriveDistribution {
  drive: Drive;
  /** Mean over persons of the mean of the drive's items, on the instrument's scale, in hundredths. */
  mean: number;
  /** How many persons had a mean that rounds to 1, 2, ... 5. */
  counts: number[];
}
export interface DriveReport {
  answers: number;
  /** One for each drive, in the order of `DRIVES`. */
  drives: DriveDistribution[];
}
export type DriveScanState =
  | { status: 'unknown' }
  | {
      status: 'open' | 'closed';
      scanId: string;
      teamId: string;
      programmeId: string | null;
      instrument: 'drives-12';
      closesOn: LocalDate;
      /** Scores per person id; never shown to another. */
      answers: Record<string, number[]>;
    };
