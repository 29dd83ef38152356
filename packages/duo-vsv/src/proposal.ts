import type { CountedDelivery, DeliveryKind, DeliveryStatus, Level } from './delivery.js';
import type { NotComputableReason, UnusedReason } from './refusal.js';

/** The file that a figure comes from; the checksum says which bytes exactly. */
export type Source = { readonly fileName: string; readonly checksum: string; readonly kind: DeliveryKind };

/** The share of early leavers of a team and level over a yield year. */
export type RateMeasurement = {
  readonly kpi: 'VSV';
  readonly teamId: string;
  readonly level: Level;
  readonly yieldYear: number;
  /** Dates; `until` is exclusive. */
  readonly period: { readonly from: string; readonly until: string };
  readonly numerator: number;
  readonly denominator: number;
  /** Definitive only when both files are. */
  readonly status: DeliveryStatus;
  readonly sources: readonly Source[];
};

/** How many persons of a team and level are on the list of possible early leavers since a month; never judged. */
export type MonthCount = {
  readonly kpi: 'VSV_MONTH';
  readonly teamId: string;
  readonly level: Level;
  readonly yieldYear: number;
  /** `YYYY-MM`; October-December after the yield year occur in an A14. */
  readonly month: string;
  readonly count: number;
  /** Month `YYYY-MM` of the report; a recorded count of a later report is the better one. */
  readonly asOf: string;
  readonly source: Source;
};

/** A provider unit and level that no line of the mapping gives to a team, in part or whole, with its counts. */
export type UnmappedUnit = {
  readonly providerUnit: string;
  readonly name: string;
  readonly level: Level;
  readonly counts: Readonly<Record<DeliveryKind, number>>;
};

/** Where every row of a delivery went: `mapped + unmapped + withoutLevel + refused = rowsRead`. */
export type DeliveryTally = {
  readonly fileName: string;
  readonly kind: DeliveryKind;
  readonly rowsRead: number;
  readonly mapped: number;
  readonly unmapped: number;
  readonly withoutLevel: number;
  readonly refused: number;
};

/** Counts of a yield year that are no rate, with the reason; team and level are null when it holds for all of them. */
export type NotComputable = {
  readonly code: NotComputableReason;
  readonly yieldYear: number;
  readonly teamId: string | null;
  readonly level: Level | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly sources: readonly Source[];
};

/** A delivery that gives no measurement although it was read, and the file that is used in its place. */
export type UnusedDelivery = {
  readonly code: UnusedReason;
  readonly fileName: string;
  readonly insteadUsed: string | null;
};

/** What an import would record, and what it would leave out and why. */
export type Proposal = {
  readonly rates: readonly RateMeasurement[];
  readonly months: readonly MonthCount[];
  readonly notComputable: readonly NotComputable[];
  readonly unmapped: readonly UnmappedUnit[];
  readonly withoutLevel: readonly {
    readonly fileName: string;
    readonly name: string;
    readonly count: number;
  }[];
  readonly unused: readonly UnusedDelivery[];
  readonly tallies: readonly DeliveryTally[];
};

export function sourceOf({ fileName, checksum, kind }: CountedDelivery): Source {
  return { fileName, checksum, kind };
}
