import { inPeriod, type Instant, type Period } from '@traject/domain';

/** A period of the payload as columns; `holds` on the date that the row is of. */
export const periodColumns = (period: Period, asOf: Instant) => ({
  periodFrom: period.from,
  periodUntil: period.until,
  holds: inPeriod(period, asOf),
});
