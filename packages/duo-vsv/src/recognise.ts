import {
  type RequiredColumns,
  duplicateColumns,
  findColumns,
  hasRequired,
  missingColumns,
  normaliseHeader,
} from './columns.js';
import type { DeliveryKind, DeliveryStatus } from './delivery.js';
import { type FileName, parseFileName } from './file-name.js';
import type { FileRefusal } from './refusal.js';

export type RecogniseOptions = {
  /** Yield year as its first calendar year, for a yearly file whose name lost it. */
  readonly yieldYear?: number | undefined;
  readonly status?: DeliveryStatus | undefined;
  /** BRIN number of the institution that imports; a file of another one is refused. */
  readonly brin?: string | undefined;
};

export type Recognition = {
  readonly kind: DeliveryKind;
  /** Null when only the rows tell it (monthly files). */
  readonly yieldYear: number | null;
  readonly status: DeliveryStatus | null;
  readonly reportMonth: string | null;
  /** True for A14, whose rows may carry the three months after the yield year. */
  readonly runsOn: boolean;
  /** From the options, else the name; null when only the rows tell it. */
  readonly brin: string | null;
  readonly columns: RequiredColumns;
  /** Normalised names of all columns. */
  readonly header: readonly string[];
};

type Outcome = { ok: true; recognition: Recognition } | { ok: false; refusal: FileRefusal };

const refused = (refusal: FileRefusal): Outcome => ({ ok: false, refusal });

/**
 * Says what a file is, from its name and its header together (the fields of its first line).
 *
 * Content decides what is counted: EXAMEN or IND_BEKOSTIGING mark the early leavers established (NenR), a month column
 * marks the A reports, INDICATIE_STARTKWALIFICATIE the A05 start set. A name that says something else is refused, since
 * counting a population as leavers would be the worst mistake possible here. Only the name tells year and status of a yearly file;
 * without it the caller must pass both.
 */
export function recognise(
  fileName: string,
  header: readonly string[],
  options: RecogniseOptions = {},
): Outcome {
  const names = normaliseHeader(header);
  const columns = findColumns(names);
  const separator = names.length < 3 ? otherSeparator(header.join(';')) : null;
  if (separator) return refused({ code: 'WRONG_SEPARATOR', found: separator });
  if (Object.keys(columns).length < 3) return refused({ code: 'UNKNOWN_KIND' });
  const repeated = duplicateColumns(names);
  if (repeated.length > 0) return refused({ code: 'DUPLICATE_COLUMNS', columns: repeated });

  const name = parseFileName(fileName);
  const family = familyOf(names);
  const kind = kindOf(names, family, name);
  const named = name === null ? null : namedKind(name, kind);
  if (named !== null && named !== kind)
    return refused({ code: 'NAME_AND_CONTENT_DISAGREE', named, found: kind });
  const missing = missingColumns(columns, family);
  if (missing.length > 0 || !hasRequired(columns))
    return refused({ code: 'MISSING_COLUMNS', columns: missing });

  const given = options.brin?.toUpperCase();
  if (given !== undefined && name !== null && name.brin !== given)
    return refused({ code: 'OTHER_INSTITUTION', expected: given, found: name.brin, line: null });
  const period = periodOf(kind, name, options);
  if ('code' in period) return refused(period);
  return {
    ok: true,
    recognition: { kind, ...period, brin: given ?? name?.brin ?? null, columns, header: names },
  };
}

function otherSeparator(line: string): ',' | '|' | 'tab' | null {
  const readable = (separator: string): boolean =>
    Object.keys(findColumns(normaliseHeader(line.split(separator).map((name) => name.replaceAll('"', '')))))
      .length >= 3;
  if (readable(',')) return ',';
  if (readable('\t')) return 'tab';
  return readable('|') ? '|' : null;
}

const MONTHLY_ONLY = [
  'RAPPORTAGEMAAND',
  'RAPPORTAGE_MAAND',
  'ONDERWIJSCODE',
  'ILT/CREBO',
  'ONDERWIJSAANBIEDERCODE',
];

function familyOf(header: readonly string[]): 'monthly' | 'yearly' {
  return MONTHLY_ONLY.some((name) => header.includes(name)) ? 'monthly' : 'yearly';
}

function kindOf(
  header: readonly string[],
  family: 'monthly' | 'yearly',
  name: FileName | null,
): DeliveryKind {
  const has = (...names: string[]): boolean => names.some((column) => header.includes(column));
  if (family === 'yearly') return has('EXAMEN', 'IND_BEKOSTIGING') ? 'leavers' : 'enrolled';
  if (has('INDICATIE_STARTKWALIFICATIE')) return 'startSet';
  if (has('VANAF_WANNEER', 'REDEN_UITSTROOM', 'DATUM_UITSCHRIJVING')) return 'monthly';
  return name?.form === 'monthly' && name.report === 'A05' ? 'startSet' : 'monthly';
}

/** A05 names a start set with DUO, while some institutions use it for the list of leavers: there content decides. */
function namedKind(name: FileName, found: DeliveryKind): DeliveryKind {
  if (name.form === 'yearly') return name.kind;
  return name.report === 'A05' && found === 'startSet' ? 'startSet' : 'monthly';
}

type Period = Pick<Recognition, 'yieldYear' | 'status' | 'reportMonth' | 'runsOn'>;

function periodOf(
  kind: DeliveryKind,
  name: FileName | null,
  options: RecogniseOptions,
): Period | FileRefusal {
  const stated = name?.yieldYear ?? undefined;
  if (stated !== undefined && options.yieldYear !== undefined && stated !== options.yieldYear)
    return { code: 'NAME_AND_OPTIONS_DISAGREE', named: stated, given: options.yieldYear };
  const yieldYear = stated ?? options.yieldYear ?? null;
  if (kind === 'monthly' || kind === 'startSet') {
    const monthly = name?.form === 'monthly' ? name : null;
    return {
      yieldYear,
      status: null,
      reportMonth: monthly?.reportMonth ?? null,
      runsOn: monthly?.report === 'A14',
    };
  }
  const namedStatus = name?.form === 'yearly' ? name.status : undefined;
  if (namedStatus !== undefined && options.status !== undefined && namedStatus !== options.status)
    return { code: 'NAME_AND_OPTIONS_DISAGREE', named: namedStatus, given: options.status };
  const status = namedStatus ?? options.status;
  if (yieldYear === null || status === undefined) {
    const missing = [yieldYear === null ? 'yieldYear' : null, status === undefined ? 'status' : null];
    return {
      code: 'YEAR_NOT_IN_NAME',
      missing: missing.filter((field) => field !== null) as ('yieldYear' | 'status')[],
      example: kind === 'enrolled' ? 'NRSP2023VI27GZ.csv' : 'NenR2023VI27GZ.csv',
    };
  }
  return { yieldYear, status, reportMonth: null, runsOn: false };
}
