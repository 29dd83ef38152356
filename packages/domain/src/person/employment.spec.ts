import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { by, byPolicy, specOf, words } from '../testing/scenario.js';
import { spellsOf } from './employment.js';
import { personDecider } from './person.js';

const { given } = specOf(personDecider);
const hr = by('hr', 'hr-1', { kind: 'institution', id: 'inst-1' });
const data = {
  employmentId: 'e-1',
  personId: 'p-1',
  institutionId: 'inst-1',
  cao: 'mbo' as 'mbo' | 'vo' | 'po',
  teaching: true,
  fte: 0.8,
  period: { from: '2024-08-01', until: null as string | null },
};
const started = (more: Partial<typeof data> = {}) => ({
  type: 'EmploymentStarted' as const,
  data: { ...data, ...more },
  by: hr,
  at: startOfDay((more.period ?? data.period).from),
});
const terms = { cao: 'mbo' as const, teaching: true, fte: 1 };
const changed = (from: string, more: Partial<typeof terms> = {}) => ({
  type: 'EmploymentChanged' as const,
  data: { employmentId: 'e-1', from, ...terms, ...more },
  by: hr,
  at: startOfDay(from),
});
const ended = (until: string) => ({
  type: 'EmploymentEnded' as const,
  data: { employmentId: 'e-1', until },
  by: hr,
  at: startOfDay(until),
});
const start = (more: Partial<typeof data> = {}) => ({ type: 'StartEmployment' as const, ...data, ...more });
const change = (from: string, more: Partial<typeof terms> = {}) => ({
  type: 'ChangeEmployment' as const,
  personId: 'p-1',
  employmentId: 'e-1',
  from,
  ...terms,
  ...more,
});
const end = (until: string) => ({
  type: 'EndEmployment' as const,
  personId: 'p-1',
  employmentId: 'e-1',
  until,
});
const spells = (state: ReturnType<typeof personDecider.evolve>) =>
  state.employments.flatMap(spellsOf).map(({ fte, period }) => [period.from, period.until, fte]);

describe('employments of a person', () => {
  it('begin on a day, recorded late or beforehand', () => {
    given()
      .when(start(), { by: hr })
      .then({ type: 'EmploymentStarted', data, effectiveAt: startOfDay('2024-08-01') });
    given()
      .when(start({ period: { from: '2025-08-01', until: null } }), { by: byPolicy('setup') })
      .then({ type: 'EmploymentStarted', effectiveAt: '2025-03-14T10:00:00.000Z' });
  });

  it('change from a day on, so that each day has one size', () => {
    const history = given(started(), changed('2025-01-01'));
    history
      .when(change('2025-02-01', { fte: 0.6 }), { by: hr })
      .then({ type: 'EmploymentChanged', effectiveAt: startOfDay('2025-02-01') });
    const state = given(started(), changed('2025-01-01'), ended('2025-02-15')).state();
    expect(spells(state)).toEqual([
      ['2024-08-01', '2025-01-01', 0.8],
      ['2025-01-01', '2025-02-15', 1],
    ]);
    expect(personDecider.boundaries(state)).toEqual(
      ['2024-08-01', '2025-01-01', '2025-02-15'].map(startOfDay),
    );
  });

  it('may go on without hours, and run side by side', () => {
    given(started())
      .when(change('2025-02-01', { fte: 0 }), { by: hr })
      .then({ type: 'EmploymentChanged' });
    given(started())
      .when(start({ employmentId: 'e-2', cao: 'vo', fte: 0.4 }), { by: hr })
      .then({ type: 'EmploymentStarted' });
  });

  it('drop terms that were to come when they end before them', () =>
    expect(spells(given(started(), changed('2025-03-01'), ended('2025-02-01')).state())).toEqual([
      ['2024-08-01', '2025-02-01', 0.8],
    ]));

  it('have a size that exists', () => {
    for (const fte of [-0.1, 1.3]) {
      given().when(start({ fte }), { by: hr }).thenRefused('EMPLOYMENT_FTE_OUT_OF_RANGE', 'fte');
      given(started())
        .when(change('2025-02-01', { fte }), { by: hr })
        .thenRefused('EMPLOYMENT_FTE_OUT_OF_RANGE', 'fte');
    }
  });

  it('are of one person, each with an id of its own', () => {
    given(started()).when(start(), { by: hr }).thenRefused('ID_TAKEN', 'employmentId');
    given(started())
      .when(start({ employmentId: 'e-2', personId: 'p-2' }), { by: hr })
      .thenRefused('OTHER_PERSON', 'personId');
  });

  it('change within their period, once a day, and into something else', () => {
    const history = given(started({ period: { from: '2024-08-01', until: '2025-08-01' } }));
    for (const from of ['2024-08-01', '2025-08-01']) {
      history.when(change(from), { by: hr }).thenRefused('EMPLOYMENT_CHANGE_OUTSIDE');
    }
    given(started(), changed('2025-01-01'))
      .when(change('2025-01-01', { fte: 0.5 }), { by: hr })
      .thenRefused('EMPLOYMENT_CHANGED_THAT_DAY', 'from');
    given(started())
      .when(change('2025-01-01', { fte: 0.8 }), { by: hr })
      .thenRefused('EMPLOYMENT_UNCHANGED');
  });

  it('neither change nor end before they are known', () => {
    given().when(change('2025-01-01'), { by: hr }).thenRefused('EMPLOYMENT_UNKNOWN', 'employmentId');
    given(started()).when(change('2024-07-01'), { by: hr }).thenRefused('EMPLOYMENT_UNKNOWN');
    given().when(end('2025-01-01'), { by: hr }).thenRefused('EMPLOYMENT_UNKNOWN', 'employmentId');
  });

  it('end after they began, and not later than they do already', () => {
    given(started()).when(end('2024-08-01'), { by: hr }).thenRefused('END_BEFORE_BEGINNING', 'until');
    given(started(), ended('2025-01-01'))
      .when(end('2025-02-01'), { by: hr })
      .thenRefused('ALREADY_ENDED', 'until');
    given(started()).when(end('2025-02-01'), { by: hr }).then({ type: 'EmploymentEnded' });
  });

  it('may turn out to have been another size, but not to have ended before a change', () => {
    const replace = (more: Partial<typeof data>) =>
      ({ kind: 'replace', eventId: 'e1', data: { ...data, ...more }, reason: words('typo') }) as const;
    const history = given(started(), changed('2025-01-01'));
    history.whenCorrected(replace({ fte: 0.7 }), { by: hr }).then({ type: 'EmploymentStarted' });
    history
      .whenCorrected(replace({ fte: 0.7, period: { from: '2024-08-01', until: '2024-12-01' } }), { by: hr })
      .thenRefused('CONTRADICTS_HISTORY');
    history.whenCorrected(replace({ fte: 0.7 }), { by: by('manager') }).thenRefused('NOT_YOURS_TO_CORRECT');
    history
      .whenCorrected(replace({ institutionId: 'inst-2' }), { by: hr })
      .thenRefused('IDENTITY_FIXED', 'institutionId');
  });
});
