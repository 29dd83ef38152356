import type { DeliveryStatus } from './delivery.js';
import { yieldYearOfFileName, yieldYearOfMonth } from './yield-year.js';

/** What the name that DUO gives a file says about it. */
export type FileName =
  | {
      readonly form: 'monthly';
      readonly report: 'A04' | 'A05' | 'A14';
      /** `YYYY-MM` in which DUO made the file; its rows run up to the month before. */
      readonly reportMonth: string;
      /** Known for A14 only: that one appears in the months after its yield year. */
      readonly yieldYear: number | null;
      readonly brin: string;
    }
  | {
      readonly form: 'yearly';
      readonly kind: 'enrolled' | 'leavers';
      readonly yieldYear: number;
      readonly status: DeliveryStatus;
      readonly brin: string;
    };

// A copy is often called `NRSP2023VI27GZ (1).csv` or `..._kopie.csv`, so what follows the BRIN number is free.
const MONTHLY = /^(\d{4})(0[1-9]|1[0-2])(A04|A05|A14)I(\d{2}[A-Z]{2})(?![A-Z0-9])/i;
const YEARLY = /^(NRSP|NENR)(\d{4})([VD])I(\d{2}[A-Z]{2})(?![A-Z0-9])/i;

/** The last part of a path, whichever way its slashes go. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Reads `202211A04I27GZ.csv` and `NRSP2023VI27GZ.csv` (letters in any case, folders before it); else null. */
export function parseFileName(path: string): FileName | null {
  const name = baseName(path);
  const monthly = MONTHLY.exec(name);
  if (monthly) {
    const [, year = '', month = '', report = '', brin = ''] = monthly;
    const reportMonth = `${year}-${month}`;
    const code = report.toUpperCase();
    return {
      form: 'monthly',
      report: code === 'A04' ? 'A04' : code === 'A05' ? 'A05' : 'A14',
      reportMonth,
      yieldYear: code === 'A14' ? yieldYearBefore(reportMonth) : null,
      brin: brin.toUpperCase(),
    };
  }
  const yearly = YEARLY.exec(name);
  if (!yearly) return null;
  const [, kind = '', year = '', status = '', brin = ''] = yearly;
  return {
    form: 'yearly',
    kind: kind.toUpperCase() === 'NRSP' ? 'enrolled' : 'leavers',
    yieldYear: yieldYearOfFileName(Number(year)),
    status: status.toUpperCase() === 'D' ? 'definitive' : 'provisional',
    brin: brin.toUpperCase(),
  };
}

/** An A14 of November 2023 reports October 2023, the thirteenth month of 2022-2023. */
function yieldYearBefore(reportMonth: string): number {
  return yieldYearOfMonth(reportMonth) - 1;
}
