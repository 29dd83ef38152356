import { describe, expect, it } from 'vitest';
import { allThere, notThere } from '../testing/named.js';
import { by, specOf, words, type Happened } from '../testing/scenario.js';
import type { LeewayEvent } from './events.js';
import { leewayDecider } from './leeway.js';
import { mayDecide } from './may-decide.js';
import type { LeewayRoom } from './state.js';

const { given } = specOf(leewayDecider);
type E = Happened<LeewayEvent>;
const leewayId = '1';
const reason = words('reason');
const manager = by('manager', 'maarten');
const vsv = (width: number, level: 2 | 3 = 2) => ({ kpi: 'VSV', level, width });
const room = (more: Partial<LeewayRoom> = {}): LeewayRoom => ({
  bandwidth: vsv(0.5),
  decides: ['how', 'budget'],
  budgetUpTo: 500,
  ...more,
});
const period = { from: '2025-02-01', until: '2025-08-01' };
const about = { leewayId, teamId: 'team-1', programmeId: null, agreementId: null };
const granted = (
  more: Partial<LeewayRoom> = {},
  when: { from: string; until: string | null } = period,
  id = leewayId,
): E => ({
  type: 'LeewayGranted',
  data: { ...about, leewayId: id, ...room(more), period: when },
  by: manager,
  reason,
});
const widened = (more: Partial<LeewayRoom>, until: string | null, at: string): E => ({
  type: 'LeewayWidened',
  data: { ...room(more), until },
  by: manager,
  at,
});
const ended = (until: string, at: string): E => ({ type: 'LeewayEnded', data: { until }, by: manager, at });
const grant = (more: Partial<LeewayRoom> = {}) =>
  ({ type: 'GrantLeeway', ...about, ...room(more), period, reason }) as const;
const widen = (more: Partial<LeewayRoom>, until: string | null = period.until) =>
  ({ type: 'WidenLeeway', leewayId, ...room(more), until, reason }) as const;
const narrow = (more: Partial<LeewayRoom>, until: string | null = period.until) =>
  ({ type: 'NarrowLeeway', leewayId, ...room(more), until, reason }) as const;
const end = (until: string) => ({ type: 'EndLeeway', leewayId, until, reason }) as const;

describe('granting', () => {
  it('gives a team room for a period, with a reason', () =>
    given()
      .when(grant(), { by: manager, facts: allThere })
      .then({ type: 'LeewayGranted', data: { ...about, ...room(), period }, reason }));
  it('happens once', () => given(granted()).when(grant(), { facts: allThere }).thenRefused('LEEWAY_EXISTS'));
  it('gives something', () =>
    given()
      .when(grant({ bandwidth: null, decides: [], budgetUpTo: null }), { facts: allThere })
      .thenRefused('LEEWAY_EMPTY'));
  it('names an amount exactly when the team decides on budget', () => {
    given()
      .when(grant({ decides: ['how'] }), { facts: allThere })
      .thenRefused('LEEWAY_BUDGET_INCOMPLETE', 'budgetUpTo');
    given()
      .when(grant({ budgetUpTo: null }), { facts: allThere })
      .thenRefused('LEEWAY_BUDGET_INCOMPLETE');
  });
  it('names a KPI, a programme and an agreement that are there', () => {
    for (const [what, field, code] of [
      ['kpi', 'bandwidth.kpi', 'KPI_NOT_DEFINED'],
      ['programme', 'programmeId', 'PROGRAMME_NOT_FOUND'],
      ['agreement', 'agreementId', 'AGREEMENT_NOT_FOUND'],
    ] as const)
      given()
        .when(grant(), { facts: notThere(what, field) })
        .thenRefused(code, field);
  });
  it('comes first', () => {
    for (const command of [widen({}), narrow({}), end('2025-05-01')])
      given().when(command).thenRefused('LEEWAY_UNKNOWN');
  });
});

