// What an import would do: the preview that people confirm, and exactly that is carried out.
import type { Measurement } from '@traject/domain';
import type { Delivery, NotComputable, UnmappedUnit, UnusedDelivery, WithoutLevel } from '@traject/duo-vsv';
import type { CorrectionReason, LeftReason } from './compare.js';
import type { PlannedMapping } from './mapping.js';
import type { KnownDelivery } from './standing.js';
import type { RunOnMonth, Target } from './target.js';

/** A measurement that is recorded for the first time, or corrected. */
export type PlannedMeasurement = Target &
  (
    | {
        action: 'record';
        /** The last event that measured this period before and was retracted; null where there is none. */
        after: string | null;
      }
    | { action: 'correct'; standing: Measurement; reason: CorrectionReason }
  );

/** A measurement that stays as it is, with what the files say instead. */
export interface LeftMeasurement {
  target: Target;
  standing: Measurement;
  reason: LeftReason;
}

/** What becomes of a file. */
export interface PlannedFile {
  delivery: Delivery;
  /** Rows with an mbo level of which the provider unit maps to a team, and those of which it does not. */
  rowsMapped: number;
  rowsUnmapped: number;
  rowsWithoutLevel: number;
  withoutLevel: readonly WithoutLevel[];
  /** The import of this very file that stands; null for a new one. */
  known: KnownDelivery | null;
  /** The last event about this file where its import was retracted; null otherwise. */
  after: string | null;
  /** Why it gives no measurement although it was read; null where it does. */
  unused: UnusedDelivery | null;
  /** Measurements that rest on it. */
  recorded: number;
  corrected: number;
  /** What is recorded about the file itself. */
  action: 'record' | 'correct' | 'none';
}

export interface ImportPlan {
  institutionId: string;
  brin: string;
  /** The files are of another BRIN than the institution's, which was accepted. */
  otherBrin: boolean;
  /** Names of the teams, by id. */
  teams: ReadonlyMap<string, string>;
  files: readonly PlannedFile[];
  mappings: readonly PlannedMapping[];
  measurements: readonly PlannedMeasurement[];
  /** How many measurements are known already with the same figures. */
  unchanged: number;
  left: readonly LeftMeasurement[];
  unmapped: readonly UnmappedUnit[];
  notComputable: readonly NotComputable[];
  runOn: readonly RunOnMonth[];
  /** SHA-256 over everything that would be recorded: two plans with the same one do the same. */
  digest: string;
}

/** How many commands carrying it out takes; 0 when there is nothing to record. */
export const stepsIn = ({ mappings, files, measurements }: ImportPlan): number =>
  mappings.length + files.filter(({ action }) => action !== 'none').length + measurements.length;
