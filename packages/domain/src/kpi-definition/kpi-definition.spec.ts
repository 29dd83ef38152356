import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { by, byPolicy, specOf, words } from '../testing/scenario.js';
import { kpiDefinitionDecider, normOn } from './kpi-definition.js';

const { given } = specOf(kpiDefinitionDecider);
const quality = by('quality', 'q-1', { kind: 'institution', id: 'inst-1' });
const kpi = {
  kpi: 'JR',
  name: words('Jaarresultaat'),
  unit: 'percent' as 'percent' | 'grade' | 'count',
  direction: 'higher' as 'higher' | 'lower',
  per: 'yieldYear' as const,
  judged: true,
  smallestDenominator: 12,
  numerator: null,
  denominator: null,
  source: words('Inspectorate'),
};
const defined = (more: Partial<typeof kpi> = {}) => ({
  type: 'KpiDefined' as const,
  data: { ...kpi, ...more },
  by: byPolicy('reference-data'),
  at: startOfDay('2020-01-01'),
});
const norm = {
  normId: 'n-1',
  level: 2 as 1 | 2 | 3 | null,
  period: { from: '2023-10-01', until: '2024-10-01' as string | null },
  sufficient: 67,
  high: 82 as number | null,
  source: words('Definition'),
};
const normSet = (more: Partial<typeof norm> = {}) => ({
  type: 'NormSet' as const,
  data: { ...norm, ...more },
  by: quality,
  at: startOfDay((more.period ?? norm.period).from),
});
const set = (more: Partial<typeof norm> = {}) => ({ type: 'SetNorm' as const, kpi: 'JR', ...norm, ...more });

describe('a KPI', () => {
  it('is defined once, by quality or the policy that loads reference data', () => {
    given()
      .when({ type: 'DefineKpi', ...kpi }, { by: quality })
      .then({ type: 'KpiDefined', data: kpi });
    given(defined())
      .when({ type: 'DefineKpi', ...kpi }, { by: quality })
      .thenRefused('KPI_ALREADY_DEFINED', 'kpi');
  });

  it('keeps its code in a correction, which quality makes', () => {
    const correct = (data: typeof kpi, who = quality) =>
      given(defined()).whenCorrected(
        { kind: 'replace', eventId: 'e1', data, reason: words('x') },
        { by: who },
      );
    correct({ ...kpi, smallestDenominator: 10 }).then({ type: 'KpiDefined' });
    correct({ ...kpi, kpi: 'DR' }).thenRefused('IDENTITY_FIXED', 'kpi');
    correct(kpi, by('manager')).thenRefused('NOT_YOURS_TO_CORRECT');
  });

  it('does not turn into one that is not judged while it has norms', () =>
    given(defined(), normSet())
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...kpi, judged: false }, reason: words('x') },
        { by: quality },
      )
      .thenRefused('CONTRADICTS_HISTORY'));
});

