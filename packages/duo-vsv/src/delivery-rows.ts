import type { RequiredColumns } from './columns.js';
import { MAX_PERSONS, PersonSet } from './person-set.js';
import { type Row, personNumber, readRow } from './read-row.js';
import { type RecogniseOptions, type Recognition, recognise } from './recognise.js';
import type { FileRefusal } from './refusal.js';
import { MAX_GROUPS, Tally } from './tally.js';
import { yieldYearLabel, yieldYearOfMonth } from './yield-year.js';

/** The rows of one file as they come by: recognises the first, counts the rest, stops at what refuses the file. */
export class DeliveryRows {
  readonly tally = new Tally();
  refusal: FileRefusal | null = null;
  recognition: Recognition | null = null;
  brin: string | null = null;
  readonly #fileName: string;
  readonly #options: RecogniseOptions;
  readonly #persons = new PersonSet();
  readonly #months = new Set<string>();
  #lastLine = 1;
  #lastFields = 0;

  constructor(fileName: string, options: RecogniseOptions) {
    this.#fileName = fileName;
    this.#options = options;
  }

  /** Takes the fields of one line, the header first. Does nothing once the file is refused. */
  take(fields: readonly string[], line: number): void {
    if (this.refusal) return;
    this.#lastLine = line;
    this.#lastFields = fields.length;
    if (this.recognition) this.#takeRow(fields, line, this.recognition);
    else {
      const outcome = recognise(this.#fileName, fields, this.#options);
      if (!outcome.ok) this.refusal = outcome.refusal;
      else ({ recognition: this.recognition } = outcome);
      this.brin = this.recognition?.brin ?? null;
    }
  }

  #takeRow(fields: readonly string[], line: number, recognition: Recognition): void {
    const { columns, header } = recognition;
    if (fields.length < header.length)
      return this.tally.refuse({ code: 'TOO_FEW_FIELDS', column: header[fields.length] ?? '' }, line);
    if (fields.length > header.length)
      return this.tally.refuse({ code: 'TOO_MANY_FIELDS', column: header.at(-1) ?? '' }, line);
    if (isHeader(fields, columns)) {
      this.refusal = { code: 'MIXED_DELIVERIES', line };
      return;
    }
    const row = readRow(fields, columns);
    if ('code' in row) return this.tally.refuse(row, line);
    if (!this.#sameInstitution(row.brin, line)) return;
    const person = personNumber(fields, columns);
    if (person !== null && columns.person && !this.#persons.add(person))
      return this.tally.refuse({ code: 'DUPLICATE_PERSON', column: columns.person.name }, line);
    if (row.reportMonth !== null) this.#months.add(row.reportMonth);
    this.tally.count(row, this.#monthOf(row, recognition));
    if (this.#persons.size > MAX_PERSONS)
      this.refusal = { code: 'TOO_LARGE', what: 'persons', limit: MAX_PERSONS };
    if (this.tally.groups > MAX_GROUPS)
      this.refusal = { code: 'TOO_LARGE', what: 'groups', limit: MAX_GROUPS };
  }

  /**
   * The month that a row counts in: VANAF_WANNEER, since when the person is on the list. RAPPORTAGEMAAND is the month
   * that the report is about, which DUO repeats on every row of a cumulative file (an A14 with 202312 lists people
   * since 202303); it is used where VANAF_WANNEER is missing or lies outside the yield year.
   */
  #monthOf({ reportMonth, since }: Row, recognition: Recognition): string | null {
    if (reportMonth === null || since === null || since > reportMonth) return reportMonth;
    const opens = `${String(this.#yieldYearOf(reportMonth, recognition))}-10`;
    return since >= opens ? since : reportMonth;
  }

  #sameInstitution(found: string, line: number): boolean {
    this.brin ??= found;
    if (found === this.brin) return true;
    this.refusal =
      this.recognition?.brin === this.brin
        ? { code: 'OTHER_INSTITUTION', expected: this.brin, found, line }
        : { code: 'MIXED_INSTITUTIONS', first: this.brin, found, line };
    return false;
  }

  /** What is wrong with the file as a whole, known only at its end; null when it can be used. */
  finish(): FileRefusal | null {
    if (this.refusal) return this.refusal;
    if (!this.recognition) return { code: 'EMPTY_FILE' };
    if (this.tally.rowsRead === 0) return { code: 'NO_ROWS' };
    const { length } = this.recognition.header;
    // A delivery that was cut off is incomplete whatever its last line says, so it is refused and not just that line.
    if (this.#lastFields < length)
      return {
        code: 'TRUNCATED_LAST_LINE',
        line: this.#lastLine,
        fields: this.#lastFields,
        expectedFields: length,
      };
    const [first] = this.tally.refusals;
    if (first && this.tally.rowsRefused === this.tally.rowsRead)
      return { code: 'NO_USABLE_ROWS', rows: this.tally.rowsRead, first };
    return this.#monthsRefusal(this.recognition);
  }

  #monthsRefusal(recognition: Recognition): FileRefusal | null {
    const last = this.lastMonth();
    if (last === null) return null;
    const years = [
      ...new Set([...this.#months].map((month) => this.#yieldYearOf(month, recognition))),
    ].sort();
    if (years.length > 1) return { code: 'MIXED_YIELD_YEARS', years };
    const { yieldYear, reportMonth } = recognition;
    const found = years[0];
    if (yieldYear !== null && found !== undefined && found !== yieldYear)
      return {
        code: 'NAME_AND_MONTHS_DISAGREE',
        named: yieldYearLabel(yieldYear),
        found: yieldYearLabel(found),
      };
    // DUO names a file after the month in which it was made, or the one before; its rows never run further ahead.
    if (reportMonth !== null && monthNumber(last) > monthNumber(reportMonth) + 1)
      return { code: 'NAME_AND_MONTHS_DISAGREE', named: reportMonth, found: last };
    return null;
  }

  /** In an A14 the October, November and December after a yield year still belong to it. */
  #yieldYearOf(month: string, { runsOn, yieldYear }: Recognition): number {
    const own = yieldYearOfMonth(month);
    return runsOn && yieldYear === own - 1 && Number(month.slice(5)) >= 10 ? yieldYear : own;
  }

  /** The last RAPPORTAGEMAAND `YYYY-MM` in the rows so far; null when they carry none. */
  lastMonth(): string | null {
    return [...this.#months].sort().at(-1) ?? null;
  }

  /** Yield year of a finished file that was not refused. */
  yieldYear(): number | null {
    const last = this.lastMonth();
    return this.recognition?.yieldYear ?? (last === null ? null : yieldYearOfMonth(last));
  }
}

function isHeader(fields: readonly string[], columns: RequiredColumns): boolean {
  const { level, brin } = columns;
  return (
    fields[level.index]?.trim() === level.name && fields[brin.index]?.trim().replace(/^#/, '') === brin.name
  );
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
