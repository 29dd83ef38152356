import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import type { Period } from '../kernel/fields.js';
import { startOfDay, type Instant } from '../kernel/instant.js';
import { accept, reject } from '../kernel/refusal.js';
import type { KPI_UNITS } from '../kpi-definition/events.js';
import type { MeasurementCommand } from './commands.js';
import type { MeasurementEvent } from './events.js';
import { refuseForUnit } from './figures.js';
import { measurementRefusals } from './refusals.js';

export interface MeasurementFacts {
  /** The unit of the KPI as defined when the measurement held; null when it was not defined. */
  unit?: (typeof KPI_UNITS)[number] | null;
  /** Whether the team was ever formed: a definitive figure may come after a team has ended. */
  teamExists?: boolean;
  basis: Basis[];
}

/** When a measurement over `period` holds: the last instant of the period, or `now` when that comes first. */
export function measuredAt(period: Period, now: Instant): Instant {
  if (period.until === null) return now;
  const last = new Date(Date.parse(startOfDay(period.until)) - 1).toISOString();
  return last < now ? last : now;
}

/** Records a value of a KPI for a team and level over a period. A changed figure is a correction of the event. */
export function recordMeasurement(
  { type: _, ...given }: MeasurementCommand,
  { effectiveAt, facts }: DecideContext<MeasurementFacts>,
): Decision<MeasurementEvent> {
  const unit = gathered(facts.unit, 'unit');
  if (unit === null) return reject(measurementRefusals.KPI_NOT_DEFINED());
  if (!gathered(facts.teamExists, 'teamExists')) return reject(measurementRefusals.TEAM_NOT_FOUND());
  // A count is its own numerator, so that the rule for small groups finds how many people it is about.
  const data = unit === 'count' ? { ...given, numerator: given.numerator ?? given.value } : given;
  const refusal = refuseForUnit(data, unit);
  if (refusal) return reject(refusal);
  return accept([
    {
      type: 'MeasurementRecorded',
      data,
      effectiveAt: measuredAt(data.period, effectiveAt),
      basis: facts.basis,
    },
  ]);
}