describe('a norm', () => {
  it('holds for a level and a period, from the day on which the period begins', () => {
    given(defined())
      .when(set(), { by: quality })
      .then({ type: 'NormSet', data: norm, effectiveAt: startOfDay('2023-10-01') });
    const state = given(defined(), normSet()).state();
    expect(normOn(state, 2, startOfDay('2023-09-30'))).toBeNull();
    expect(normOn(state, 2, startOfDay('2023-10-01'))?.sufficient).toBe(67);
    expect(normOn(state, 2, startOfDay('2024-10-01'))).toBeNull();
    expect(normOn(state, 1, startOfDay('2023-10-01'))).toBeNull();
    expect(kpiDefinitionDecider.boundaries(state)).toEqual(['2023-10-01', '2024-10-01'].map(startOfDay));
  });

  it('for every level serves the levels that have none of their own', () => {
    const state = given(
      defined(),
      normSet(),
      normSet({ normId: 'n-2', level: null, sufficient: 60 }),
    ).state();
    const on = (level: 1 | 2 | null) => normOn(state, level, startOfDay('2024-01-01'))?.sufficient;
    expect([on(1), on(2), on(null)]).toEqual([60, 67, 60]);
  });

  it('is refused for a KPI that is not defined (yet) or not judged', () => {
    given().when(set(), { by: quality }).thenRefused('KPI_UNKNOWN', 'kpi');
    given(defined())
      .when(set({ period: { from: '2019-01-01', until: '2020-01-01' } }), { by: quality })
      .thenRefused('KPI_UNKNOWN');
    given(defined({ judged: false }))
      .when(set(), { by: quality })
      .thenRefused('KPI_NOT_JUDGED');
  });

  it('is refused where one holds for that level already', () => {
    given(defined(), normSet())
      .when(set({ normId: 'n-2', period: { from: '2024-09-30', until: null } }), { by: quality })
      .thenRefused('NORM_ALREADY_SET', 'period');
    given(defined(), normSet())
      .when(set({ normId: 'n-2', period: { from: '2024-10-01', until: null } }), { by: quality })
      .then({ type: 'NormSet' });
    given(defined(), normSet())
      .when(set({ normId: 'n-2', level: 3 }), { by: quality })
      .then({ type: 'NormSet' });
    given(defined(), normSet())
      .when(set({ level: 3 }), { by: quality })
      .thenRefused('ID_TAKEN', 'normId');
  });

  it('without an end holds until a later one begins', () => {
    const open = normSet({ period: { from: '2023-10-01', until: null } });
    const next = { normId: 'n-2', period: { from: '2024-10-01', until: null }, sufficient: 70 };
    given(defined(), open).when(set(next), { by: quality }).then({ type: 'NormSet' });
    const state = given(defined(), open, normSet(next)).state();
    expect(normOn(state, 2, startOfDay('2024-09-30'))?.sufficient).toBe(67);
    expect(normOn(state, 2, startOfDay('2024-10-01'))?.sufficient).toBe(70);
  });

  it('without an end may be recorded late, and then ends where a known one begins', () => {
    const next = normSet({ normId: 'n-2', period: { from: '2024-10-01', until: null }, sufficient: 70 });
    const open = { ...norm, period: { from: '2023-10-01', until: null } };
    given(defined(), next).when(set(open), { by: quality }).then({ type: 'NormSet' });
    const state = given(defined(), next, normSet(open)).state();
    expect(normOn(state, 2, startOfDay('2024-01-01'))?.sufficient).toBe(67);
    expect(normOn(state, 2, startOfDay('2025-01-01'))?.sufficient).toBe(70);
  });

  it('lies within what the unit allows, with high better than sufficient', () => {
    given(defined())
      .when(set({ sufficient: 101, high: null }), { by: quality })
      .thenRefused('NORM_OUT_OF_RANGE', 'sufficient');
    given(defined({ unit: 'grade' }))
      .when(set({ sufficient: 6, high: 11 }), { by: quality })
      .thenRefused('NORM_OUT_OF_RANGE', 'high');
    given(defined())
      .when(set({ high: 67 }), { by: quality })
      .thenRefused('HIGH_NOT_BETTER', 'high');
    given(defined({ direction: 'lower' }))
      .when(set(), { by: quality })
      .thenRefused('HIGH_NOT_BETTER');
    given(defined({ direction: 'lower' }))
      .when(set({ high: 60 }), { by: quality })
      .then({ type: 'NormSet' });
  });

  it('is set late, corrected, and the correction retracted', () => {
    const at = startOfDay('2024-01-01');
    const wrong = { ...normSet({ sufficient: 76 }), recordedAt: '2025-03-01T09:00:00.000Z' };
    const right = { ...normSet(), corrects: { kind: 'replace' as const, eventId: 'e2' } };
    const undone = { ...normSet(), corrects: { kind: 'retract' as const, eventId: 'e3' } };
    const history = given(defined(), wrong, right, undone);
    const known = [1, 2, 3, 4].map((k) => normOn(history.state('2024-02-01', k), 2, at)?.sufficient);
    expect(known).toEqual([undefined, 76, 67, 76]);
  });
});
