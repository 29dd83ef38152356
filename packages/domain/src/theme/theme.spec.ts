import { describe, expect, it } from 'vitest';
import { endOfDay } from '../kernel/instant.js';
import { by, specOf, words } from '../testing/scenario.js';
import { themeDecider } from './theme.js';

const { given } = specOf(themeDecider);
const manager = by('manager', 'man-1', { kind: 'college', id: 'col-1' });
const data = {
  themeId: 'th-1',
  institutionId: 'inst-1',
  name: words('Loopbaanoriëntatie'),
  description: null,
};
const named = { type: 'ThemeNamed' as const, data, by: manager, at: '2024-08-01' };
const retired = { type: 'ThemeRetired' as const, data: {}, by: manager, at: '2025-02-01' };
const view = (urgency: number, adoption: 'knowledge' | 'decision' = 'knowledge', teamId = 'team-1') => ({
  teamId,
  urgency,
  adoption,
  note: null,
});
const appraised = (urgency: number, at: string, teamId = 'team-1') => ({
  type: 'ThemeAppraised' as const,
  data: view(urgency, 'knowledge', teamId),
  by: by('member', 'p-1', { kind: 'team', id: teamId }),
  at,
});
const appraise = { type: 'AppraiseTheme' as const, themeId: 'th-1', ...view(4, 'decision') };
const rename = { type: 'RenameTheme' as const, themeId: 'th-1', name: words('LOB') };
const retire = { type: 'RetireTheme' as const, themeId: 'th-1', reason: words('done') };
const urgencyOf = (state: ReturnType<typeof themeDecider.evolve>, teamId = 'team-1') =>
  state.status === 'unknown' ? undefined : state.appraisals[teamId]?.urgency;

describe('a theme', () => {
  it('is named once', () => {
    given()
      .when({ type: 'NameTheme', ...data }, { by: manager })
      .then({ type: 'ThemeNamed', data });
    given(named)
      .when({ type: 'NameTheme', ...data }, { by: manager })
      .thenRefused('THEME_ALREADY_NAMED');
  });

  it('is renamed and retired, the latter with a reason', () => {
    given(named)
      .when(rename, { by: manager })
      .then({ type: 'ThemeRenamed', data: { name: words('LOB') } });
    given(named)
      .when(retire, { by: manager })
      .then({ type: 'ThemeRetired', reason: words('done') });
  });

  it('is not renamed, appraised or retired before it was named', () => {
    for (const command of [rename, appraise, retire]) given().when(command).thenRefused('THEME_UNKNOWN');
    given(named).when(appraise, { at: '2024-07-01' }).thenRefused('THEME_UNKNOWN', 'themeId');
  });

  it('is not renamed, appraised or retired once it is retired', () => {
    for (const command of [rename, appraise, retire]) {
      given(named, retired).when(command).thenRefused('THEME_RETIRED');
    }
  });

  it('is retired, not retroactively past an appraisal', () =>
    given(named, appraised(3, '2025-01-10'))
      .when(retire, { by: manager, at: '2024-12-01' })
      .thenRefused('CONTRADICTS_HISTORY'));

  it('lives again when its retirement is retracted, and not when that is retracted', () => {
    const retraction = { ...retired, corrects: { kind: 'retract' as const, eventId: 'e2' } };
    const again = { ...retired, corrects: { kind: 'retract' as const, eventId: 'e3' } };
    expect(given(named, retired, retraction).state().status).toBe('named');
    expect(given(named, retired, retraction, again).state().status).toBe('retired');
  });

  it('stays of its institution in a correction', () =>
    given(named)
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...data, institutionId: 'inst-2' }, reason: words('x') },
        { by: manager },
      )
      .thenRefused('IDENTITY_FIXED', 'institutionId'));
});

describe('how a team sees a theme', () => {
  it('is said by a member or the lead of that team', () => {
    given(named)
      .when(appraise)
      .then({ type: 'ThemeAppraised', data: view(4, 'decision') });
    given(named)
      .when(appraise, { by: by('teamLead') })
      .then({ type: 'ThemeAppraised' });
  });

  it('is not said by another team, nor by who holds the role for a unit above it', () => {
    given(named)
      .when(appraise, { by: by('member', 'p-9', { kind: 'team', id: 'team-2' }) })
      .thenRefused('APPRAISAL_OF_OTHER_TEAM', 'teamId');
    given(named)
      .when(appraise, { by: by('teamLead', 'p-9', { kind: 'college', id: 'team-1' }) })
      .thenRefused('APPRAISAL_OF_OTHER_TEAM');
    expect(themeDecider.permissions.AppraiseTheme.refused?.manager?.code).toBe('APPRAISAL_OF_OTHER_TEAM');
  });

  it('is kept per team, the latest in the order of the world', () => {
    const history = given(
      named,
      appraised(2, '2024-09-01'),
      appraised(5, '2025-02-01'),
      appraised(1, '2025-01-01', 'team-2'),
      { ...appraised(3, '2024-12-01'), recordedAt: '2025-03-01T10:00:00.000Z' },
    );
    expect(urgencyOf(history.state())).toBe(5);
    expect(urgencyOf(history.state(), 'team-2')).toBe(1);
    expect(urgencyOf(history.state('2024-12-31'))).toBe(3);
    expect(urgencyOf(history.state('2024-12-31', 4))).toBe(2);
    expect(history.state()).toMatchObject({
      appraisals: { 'team-1': { appraisedAt: endOfDay('2025-02-01'), eventId: 'e3' } },
    });
  });

  it('is corrected by the team only, and stays of the team', () => {
    const history = given(named, appraised(2, '2024-09-01'));
    const correction = {
      kind: 'replace' as const,
      eventId: 'e2',
      data: view(4),
      reason: words('typing error'),
    };
    history.whenCorrected(correction, { by: by('teamLead') }).then({ type: 'ThemeAppraised', data: view(4) });
    history.whenCorrected(correction, { by: manager }).thenRefused('APPRAISAL_OF_OTHER_TEAM');
    history
      .whenCorrected(correction, { by: by('member', 'p-9', { kind: 'team', id: 'team-2' }) })
      .thenRefused('APPRAISAL_OF_OTHER_TEAM');
    history
      .whenCorrected({ ...correction, data: view(4, 'knowledge', 'team-2') }, { by: by('member') })
      .thenRefused('IDENTITY_FIXED', 'teamId');
  });

  it('is a correction of a correction when it was corrected wrongly', () => {
    const first = { ...appraised(3, '2024-09-01'), corrects: { kind: 'replace' as const, eventId: 'e2' } };
    const second = { ...appraised(4, '2024-09-01'), corrects: { kind: 'replace' as const, eventId: 'e3' } };
    const history = given(named, appraised(2, '2024-09-01'), first, second);
    expect([2, 3, 4].map((known) => urgencyOf(history.state('2025-01-01', known)))).toEqual([2, 3, 4]);
    history
      .whenCorrected({ kind: 'retract', eventId: 'e2', reason: words('no') })
      .thenRefused('ALREADY_CORRECTED');
  });
});
