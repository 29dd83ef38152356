import type { DeliveryKind, DeliveryStatus } from './delivery.js';

/** What a file is when it is not text. */
export type NotText = 'zip' | 'excel' | 'gzip' | 'pdf' | 'utf16' | 'binary';

/**
 * Why a file is refused as a whole. Holds line numbers, names of columns, institution codes and years, never a value
 * of a person; {@link sentence} turns it into one Dutch or English sentence.
 */
export type FileRefusal =
  | { readonly code: 'EMPTY_FILE' }
  | { readonly code: 'NO_ROWS' }
  | { readonly code: 'NO_USABLE_ROWS'; readonly rows: number; readonly first: RowRefusal }
  | { readonly code: 'NOT_TEXT'; readonly found: NotText }
  | { readonly code: 'WRONG_SEPARATOR'; readonly found: ',' | '|' | 'tab' }
  | { readonly code: 'UNKNOWN_KIND' }
  | { readonly code: 'MISSING_COLUMNS'; readonly columns: readonly string[] }
  | { readonly code: 'DUPLICATE_COLUMNS'; readonly columns: readonly string[] }
  | { readonly code: 'NAME_AND_CONTENT_DISAGREE'; readonly named: DeliveryKind; readonly found: DeliveryKind }
  | { readonly code: 'NAME_AND_MONTHS_DISAGREE'; readonly named: string; readonly found: string }
  | {
      readonly code: 'NAME_AND_OPTIONS_DISAGREE';
      readonly named: number | DeliveryStatus;
      readonly given: number | DeliveryStatus;
    }
  | {
      readonly code: 'YEAR_NOT_IN_NAME';
      readonly missing: readonly ('yieldYear' | 'status')[];
      /** A name that would have told, for example `NRSP2023VI27GZ.csv`. */
      readonly example: string;
    }
  | {
      readonly code: 'OTHER_INSTITUTION';
      readonly expected: string;
      readonly found: string;
      readonly line: number | null;
    }
  | {
      readonly code: 'MIXED_INSTITUTIONS';
      readonly first: string;
      readonly found: string;
      readonly line: number;
    }
  | { readonly code: 'MIXED_YIELD_YEARS'; readonly years: readonly number[] }
  | { readonly code: 'MIXED_DELIVERIES'; readonly line: number }
  | {
      readonly code: 'TRUNCATED_LAST_LINE';
      readonly line: number;
      readonly fields: number;
      readonly expectedFields: number;
    }
  | { readonly code: 'BROKEN_QUOTES'; readonly line: number }
  | { readonly code: 'TOO_LARGE'; readonly what: 'persons' | 'groups'; readonly limit: number }
  | { readonly code: 'ABORTED' };

/** The fixed vocabulary of reasons to refuse one row. */
export type RowReason =
  | 'TOO_FEW_FIELDS'
  | 'TOO_MANY_FIELDS'
  | 'INVALID_BRIN'
  | 'INVALID_MONTH'
  | 'INVALID_PROVIDER_UNIT'
  | 'INVALID_CREBO'
  | 'UNKNOWN_LEVEL'
  | 'DUPLICATE_PERSON';

/** One row that was not counted. `value` is only ever of a column that does not describe a person. */
export type RowRefusal = {
  readonly code: RowReason;
  /** Line in the file, the header being line 1. */
  readonly line: number;
  readonly column: string;
  readonly value?: string;
};

/** Why a line of the mapping file is refused. */
export type MappingRefusal =
  | { readonly code: 'MAPPING_EMPTY' }
  | { readonly code: 'MAPPING_HEADER'; readonly line: number }
  | { readonly code: 'MAPPING_FIELDS'; readonly line: number; readonly fields: number }
  | { readonly code: 'MAPPING_QUOTES'; readonly line: number }
  | { readonly code: 'MAPPING_PROVIDER_UNIT'; readonly line: number }
  | { readonly code: 'MAPPING_LEVEL'; readonly line: number; readonly value: string }
  | { readonly code: 'MAPPING_CREBO'; readonly line: number; readonly value: string }
  | { readonly code: 'MAPPING_UNKNOWN_TEAM'; readonly line: number; readonly value: string }
  | { readonly code: 'MAPPING_DUPLICATE'; readonly line: number; readonly firstLine: number };

/** Why counts did not become a measurement. */
export type NotComputableReason =
  | 'LEAVERS_MISSING'
  | 'ENROLLED_MISSING'
  | 'NONE_ENROLLED'
  | 'MORE_LEAVERS_THAN_ENROLLED'
  | 'START_SET_NOT_MEASURED';

/** Why a delivery gave no measurement although it was read. */
export type UnusedReason = 'SUPERSEDED' | 'SAME_FILE_TWICE' | 'WAITS_FOR_COUNTERPART';

export type Refusal =
  | FileRefusal
  | RowRefusal
  | MappingRefusal
  | { readonly code: NotComputableReason }
  | { readonly code: UnusedReason };
