import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { by, byPolicy, NOW, specOf, words } from '../testing/scenario.js';
import { measuredAt } from './decide.js';
import { measurementDecider, measurementStreamId } from './measurement.js';

const { given } = specOf(measurementDecider);
const quality = by('quality', 'q-1', { kind: 'institution', id: 'inst-1' });
const END_OF_YEAR = '2024-09-30T21:59:59.999Z';
const figure = {
  measurementId: 'me-1',
  teamId: 'team-1',
  kpi: 'VSV',
  level: 3 as 1 | 2 | 3 | 4 | null,
  period: { from: '2023-10-01', until: '2024-10-01' as string | null },
  value: 4 as number | null,
  numerator: 6 as number | null,
  denominator: 150 as number | null,
  status: 'provisional' as 'provisional' | 'definitive',
  source: words('DUO delivery'),
  deliveryHash: null,
};
type Figure = typeof figure;
const measured = (more: Partial<Figure> = {}, at = END_OF_YEAR) => ({
  type: 'MeasurementRecorded' as const,
  data: { ...figure, ...more },
  by: quality,
  at,
});
const record = (more: Partial<Figure> = {}) => ({ type: 'RecordMeasurement' as const, ...figure, ...more });
const facts = (unit: 'percent' | 'grade' | 'count' = 'percent') => ({ unit, teamExists: true, basis: [] });
const next = { measurementId: 'me-2', period: { from: '2024-10-01', until: '2025-10-01' } };

describe('a measurement', () => {
  it('holds at the end of its period, whenever it is recorded', () =>
    given()
      .when(record(), { by: quality, facts: facts() })
      .then({ type: 'MeasurementRecorded', data: figure, effectiveAt: END_OF_YEAR }));

  it('holds now when its period has not ended', () => {
    given()
      .when(record(next), { by: by('teamLead'), facts: facts() })
      .then({ type: 'MeasurementRecorded', effectiveAt: NOW });
    expect(measuredAt({ from: '2024-10-01', until: null }, NOW)).toBe(NOW);
  });

  it('keeps what it rested on', () => {
    const basis = [{ fact: 'unit', stream: 'kpiDefinition-VSV', revision: 0, value: 'percent' }];
    given()
      .when(record(), { by: byPolicy('import'), facts: { ...facts(), basis } })
      .then({ type: 'MeasurementRecorded', basis });
  });

  it('is refused for a KPI that is not defined and for a team that does not exist', () => {
    given()
      .when(record(), { by: quality, facts: { ...facts(), unit: null } })
      .thenRefused('KPI_NOT_DEFINED', 'kpi');
    given()
      .when(record(), { by: quality, facts: { ...facts(), teamExists: false } })
      .thenRefused('TEAM_NOT_FOUND', 'teamId');
  });

  it('is refused over a period that was measured, which is corrected instead', () => {
    given(measured())
      .when(record({ measurementId: 'me-2', period: { from: '2024-09-01', until: '2024-10-01' } }), {
        by: quality,
        facts: facts(),
      })
      .thenRefused('PERIOD_ALREADY_MEASURED', 'period');
    given(measured())
      .when(record(next), { by: quality, facts: facts() })
      .then({ type: 'MeasurementRecorded' });
    given(measured())
      .when(record({ ...next, measurementId: 'me-1' }), { by: quality, facts: facts() })
      .thenRefused('ID_TAKEN', 'measurementId');
  });

  it('is refused late under one that covers its period', () =>
    given(measured({ period: { from: '2022-10-01', until: '2024-10-01' } }))
      .when(record({ measurementId: 'me-2', period: { from: '2022-10-01', until: '2023-10-01' } }), {
        by: quality,
        facts: facts(),
      })
      .thenRefused('CONTRADICTS_HISTORY'));

  it('takes the place of one that was retracted', () =>
    given(measured(), { ...measured(), corrects: { kind: 'retract', eventId: 'e1' } })
      .when(record({ measurementId: 'me-2' }), { by: quality, facts: facts() })
      .then({ type: 'MeasurementRecorded' }));

  it('is about a period that has an end and has begun', () => {
    given()
      .when(record({ period: { from: '2023-10-01', until: null } }), { by: quality, facts: facts() })
      .thenRefused('PERIOD_OPEN', 'period');
    given()
      .when(record({ period: { from: '2025-10-01', until: '2026-10-01' } }), { by: quality, facts: facts() })
      .thenRefused('MEASURED_BEFORE_PERIOD', 'period');
  });

  it('is refused with the rate that its counts give, as people write it', () => {
    const { decision } = given().when(record({ value: 5, numerator: 1, denominator: 37 }), {
      by: quality,
      facts: facts(),
    });
    expect(decision).toMatchObject({
      refusal: { nl: expect.stringContaining('geven 2,7.'), en: expect.stringContaining('give 2.7.') },
    });
  });

  it('is of the team, KPI and level of its series', () => {
    for (const other of [{ teamId: 'team-2' }, { kpi: 'JR' }, { level: 4 as const }]) {
      given(measured())
        .when(record({ ...next, ...other }), { by: quality, facts: facts() })
        .thenRefused('OTHER_SERIES');
    }
  });

  it.each<[string, Partial<Figure>, 'percent' | 'grade' | 'count', string]>([
    ['a rate that its counts do not give', { value: 4.06 }, 'percent', 'VALUE_DISAGREES'],
    ['a rate over nobody', { numerator: 0, denominator: 0, value: 0 }, 'percent', 'VALUE_DISAGREES'],
    ['no rate where counts give one', { value: null }, 'percent', 'VALUE_DISAGREES'],
    ['more counted than there are', { numerator: 151, value: 100 }, 'percent', 'COUNTS_IMPOSSIBLE'],
    ['fewer than nobody', { numerator: -1, value: 0 }, 'percent', 'COUNTS_IMPOSSIBLE'],
    ['a rate with half its counts', { numerator: null, value: 4 }, 'percent', 'FIGURES_DO_NOT_FIT'],
    ['a rate above 100', { numerator: null, denominator: null, value: 101 }, 'percent', 'VALUE_OUT_OF_RANGE'],
    ['a grade with a numerator', { value: 7, numerator: 7 }, 'grade', 'FIGURES_DO_NOT_FIT'],
    ['a grade above 10', { value: 11, numerator: null }, 'grade', 'VALUE_OUT_OF_RANGE'],
    ['a count with a denominator', { value: 6 }, 'count', 'FIGURES_DO_NOT_FIT'],
    ['a count that is not what was counted', { value: 5, denominator: null }, 'count', 'VALUE_DISAGREES'],
  ])('refuses %s', (_name, more, unit, code) =>
    given()
      .when(record(more), { by: quality, facts: facts(unit) })
      .thenRefused(code),
  );

  it.each<[string, Partial<Figure>, 'percent' | 'grade' | 'count', number | null]>([
    ['a rate that its source rounded', { numerator: 1, denominator: 3, value: 33.3 }, 'percent', 1],
    ['no rate over nobody', { numerator: 0, denominator: 0, value: null }, 'percent', 0],
    ['a rate without counts', { numerator: null, denominator: null, value: 4 }, 'percent', null],
    ['a grade with the number of answers', { numerator: null, value: 7.1 }, 'grade', null],
    ['a count, as its own numerator', { numerator: null, denominator: null, value: 3 }, 'count', 3],
  ])('takes %s', (_name, more, unit, numerator) =>
    given()
      .when(record(more), { by: quality, facts: facts(unit) })
      .then({ type: 'MeasurementRecorded', data: { numerator } }),
  );
});

