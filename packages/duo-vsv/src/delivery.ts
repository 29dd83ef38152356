/**
 * What is kept of a DUO early-school-leaving file: counts, never a person.
 *
 * - `monthly`: A04 (during the yield year) and A14 (the three months after it). Who of the start set has no enrolment
 *   now and may become an early leaver; cumulative within the yield year.
 * - `startSet`: A05 with the columns of the start set: everyone enrolled on 1 October. It is a denominator for the
 *   monthly reports, so its rows are never counted as leavers.
 * - `enrolled`: NRSP, the enrolled population of the yearly figure (denominator).
 * - `leavers`: NenR ("Namen en Rugnummers"), the early leavers established for the year (numerator).
 */
export type DeliveryKind = 'monthly' | 'startSet' | 'enrolled' | 'leavers';

export type DeliveryStatus = 'provisional' | 'definitive';

/** Level of an mbo programme. */
export type Level = 1 | 2 | 3 | 4;

/** A number of persons with one provider unit, level, crebo and (monthly files only) month `YYYY-MM`. */
export type Aggregate = {
  /** Code of the onderwijsaanbieder, for example `100A172`; empty when the file does not state one. */
  readonly providerUnit: string;
  readonly level: Level;
  /** Crebo number; empty when the file does not state one. */
  readonly crebo: string;
  readonly month: string | null;
  readonly count: number;
};

export type ProviderUnit = {
  readonly code: string;
  /** The name that most rows of the file give this code. */
  readonly name: string;
  /** In how many spellings the name occurs. */
  readonly spellings: number;
};

/**
 * Rows of persons outside the mbo levels (VAVO, VMBO, HAVO/VWO), by the name that the file gives the level; empty where
 * it gives none, or one in words that DUO does not use.
 */
export type WithoutLevel = { readonly name: string; readonly count: number };

/** The part of a delivery that measurements are made of; may also come from an earlier run. */
export type CountedDelivery = {
  readonly fileName: string;
  /** SHA-256 of the bytes of the file, in hexadecimals. */
  readonly checksum: string;
  readonly kind: DeliveryKind;
  /** Yield year (1 October - 30 September) as its first calendar year. */
  readonly yieldYear: number;
  /** Null for monthly files. */
  readonly status: DeliveryStatus | null;
  /** `YYYY-MM` of a monthly file: from its name, else the last month in its rows. Null for yearly files. */
  readonly reportMonth: string | null;
  readonly brin: string;
  readonly aggregates: readonly Aggregate[];
  readonly providerUnits: readonly ProviderUnit[];
  readonly withoutLevel: readonly WithoutLevel[];
  readonly rowsRead: number;
  /** Rows counted with an mbo level. `rowsUsed` + rows without level + `rowsRefused` = `rowsRead`. */
  readonly rowsUsed: number;
  readonly rowsRefused: number;
};
