import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { by, byPolicy, specOf, words } from '../testing/scenario.js';
import { personDecider, rolesOn } from './person.js';

const { given } = specOf(personDecider);
const unit = { kind: 'college' as const, id: 'col-1' };
const hr = by('hr', 'hr-1', { kind: 'institution', id: 'inst-1' });
const data = {
  grantId: 'g-1',
  personId: 'p-1',
  role: 'quality' as const,
  unit,
  period: { from: '2024-08-01', until: null as string | null },
};
const granted = (more: Partial<typeof data> = {}) => ({
  type: 'RoleGranted' as const,
  data: { ...data, ...more },
  by: hr,
  at: startOfDay(more.period?.from ?? data.period.from),
});
const ended = (until: string, at = startOfDay(until)) => ({
  type: 'RoleEnded' as const,
  data: { grantId: 'g-1', until },
  by: hr,
  at,
});
const grant = (more: Partial<typeof data> = {}) => ({ type: 'GrantRole' as const, ...data, ...more });
const end = (until: string) => ({ type: 'EndRole' as const, personId: 'p-1', grantId: 'g-1', until });
const held = (state: ReturnType<typeof personDecider.evolve>, at: string) =>
  rolesOn(state, startOfDay(at)).map(({ role }) => role);

describe('roles of a person', () => {
  it('are granted for a unit and a period', () =>
    given()
      .when(grant({ period: { from: '2025-08-01', until: null } }), { by: hr })
      .then({ type: 'RoleGranted', effectiveAt: '2025-03-14T10:00:00.000Z' }));

  it('are granted late from the day on which they were held', () =>
    given()
      .when(grant(), { by: byPolicy('setup') })
      .then({ type: 'RoleGranted', data, effectiveAt: startOfDay('2024-08-01') }));

  it('hold in their period only', () => {
    const state = given(granted({ period: { from: '2024-08-01', until: '2025-01-01' } })).state();
    expect(held(state, '2024-07-31')).toEqual([]);
    expect(held(state, '2024-08-01')).toEqual(['quality']);
    expect(held(state, '2024-12-31')).toEqual(['quality']);
    expect(held(state, '2025-01-01')).toEqual([]);
    expect(personDecider.boundaries(state)).toEqual([startOfDay('2024-08-01'), startOfDay('2025-01-01')]);
  });

  it('are not granted as member or team lead, which follow from the team', () => {
    for (const role of ['member', 'teamLead'] as const) {
      given()
        .when({ ...grant(), role }, { by: hr })
        .thenRefused('ROLE_FOLLOWS_FROM_TEAM', 'role');
    }
  });

  it('are not granted twice for the same unit in overlapping periods', () =>
    given(granted())
      .when(grant({ grantId: 'g-2', period: { from: '2025-01-01', until: null } }), { by: hr })
      .thenRefused('ROLE_ALREADY_HELD', 'period'));

  it('are granted again for another unit, in another role, or after the first has ended', () => {
    const history = given(granted(), ended('2025-01-01'));
    history
      .when(grant({ grantId: 'g-2', period: { from: '2025-01-01', until: null } }), { by: hr })
      .then({ type: 'RoleGranted' });
    given(granted())
      .when(grant({ grantId: 'g-2', unit: { ...unit, id: 'col-2' } }), { by: hr })
      .then({ type: 'RoleGranted' });
    given(granted())
      .when({ ...grant({ grantId: 'g-2' }), role: 'broker' }, { by: hr })
      .then({ type: 'RoleGranted' });
  });

  it('refuses an id that was used', () =>
    given(granted())
      .when({ ...grant(), role: 'broker' }, { by: hr })
      .thenRefused('ID_TAKEN', 'grantId'));

  it('refuses a role of another person in this history', () =>
    given(granted())
      .when(grant({ grantId: 'g-2', personId: 'p-2' }), { by: hr })
      .thenRefused('OTHER_PERSON', 'personId'));

  it('end on a day, and explain what was done before it', () => {
    given(granted())
      .when(end('2025-02-01'), { by: hr })
      .then({ type: 'RoleEnded', effectiveAt: startOfDay('2025-02-01') });
    const state = given(granted(), ended('2025-02-01')).state();
    expect(held(state, '2025-01-31')).toEqual(['quality']);
    expect(held(state, '2025-02-01')).toEqual([]);
  });

  it('do not end before they began, nor without having been granted', () => {
    given(granted()).when(end('2024-08-01'), { by: hr }).thenRefused('END_BEFORE_BEGINNING', 'until');
    given().when(end('2025-01-01'), { by: hr }).thenRefused('ROLE_NOT_HELD', 'grantId');
  });

  it('do not end twice, but may end earlier than was planned', () => {
    const planned = given(granted(), ended('2025-08-01', '2025-01-10'));
    planned.when(end('2025-08-01'), { by: hr }).thenRefused('ALREADY_ENDED', 'until');
    planned.when(end('2025-09-01'), { by: hr }).thenRefused('ALREADY_ENDED', 'until');
    planned.when(end('2025-05-01'), { by: hr }).then({ type: 'RoleEnded' });
  });

  it('do not end before an end that was recorded already', () =>
    given(granted(), ended('2025-02-01'))
      .when(end('2025-01-01'), { by: hr })
      .thenRefused('CONTRADICTS_HISTORY'));

  it('hold again when their end is retracted, and end again when that is retracted', () => {
    const retracted = { ...ended('2025-02-01'), corrects: { kind: 'retract' as const, eventId: 'e2' } };
    expect(held(given(granted(), ended('2025-02-01'), retracted).state(), '2025-03-01')).toEqual(['quality']);
    given(granted(), ended('2025-02-01'), retracted)
      .whenCorrected({ kind: 'retract', eventId: 'e3', reason: words('right after all') }, { by: hr })
      .then({ type: 'RoleEnded', corrects: { kind: 'retract', eventId: 'e3' } });
  });

  it('are corrected by HR, the board or the setup policy only', () => {
    const correction = { kind: 'retract' as const, eventId: 'e1', reason: words('never') };
    given(granted()).whenCorrected(correction, { by: hr }).then({ type: 'RoleGranted' });
    given(granted())
      .whenCorrected(correction, { by: by('manager') })
      .thenRefused('NOT_YOURS_TO_CORRECT');
  });

  it('do not pass to another person by a correction', () =>
    given(granted())
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...data, personId: 'p-2' }, reason: words('typo') },
        { by: hr },
      )
      .thenRefused('IDENTITY_FIXED', 'personId'));
});
