import { correctedByItsRecorders, keepsIdentity } from '../kernel/correctable.js';
import type { Decider } from '../kernel/decider.js';
import type { Recorded } from '../kernel/envelope.js';
import type { Level } from '../kernel/fields.js';
import { startOfDay } from '../kernel/instant.js';
import { refuseTakenId } from '../kernel/period-refusals.js';
import { overlap } from '../kernel/periods.js';
import type { Refusal } from '../kernel/refusal.js';
import type { MeasurementCommand } from './commands.js';
import { recordMeasurement, type MeasurementFacts } from './decide.js';
import type { MeasurementEvent } from './events.js';
import { refuseFigures } from './figures.js';
import { measurementRefusals } from './refusals.js';
import type { MeasurementSeriesState } from './state.js';

/**
 * The id of the stream (after the word `measurement`) of a team's measurements of a KPI at a level; `all` for every
 * level together. What an id may not hold is written as `~` and its code.
 */
export function measurementStreamId(teamId: string, kpi: string, level: Level | null): string {
  const code = kpi.replace(/[^A-Za-z0-9_-]/g, (c) => `~${(c.codePointAt(0) ?? 0).toString(16)}`);
  return `${teamId}.${code}.${level ?? 'all'}`;
}

const permissions = {
  RecordMeasurement: { roles: ['quality', 'teamLead'], policy: true },
} satisfies Decider<MeasurementSeriesState, MeasurementCommand, MeasurementEvent>['permissions'];

const byItsRecorders = correctedByItsRecorders<MeasurementCommand, MeasurementEvent>(permissions, {
  MeasurementRecorded: 'RecordMeasurement',
});

function evolve(state: MeasurementSeriesState, event: Recorded<MeasurementEvent>): MeasurementSeriesState {
  switch (event.type) {
    case 'MeasurementRecorded': {
      const { teamId, kpi, level, ...measurement } = event.data;
      const measured = { ...measurement, at: event.effectiveAt, eventId: event.id };
      return { teamId, kpi, level, measurements: [...state.measurements, measured] };
    }
    default:
      return state;
  }
}

function legal(state: MeasurementSeriesState, event: Recorded<MeasurementEvent>): Refusal | null {
  const { measurementId, teamId, kpi, level, period } = event.data;
  const same =
    state.teamId === null || (state.teamId === teamId && state.kpi === kpi && state.level === level);
  if (!same) return measurementRefusals.OTHER_SERIES();
  if (period.until === null) return measurementRefusals.PERIOD_OPEN();
  if (event.effectiveAt < startOfDay(period.from)) return measurementRefusals.MEASURED_BEFORE_PERIOD();
  if (state.measurements.some((m) => m.measurementId === measurementId)) {
    return refuseTakenId('measurementId');
  }
  const earlier = state.measurements.find((measured) => overlap(measured.period, period));
  if (earlier) {
    return measurementRefusals.PERIOD_ALREADY_MEASURED(earlier.measurementId, earlier.eventId);
  }
  return refuseFigures(event.data);
}

/** The measurements of one KPI for one team and level. Agreements and norms judge them: see `judge.ts`. */
export const measurementDecider: Decider<
  MeasurementSeriesState,
  MeasurementCommand,
  MeasurementEvent,
  MeasurementFacts
> = {
  word: 'measurement',
  initialState: { teamId: null, kpi: null, level: null, measurements: [] },
  evolve,
  at: (state) => state,
  boundaries: () => [],
  legal,
  decide: (command, _state, context) => recordMeasurement(command, context),
  permissions,
  unitOf: (command) => ({ kind: 'team', id: command.teamId }),
  correctable: (event, state, context, change) => {
    const back = event.data.status === 'definitive' && change.data?.status === 'provisional';
    return (
      byItsRecorders(event, state, context) ??
      keepsIdentity(event, change, ['teamId', 'kpi', 'level', 'measurementId']) ??
      (back && change.kind === 'replace' ? measurementRefusals.DEFINITIVE_STAYS() : null)
    );
  },
};