describe('a correction of a measurement', () => {
  const correct = (more: Partial<Figure>, who = quality, of = measured()) =>
    given(of).whenCorrected(
      { kind: 'replace', eventId: 'e1', data: { ...figure, ...more }, reason: words('newer delivery') },
      { by: who },
    );
  const definitive = { status: 'definitive' as const };

  it('makes a provisional figure definitive, by quality, the team lead or the import', () => {
    correct({ ...definitive, numerator: 9, value: 6 }).then({
      type: 'MeasurementRecorded',
      effectiveAt: END_OF_YEAR,
    });
    correct(definitive, by('teamLead')).then({ type: 'MeasurementRecorded' });
    correct(definitive, byPolicy('import')).then({ type: 'MeasurementRecorded' });
    correct(definitive, by('member')).thenRefused('NOT_YOURS_TO_CORRECT');
  });

  it('does not make a definitive figure provisional again', () => {
    correct({}, quality, measured(definitive)).thenRefused('DEFINITIVE_STAYS', 'status');
    correct({ ...definitive, numerator: 9, value: 6 }, quality, measured(definitive)).then({
      type: 'MeasurementRecorded',
    });
  });

  it('stays about the same team, KPI, level and measurement', () => {
    for (const other of [{ teamId: 't' }, { kpi: 'JR' }, { level: null }, { measurementId: 'x' }]) {
      correct(other).thenRefused('IDENTITY_FIXED');
    }
  });

  it('has figures that agree', () => correct({ value: 40 }).thenRefused('VALUE_DISAGREES'));

  it('shows what stands: the value, its event, and what it was before', () => {
    const second = {
      ...measured({ numerator: 9, value: 6 }),
      corrects: { kind: 'replace' as const, eventId: 'e1' },
    };
    const third = {
      ...measured({ numerator: 3, value: 2 }),
      corrects: { kind: 'replace' as const, eventId: 'e2' },
    };
    const history = given(measured(), second, third);
    const values = [1, 2, 3].map((known) => history.state(NOW, known).measurements[0]);
    expect(values.map((m) => m?.value)).toEqual([4, 6, 2]);
    expect(values.map((m) => m?.eventId)).toEqual(['e1', 'e2', 'e3']);
    expect(values[2]?.at).toBe(END_OF_YEAR);
    history
      .whenCorrected({ kind: 'retract', eventId: 'e3', reason: words('wrong file') }, { by: quality })
      .then({ type: 'MeasurementRecorded', corrects: { kind: 'retract', eventId: 'e3' } });
  });
});

describe('the stream of a series', () => {
  it('is named by team, KPI and level, in the alphabet of ids', () => {
    expect(measurementStreamId('team-1', 'VSV_MONTH', 2)).toBe('team-1.VSV_MONTH.2');
    expect(measurementStreamId('team-1', 'JR', null)).toBe('team-1.JR.all');
    expect(measurementStreamId('team-1', 'A/B c.d', 1)).toBe('team-1.A~2fB~20c~2ed.1');
  });

  it('orders measurements by the world, not by recording', () => {
    const late = measured(
      { measurementId: 'me-0', period: { from: '2022-10-01', until: '2023-10-01' } },
      startOfDay('2023-09-30'),
    );
    const ids = given(measured(), late)
      .state()
      .measurements.map((m) => m.measurementId);
    expect(ids).toEqual(['me-0', 'me-1']);
  });
});