describe('widening', () => {
  it('gives more in one thing and less in nothing', () => {
    const more: Partial<LeewayRoom>[] = [
      { bandwidth: vsv(0.6) },
      { decides: ['how', 'budget', 'who'] },
      { budgetUpTo: 600 },
    ];
    for (const change of more)
      given(granted())
        .when(widen(change))
        .then({ type: 'LeewayWidened', data: { ...room(change), until: period.until }, reason });
    given(granted()).when(widen({}, '2026-01-01')).then({ type: 'LeewayWidened' });
    given(granted()).when(widen({}, null)).then({ type: 'LeewayWidened' });
    given(granted({ bandwidth: null }))
      .when(widen({}))
      .then({ type: 'LeewayWidened' });
  });
  it('is refused when nothing becomes wider, or something becomes narrower', () => {
    const not: Partial<LeewayRoom>[] = [
      {},
      { bandwidth: vsv(0.4) },
      { budgetUpTo: 600, bandwidth: null },
      { bandwidth: vsv(0.9, 3) },
      { decides: ['who', 'budget'] },
    ];
    for (const change of not) given(granted()).when(widen(change)).thenRefused('LEEWAY_DOES_NOT_WIDEN');
    given(granted())
      .when(widen({ budgetUpTo: 600 }, '2025-07-01'))
      .thenRefused('LEEWAY_DOES_NOT_WIDEN');
  });
});

describe('narrowing', () => {
  it('gives less in one thing and more in nothing', () => {
    const less: Partial<LeewayRoom>[] = [
      { bandwidth: vsv(0.4) },
      { bandwidth: null },
      { decides: ['budget'] },
      { budgetUpTo: 400 },
    ];
    for (const change of less)
      given(granted())
        .when(narrow(change))
        .then({ type: 'LeewayNarrowed', data: { ...room(change), until: period.until }, reason });
    given(granted()).when(narrow({}, '2025-07-01')).then({ type: 'LeewayNarrowed' });
  });
  it('is refused when nothing becomes narrower, something wider, nothing is left, or it reaches into the past', () => {
    given(granted()).when(narrow({})).thenRefused('LEEWAY_DOES_NOT_NARROW');
    given(granted())
      .when(narrow({ bandwidth: null, budgetUpTo: 900 }))
      .thenRefused('LEEWAY_DOES_NOT_NARROW');
    given(granted())
      .when(narrow({ bandwidth: null, decides: [], budgetUpTo: null }))
      .thenRefused('LEEWAY_EMPTY');
    given(granted()).when(narrow({}, '2025-03-13')).thenRefused('LEEWAY_ENDS_IN_THE_PAST', 'until');
  });
});

describe('ending', () => {
  it('ends early, from the day of deciding on', () => {
    given(granted())
      .when(end('2025-03-14'), { by: manager })
      .then({ type: 'LeewayEnded', data: { until: '2025-03-14' }, reason });
    given(granted({}, { from: '2025-05-01', until: null }))
      .when(end('2025-05-01'))
      .then({ type: 'LeewayEnded' });
  });
  it('takes nothing back of what held, and does not end later', () => {
    given(granted()).when(end('2025-03-13')).thenRefused('LEEWAY_ENDS_IN_THE_PAST');
    given(granted({}, { from: '2025-05-01', until: null }))
      .when(end('2025-04-30'))
      .thenRefused('LEEWAY_ENDS_IN_THE_PAST');
    given(granted()).when(end('2025-08-01')).thenRefused('LEEWAY_ENDS_NOT_EARLIER');
  });
  it('leaves nothing to widen, narrow or end after it expired', () => {
    const expired = given(granted({}, { from: '2025-02-01', until: '2025-03-01' }));
    for (const command of [widen({}, null), narrow({}), end('2025-03-20')])
      expired.when(command).thenRefused('LEEWAY_EXPIRED');
  });
});

