/**
 * Yield years (opbrengstjaar, teljaar: 1 October - 30 September), written as their first calendar year.
 *
 * Which yield year is in `NRSP2023V`? The year in the name is the LAST calendar year, so 2022-2023:
 * - DUO's own announcements of "Namen en Rugnummers" call the file with the definitive figures of 2016-2017 `NenR2017D`
 *   and of 2017-2018 `NenR2018D`, and the start populations `NRSP2017D` and `NRSP2018D` (duo.nl, November 2018 and 2019).
 * - The birth dates agree: an early leaver is under 23 on 1 October of the first year, and the oldest person in a 2023
 *   delivery is born just after 1 October 1999, so turns 23 just after 1 October 2022.
 * - The monthly files with RAPPORTAGEMAAND 202210 - 202309 list persons of that same population.
 */
export function yieldYearOfFileName(yearInName: number): number {
  return yearInName - 1;
}

/** Yield year of a calendar month `YYYY-MM`: October-December open it, January-September belong to the one before. */
export function yieldYearOfMonth(month: string): number {
  const year = Number(month.slice(0, 4));
  return Number(month.slice(5, 7)) >= 10 ? year : year - 1;
}

/** `2022` -> `2022-2023`. */
export function yieldYearLabel(yieldYear: number): string {
  return `${String(yieldYear)}-${String(yieldYear + 1)}`;
}

/** The period of a yield year, dates `YYYY-MM-DD`, `until` exclusive. */
export function yieldYearPeriod(yieldYear: number): { from: string; until: string } {
  return { from: `${String(yieldYear)}-10-01`, until: `${String(yieldYear + 1)}-10-01` };
}

/** The months `YYYY-MM` from October of a yield year up to and including `last`; empty when `last` is before it. */
export function monthsUpTo(yieldYear: number, last: string): string[] {
  const months: string[] = [];
  for (let year = yieldYear, month = 10; ; month += 1) {
    if (month === 13) {
      year += 1;
      month = 1;
    }
    const name = `${String(year)}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
  }
}
