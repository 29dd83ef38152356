import { describe, expect, it } from 'vitest';
import { by, specOf, words } from '../testing/scenario.js';
import { collegeDecider } from './college.js';

const { given } = specOf(collegeDecider);
const hr = by('hr', 'hr-1', { kind: 'institution', id: 'inst-1' });
const data = { collegeId: 'col-1', institutionId: 'inst-1', name: words('Zorg en welzijn') };
const founded = { type: 'CollegeFounded' as const, data, by: hr, at: '2024-08-01' };
const renamed = { type: 'CollegeRenamed' as const, data: { name: words('Zorg') }, by: hr, at: '2024-10-01' };
const closed = { type: 'CollegeClosed' as const, data: {}, by: hr, at: '2025-02-01' };
const rename = { type: 'RenameCollege' as const, collegeId: 'col-1', name: words('Welzijn') };
const close = { type: 'CloseCollege' as const, collegeId: 'col-1' };
const exists = { institutionExists: true, basis: [] };
const noTeams = { teamsUnder: 0, basis: [] };

describe('a college', () => {
  it('is founded in an institution, and keeps what that rested on', () => {
    const basis = [{ fact: 'institution', stream: 'institution-inst-1', revision: 0, value: 'registered' }];
    given()
      .when({ type: 'FoundCollege', ...data }, { by: hr, facts: { institutionExists: true, basis } })
      .then({ type: 'CollegeFounded', data, basis });
  });

  it('is not founded in an institution that does not exist', () =>
    given()
      .when({ type: 'FoundCollege', ...data }, { by: hr, facts: { institutionExists: false, basis: [] } })
      .thenRefused('INSTITUTION_NOT_FOUND', 'institutionId'));

  it('is founded once', () =>
    given(founded)
      .when({ type: 'FoundCollege', ...data }, { by: hr, facts: exists })
      .thenRefused('COLLEGE_ALREADY_FOUNDED'));

  it('is renamed', () =>
    given(founded)
      .when(rename, { by: hr })
      .then({ type: 'CollegeRenamed', data: { name: rename.name } }));

  it('is not renamed or closed before it was founded', () => {
    given(founded).when(rename, { by: hr, at: '2024-06-01' }).thenRefused('COLLEGE_UNKNOWN');
    given().when(close, { facts: noTeams, by: hr }).thenRefused('COLLEGE_UNKNOWN', 'collegeId');
  });

  it('is closed', () => {
    given(founded).when(close, { facts: noTeams, by: hr }).then({ type: 'CollegeClosed' });
    const history = given(founded, closed);
    expect(history.state('2025-01-31').status).toBe('founded');
    expect(history.state('2025-02-01').status).toBe('closed');
  });

  it('is not renamed or closed again once closed', () => {
    given(founded, closed).when(rename, { by: hr }).thenRefused('COLLEGE_CLOSED');
    given(founded, closed).when(close, { facts: noTeams, by: hr }).thenRefused('COLLEGE_CLOSED');
  });

  it('is not closed while teams hang under it', () =>
    given(founded)
      .when(close, { by: hr, facts: { teamsUnder: 2, basis: [] } })
      .thenRefused('COLLEGE_HAS_TEAMS'));

  it('is renamed late, for the time before it was closed', () =>
    given(founded, closed).when(rename, { by: hr, at: '2025-01-01' }).then({ type: 'CollegeRenamed' }));

  it('is not closed late before a change that came after', () =>
    given(founded, renamed)
      .when(close, { facts: noTeams, by: hr, at: '2024-09-01' })
      .thenRefused('CONTRADICTS_HISTORY'));

  it('is open again when its closing is retracted, and closed again when that is retracted', () => {
    const retraction = { ...closed, corrects: { kind: 'retract' as const, eventId: 'e2' } };
    given(founded, closed)
      .whenCorrected({ kind: 'retract', eventId: 'e2', reason: words('not decided') }, { by: hr })
      .then({ type: 'CollegeClosed', corrects: { kind: 'retract', eventId: 'e2' } });
    expect(given(founded, closed, retraction).state().status).toBe('founded');
    const restored = { ...closed, corrects: { kind: 'retract' as const, eventId: 'e3' } };
    expect(given(founded, closed, retraction, restored).state().status).toBe('closed');
  });

  it('is corrected by HR, not by a member', () =>
    given(founded)
      .whenCorrected({ kind: 'retract', eventId: 'e1', reason: words('no') }, { by: by('member') })
      .thenRefused('NOT_YOURS_TO_CORRECT'));

  it('does not move to another institution by a correction', () =>
    given(founded)
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...data, institutionId: 'inst-2' }, reason: words('no') },
        { by: hr },
      )
      .thenRefused('IDENTITY_FIXED', 'institutionId'));
});
