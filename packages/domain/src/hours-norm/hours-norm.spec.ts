import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { by, byPolicy, specOf, words } from '../testing/scenario.js';
import { hoursNormDecider } from './hours-norm.js';

const { given } = specOf(hoursNormDecider);
const hr = by('hr', 'hr-1', { kind: 'institution', id: 'inst-1' });
const data = {
  cao: 'mbo' as 'mbo' | 'vo' | 'po',
  normId: 'n-1',
  teaching: true,
  period: { from: '2016-08-01', until: null as string | null },
  hours: 59,
  budget: null as number | null,
  source: words('cao mbo'),
};
type More = Partial<typeof data>;
const wasSet = (more: More = {}) => ({
  type: 'HoursNormSet' as const,
  data: { ...data, ...more },
  by: hr,
  at: startOfDay((more.period ?? data.period).from),
});
const set = (more: More = {}) => ({ type: 'SetHoursNorm' as const, ...data, ...more });
const next = { normId: 'n-2', period: { from: '2024-08-01', until: null } };
const normsOf = (...history: ReturnType<typeof wasSet>[]) => {
  const state = given(...history).state();
  return state.status === 'set'
    ? state.norms.map(({ hours, period }) => [hours, period.from, period.until])
    : [];
};

describe('the hours norm of a cao', () => {
  it('is set with its source, by HR or the policy that loads reference data', () => {
    given()
      .when(set(), { by: hr })
      .then({ type: 'HoursNormSet', data, effectiveAt: startOfDay('2016-08-01') });
    given()
      .when(set(), { by: byPolicy('setup') })
      .then({ type: 'HoursNormSet' });
    expect(hoursNormDecider.permissions.SetHoursNorm.roles).toEqual(['hr']);
  });

  it("is followed by next year's, also one that is recorded before it begins", () => {
    given(wasSet())
      .when(set({ ...next, period: { from: '2025-08-01', until: null }, hours: 61 }), { by: hr })
      .then({ type: 'HoursNormSet', effectiveAt: '2025-03-14T10:00:00.000Z' });
    expect(normsOf(wasSet(), wasSet({ ...next, hours: 61 }))).toEqual([
      [59, '2016-08-01', '2024-08-01'],
      [61, '2024-08-01', null],
    ]);
    expect(hoursNormDecider.boundaries(given(wasSet(), wasSet(next)).state())).toEqual(
      ['2016-08-01', '2024-08-01'].map(startOfDay),
    );
  });

  it('has one figure a day for a group, and groups of their own', () => {
    given(wasSet({ period: { from: '2016-08-01', until: '2024-08-01' } }))
      .when(set({ normId: 'n-3', period: { from: '2024-07-31', until: null } }), { by: hr })
      .thenRefused('HOURS_NORM_ALREADY_SET', 'period');
    given(wasSet())
      .when(set({ ...next, period: { from: '2016-08-01', until: '2017-08-01' } }), { by: hr })
      .thenRefused('HOURS_NORM_ALREADY_SET', 'period');
    given(wasSet())
      .when(set({ normId: 'n-2', teaching: false, hours: 30 }), { by: hr })
      .then({ type: 'HoursNormSet' });
    given(wasSet()).when(set(), { by: hr }).thenRefused('ID_TAKEN', 'normId');
    given(wasSet())
      .when(set({ ...next, cao: 'vo' }), { by: hr })
      .thenRefused('HOURS_NORM_OTHER_CAO', 'cao');
  });

  it('is a figure that exists', () => {
    for (const hours of [-1, 1660])
      given().when(set({ hours }), { by: hr }).thenRefused('HOURS_NORM_OUT_OF_RANGE', 'hours');
    given()
      .when(set({ budget: -1 }), { by: hr })
      .thenRefused('HOURS_NORM_BUDGET_NEGATIVE', 'budget');
    given()
      .when(set({ hours: 83, budget: 600 }), { by: hr })
      .then({ type: 'HoursNormSet' });
  });

  it('is corrected by HR, for the same cao', () => {
    const replace = (more: More) =>
      ({ kind: 'replace', eventId: 'e1', data: { ...data, ...more }, reason: words('typo') }) as const;
    given(wasSet({ hours: 95 }))
      .whenCorrected(replace({}), { by: hr })
      .then({ type: 'HoursNormSet', data });
    given(wasSet())
      .whenCorrected(replace({}), { by: by('quality') })
      .thenRefused('NOT_YOURS_TO_CORRECT');
    given(wasSet())
      .whenCorrected(replace({ cao: 'vo' }), { by: hr })
      .thenRefused('IDENTITY_FIXED', 'cao');
    const wrong = { ...wasSet({ hours: 95 }), recordedAt: '2025-03-01T09:00:00.000Z' };
    const right = { ...wasSet(), corrects: { kind: 'replace' as const, eventId: 'e1' } };
    const known = [1, 2].map((k) => given(wrong, right).state('2025-03-10', k));
    expect(known).toMatchObject([{ norms: [{ hours: 95 }] }, { norms: [{ hours: 59 }] }]);
  });
});