describe('the state on a date', () => {
  const spec = given(
    granted(),
    widened({ budgetUpTo: 900 }, period.until, '2025-02-10'),
    ended('2025-03-01', '2025-02-20'),
  );
  it('follows the period, without an event that ends it', () => {
    expect(spec.state('2025-01-15').status).toBe('planned');
    expect(spec.state('2025-02-05').status).toBe('granted');
    expect(spec.state('2025-02-12').status).toBe('widened');
    expect(spec.state('2025-02-28').status).toBe('widened');
    expect(spec.state('2025-02-28T23:00:00.000Z').status).toBe('expired');
    expect(given(granted()).state('2025-08-01').status).toBe('expired');
  });
  it('tells when it begins and ends', () => {
    expect(leewayDecider.boundaries(spec.state())).toEqual([
      '2025-01-31T23:00:00.000Z',
      '2025-02-28T23:00:00.000Z',
    ]);
    expect(leewayDecider.boundaries({ status: 'unknown' })).toEqual([]);
  });
  it('keeps its reason', () => expect(given(granted()).state()).toMatchObject({ reason }));
});

describe('what a team may decide itself on a date', () => {
  const second = granted(
    { bandwidth: vsv(0.8), decides: ['how', 'who'], budgetUpTo: null },
    { from: '2025-03-01', until: null },
    '2',
  );
  const leeways = [given(granted()).state(), given(second).state(), { status: 'unknown' as const }];
  it('is nothing before a leeway begins', () =>
    expect(mayDecide(leeways, '2025-01-01T00:00:00.000Z')).toEqual({
      domains: [],
      budgetUpTo: null,
      bandwidths: [],
      leewayIds: [],
    }));
  it('is what every leeway in force gives, with the leeways that it rests on', () => {
    expect(mayDecide(leeways, '2025-03-14T00:00:00.000Z')).toEqual({
      domains: [
        { domain: 'how', leewayIds: ['1', '2'] },
        { domain: 'who', leewayIds: ['2'] },
        { domain: 'budget', leewayIds: ['1'] },
      ],
      budgetUpTo: { amount: 500, leewayIds: ['1'] },
      bandwidths: [{ kpi: 'VSV', level: 2, width: 0.8, leewayIds: ['2'] }],
      leewayIds: ['1', '2'],
    });
    expect(mayDecide(leeways, '2025-09-01T00:00:00.000Z').leewayIds).toEqual(['2']);
  });
});

describe('late and corrected', () => {
  it('widens late only as far as what followed still widens', () => {
    const spec = given(granted(), widened({ budgetUpTo: 900 }, period.until, '2025-03-01'));
    spec.when(widen({ budgetUpTo: 700 }), { at: '2025-02-20' }).then({ type: 'LeewayWidened' });
    spec.when(widen({ budgetUpTo: 950 }), { at: '2025-02-20' }).thenRefused('CONTRADICTS_HISTORY');
  });
  it('is corrected by a manager, for the same team', () => {
    const replace = (data: Partial<{ teamId: string }>) =>
      ({
        kind: 'replace',
        eventId: 'e1',
        data: { ...about, ...room({ budgetUpTo: 400 }), period, ...data },
        reason,
      }) as const;
    given(granted()).whenCorrected(replace({}), { by: manager }).then({ type: 'LeewayGranted' });
    given(granted())
      .whenCorrected(replace({}), { by: by('teamLead') })
      .thenRefused('NOT_YOURS_TO_CORRECT');
    given(granted())
      .whenCorrected(replace({ teamId: 'team-2' }), { by: manager })
      .thenRefused('IDENTITY_FIXED', 'teamId');
  });
  it('is not corrected into what a later change contradicts', () =>
    given(granted(), widened({ budgetUpTo: 900 }, period.until, '2025-03-01'))
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...about, ...room({ budgetUpTo: 1000 }), period }, reason },
        { by: manager },
      )
      .thenRefused('CONTRADICTS_HISTORY'));
});
