import { describe, expect, it } from 'vitest';
import { by, byPolicy, specOf, words } from '../testing/scenario.js';
import { institutionDecider } from './institution.js';

const { given } = specOf(institutionDecider);
const setup = byPolicy('setup');
const board = by('board', 'board-1', { kind: 'institution', id: 'inst-1' });
const data = { institutionId: 'inst-1', name: words('ROC Duinrand'), brin: '99ZZ', sector: 'mbo' as const };
const registered = { type: 'InstitutionRegistered' as const, data, by: setup, at: '2024-08-01' };
const renamed = (name: string, at: string) => ({
  type: 'InstitutionRenamed' as const,
  data: { name: words(name) },
  by: board,
  at,
});
const rename = { type: 'RenameInstitution' as const, institutionId: 'inst-1', name: words('ROC Zeewind') };
const nameOf = (state: ReturnType<typeof institutionDecider.evolve>) =>
  state.status === 'registered' ? state.name : null;

describe('an institution', () => {
  it('is registered under its BRIN', () =>
    given()
      .when({ type: 'RegisterInstitution', ...data }, { by: setup })
      .then({ type: 'InstitutionRegistered', data }));

  it('is registered once', () =>
    given(registered)
      .when({ type: 'RegisterInstitution', ...data }, { by: setup })
      .thenRefused('INSTITUTION_ALREADY_REGISTERED', 'institutionId'));

  it('is renamed, and keeps its earlier name on earlier dates', () => {
    given(registered)
      .when(rename, { by: board })
      .then({ type: 'InstitutionRenamed', data: { name: rename.name } });
    const history = given(registered, renamed('ROC Zeewind', '2025-01-15'));
    expect(nameOf(history.state('2025-01-14'))).toEqual(data.name);
    expect(nameOf(history.state('2025-01-15'))).toEqual(words('ROC Zeewind'));
  });

  it('is not renamed before it was registered', () =>
    given(registered).when(rename, { at: '2024-07-31', by: board }).thenRefused('INSTITUTION_UNKNOWN'));

  it('is renamed late, without touching the later name', () => {
    const history = given(
      registered,
      renamed('ROC Zeewind', '2025-01-15'),
      renamed('ROC Kustlijn', '2024-10-01'),
    );
    expect(nameOf(history.state('2024-12-01'))).toEqual(words('ROC Kustlijn'));
    expect(nameOf(history.state('2024-12-01', 2))).toEqual(data.name);
    expect(nameOf(history.state())).toEqual(words('ROC Zeewind'));
  });

  it('does not lose its registration while it has a later history', () =>
    given(registered, renamed('ROC Zeewind', '2025-01-15'))
      .whenCorrected({ kind: 'retract', eventId: 'e1', reason: words('wrong') }, { by: setup })
      .thenRefused('CONTRADICTS_HISTORY'));

  it('may have its registration moved earlier', () =>
    given(registered)
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', effectiveAt: '2020-01-01T00:00:00.000Z', reason: words('older') },
        { by: setup },
      )
      .then({ type: 'InstitutionRegistered', corrects: { kind: 'replace', eventId: 'e1' } }));

  it('does not become another institution by a correction', () =>
    given(registered)
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...data, institutionId: 'x' }, reason: words('typo') },
        { by: setup },
      )
      .thenRefused('IDENTITY_FIXED', 'institutionId'));

  it('has its registration corrected only by the policy that set it up', () =>
    given(registered)
      .whenCorrected({ kind: 'retract', eventId: 'e1', reason: words('wrong') }, { by: board })
      .thenRefused('NOT_YOURS_TO_CORRECT'));

  it('gets its name back when a correction of a renaming is itself retracted', () => {
    const history = given(
      registered,
      renamed('ROC Zeewind', '2025-01-15'),
      { ...renamed('ROC Zeewint', '2025-01-15'), corrects: { kind: 'replace', eventId: 'e2' } },
      { ...renamed('ROC Zeewint', '2025-01-15'), corrects: { kind: 'retract', eventId: 'e3' } },
    );
    expect(nameOf(history.state(undefined, 3))).toEqual(words('ROC Zeewint'));
    expect(nameOf(history.state())).toEqual(words('ROC Zeewind'));
  });
});
