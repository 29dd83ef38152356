// Values of KPIs: a row is a KPI of a team and level over a period.
import { measurementStream } from '@traject/commands';
import { measuredAt, measurementDecider, rateOf, type Measurement } from '@traject/domain';
import { choiceIn, neededChoice, numberIn, periodIn } from '../cells.js';
import type { ListRow } from '../list-row.js';
import { refuseRow } from '../row-refusal.js';
import { RowRefused } from '../row-refused.js';
import { plainName } from './people.js';
import { contradictingRows, rowByRow, type Planner, type Planning } from './planning.js';
import { commandStep, correctionStep, type Step } from './step.js';
import { Teams } from './units.js';

const STATUS = [
  ['provisional', 'voorlopig', 'provisional', 'v', 'p'],
  ['definitive', 'definitief', 'definitive', 'd'],
] as const;
const LEVELS = [
  [1, '1', '1', 'niveau 1', 'mbo 1', 'level 1'],
  [2, '2', '2', 'niveau 2', 'mbo 2', 'level 2'],
  [3, '3', '3', 'niveau 3', 'mbo 3', 'level 3'],
  [4, '4', '4', 'niveau 4', 'mbo 4', 'level 4'],
] as const;

/** Why a provisional figure is replaced: in the language of the sender, kept with the correction. */
const DEFINITIVE = {
  nl: 'Het definitieve cijfer, uit een geïmporteerde lijst, vervangt het voorlopige.',
  en: 'The definitive figure, from an imported list, replaces the provisional one.',
};

/** A planner for who reads `language`: the reasons of corrections are written in it. */
export const planKpiValues =
  (language: 'nl' | 'en'): Planner =>
  async (rows, planning) => {
    const teams = await Teams.of(planning.rehearsal, planning.institutionId);
    const fields = (row: ListRow, ...names: string[]) => JSON.stringify(names.map((name) => row.cell(name)));
    const doubled = contradictingRows(
      rows,
      (row) => plainName(row.cell('team')) + fields(row, 'kpi', 'level', 'from', 'until', 'lastDay'),
      (row) => fields(row, 'value', 'numerator', 'denominator', 'status'),
    );
    return rowByRow(rows, planning, async (row) => {
      if (doubled.has(row.index)) throw new RowRefused(refuseRow('TWICE_IN_LIST', null));
      return valueSteps(row, teams.find(row.needed('team'), 'team'), language, planning);
    });
  };

function figuresIn(row: ListRow, teamId: string) {
  const [numerator, denominator] = [numberIn(row, 'numerator'), numberIn(row, 'denominator')];
  const given = numberIn(row, 'value');
  const value = given ?? (numerator !== null && denominator !== null ? rateOf(numerator, denominator) : null);
  if (value === null && numerator === null) throw new RowRefused(refuseRow('VALUE_NEEDED', 'value'));
  return {
    teamId,
    kpi: row.needed('kpi').toUpperCase(),
    level: choiceIn(row, 'level', LEVELS),
    period: periodIn(row),
    ...{ value, numerator, denominator },
    status: neededChoice(row, 'status', STATUS),
    source: row.needed('source'),
    deliveryHash: null,
  };
}
type Figures = ReturnType<typeof figuresIn>;

async function valueSteps(
  row: ListRow,
  teamId: string,
  language: 'nl' | 'en',
  { rehearsal, giver }: Planning,
): Promise<Step[]> {
  const figures = figuresIn(row, teamId);
  const stream = measurementStream(teamId, figures.kpi, figures.level);
  const { measurements } = await rehearsal.stateOf(measurementDecider, stream, rehearsal.now);
  const standing = measurements.find(
    ({ period }) => period.from === figures.period.from && period.until === figures.period.until,
  );
  const place = { rows: [row.index], chain: stream, stream };
  if (!standing) {
    const at = measuredAt(figures.period, rehearsal.now);
    const command = { ...place, command: 'RecordMeasurement', input: figures };
    return [
      await commandStep(rehearsal, giver, { ...command, ...(at < rehearsal.now && { effectiveAt: at }) }),
    ];
  }
  const same = sameFigures(standing, figures);
  if (same && (standing.status === figures.status || standing.status === 'definitive')) return [];
  if (standing.status === 'definitive' || figures.status === 'provisional') {
    throw new RowRefused(refuseRow('MEASUREMENT_DIFFERS', 'value'));
  }
  const { eventId, measurementId } = standing;
  const data = { ...figures, measurementId };
  return [await correctionStep(rehearsal, giver, { ...place, eventId, reason: DEFINITIVE[language], data })];
}

const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-9);

/** A figure that a row leaves out is taken as it stands. */
const sameFigures = (standing: Measurement, { value, numerator, denominator }: Figures): boolean =>
  near(standing.value, value) &&
  (numerator === null || near(standing.numerator, numerator)) &&
  (denominator === null || near(standing.denominator, denominator));
