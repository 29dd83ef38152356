import { describe, expect, it } from 'vitest';
import { startOfDay } from '../kernel/instant.js';
import { by, specOf, words, type Happened } from '../testing/scenario.js';
import type { ThemeEvent } from './events.js';
import { stakeholdersOn } from './stakeholders.js';
import { themeDecider } from './theme.js';

const { given } = specOf(themeDecider);
type E = Happened<ThemeEvent>;
const themeId = 'th-1';
const facilitator = by('facilitator', 'frits');
const reason = words('reason');
const named: E = {
  type: 'ThemeNamed',
  data: { themeId, institutionId: 'inst-1', name: words('LOB'), description: null },
  at: '2024-08-01',
};
const parents = {
  stakeholderId: 'parents',
  kind: 'parents' as const,
  name: null,
  interest: words('A choice that fits'),
  period: { from: '2024-09-01', until: null },
};
const mapped = (
  more: Partial<typeof parents> & { period?: { from: string; until: string | null } } = {},
): E => ({
  type: 'StakeholderMapped',
  data: { ...parents, ...more },
  by: facilitator,
  at: '2024-09-01',
});
const dropped = (until: string, at = until): E => ({
  type: 'StakeholderDropped',
  data: { stakeholderId: 'parents', until },
  by: facilitator,
  at,
});
const map = { type: 'MapStakeholder' as const, themeId, ...parents };
const change = {
  type: 'ChangeStakeholder' as const,
  themeId,
  stakeholderId: 'parents',
  name: words('Parents of the first year'),
  interest: words('To be asked'),
};
const drop = (until: string) =>
  ({ type: 'DropStakeholder', themeId, stakeholderId: 'parents', until, reason }) as const;

describe('the stakeholder map', () => {
  it('takes who has an interest, from the first day of the period on', () => {
    given(named)
      .when(map, { by: facilitator })
      .then({ type: 'StakeholderMapped', data: parents, effectiveAt: startOfDay('2024-09-01') });
    given(named)
      .when({ ...map, period: { from: '2025-08-01', until: null } }, { by: facilitator })
      .then({ type: 'StakeholderMapped', effectiveAt: '2025-03-14T10:00:00.000Z' });
  });
  it('is drawn by facilitators, team leads and quality officers of any unit', () =>
    expect(themeDecider.permissions.MapStakeholder).toEqual({
      roles: ['facilitator', 'teamLead', 'quality'],
      anyUnit: true,
    }));
  it('uses an id once', () =>
    given(named, mapped()).when(map, { by: facilitator }).thenRefused('ID_TAKEN', 'stakeholderId'));
  it('says anew what the interest is, and from when', () => {
    const { type: _, themeId: __, ...data } = change;
    const changed: E = { type: 'StakeholderChanged', data, at: '2025-01-10' };
    given(named, mapped()).when(change, { by: facilitator }).then({ type: 'StakeholderChanged', data });
    const spec = given(named, mapped(), changed);
    expect(spec.state('2025-01-09')).toMatchObject({ stakeholders: [{ interest: parents.interest }] });
    expect(spec.state()).toMatchObject({ stakeholders: [{ interest: change.interest, kind: 'parents' }] });
  });
  it('changes nothing of who is not on it, or no longer', () => {
    for (const command of [change, drop('2025-03-01')])
      given(named).when(command).thenRefused('STAKEHOLDER_NOT_MAPPED', 'stakeholderId');
    given(named, mapped(), dropped('2025-01-01')).when(change).thenRefused('STAKEHOLDER_NOT_MAPPED');
  });
  it('drops with a reason, from a day on', () => {
    given(named, mapped())
      .when(drop('2025-03-14'))
      .then({ type: 'StakeholderDropped', data: { until: '2025-03-14' }, reason });
    const state = given(named, mapped(), dropped('2025-02-01')).state();
    expect(stakeholdersOn(state, startOfDay('2025-01-31'))).toHaveLength(1);
    expect(stakeholdersOn(state, startOfDay('2025-02-01'))).toEqual([]);
    expect(stakeholdersOn({ status: 'unknown' }, startOfDay('2025-02-01'))).toEqual([]);
    expect(themeDecider.boundaries(state)).toEqual([startOfDay('2024-09-01'), startOfDay('2025-02-01')]);
  });
  it('does not end before it begins, nor twice', () => {
    given(named, mapped()).when(drop('2024-09-01')).thenRefused('END_BEFORE_BEGINNING', 'until');
    given(named, mapped(), dropped('2025-02-01')).when(drop('2025-03-01')).thenRefused('ALREADY_ENDED');
  });
  it('is not drawn on what is retired or unknown', () => {
    given().when(map).thenRefused('THEME_UNKNOWN');
    given(named, { type: 'ThemeRetired', data: {}, at: '2025-01-01' })
      .when({ ...map, period: { from: '2025-02-01', until: null } })
      .thenRefused('THEME_RETIRED');
  });
});

describe('late and corrected', () => {
  it('is changed late while it was on the map', () =>
    given(named, mapped(), dropped('2025-02-01'))
      .when(change, { by: facilitator, at: '2025-01-10' })
      .then({ type: 'StakeholderChanged' }));
  it('keeps who it is in a correction, which those who map may make', () => {
    const replace = (data: object) =>
      ({ kind: 'replace', eventId: 'e2', data: { ...parents, ...data }, reason }) as const;
    const spec = given(named, mapped());
    spec
      .whenCorrected(replace({ interest: words('other') }), { by: by('quality') })
      .then({ type: 'StakeholderMapped' });
    spec
      .whenCorrected(replace({ kind: 'students' }), { by: facilitator })
      .thenRefused('IDENTITY_FIXED', 'kind');
    spec.whenCorrected(replace({}), { by: by('hr') }).thenRefused('NOT_YOURS_TO_CORRECT');
  });
  it('is not retracted under what was changed since', () =>
    given(named, mapped(), dropped('2025-02-01'))
      .whenCorrected({ kind: 'retract', eventId: 'e2', reason }, { by: facilitator })
      .thenRefused('CONTRADICTS_HISTORY'));
});
