import { expect, it } from 'vitest';
import { school } from '../testing/school.js';

const refusedWith = (code: string, field: string) => ({ kind: 'refused', refusal: { code, field } });
const period = { from: '2025-02-01', until: null };
const draft = { agreementId: 'kpi-1', teamId: 'team-1', kpi: 'JR', level: 3, period };
const grant = {
  ...{
    leewayId: 'leeway-1',
    teamId: 'team-1',
    bandwidth: { kpi: 'JR', level: 3, width: 1 },
    decides: ['how'],
  },
  ...{ period, reason: 'Ruimte.' },
};
const round = {
  ...{ roundId: 'round-1', teamId: 'team-1', themeId: 'theme-1' },
  ...{ instrument: 'poq-7', closesOn: '2025-03-01' },
};

/** The school, and another institution with a theme and a programme of its own. */
async function twoInstitutions() {
  const all = await school();
  const institutionId = 'inst-2';
  const other = { institutionId, name: 'Noorderpoort', brin: '28ZZ', sector: 'mbo' };
  await all.set('RegisterInstitution', other, { effectiveAt: '2020-01-01' });
  await all.set('NameTheme', { themeId: 'theme-2', institutionId, name: 'Rekenen' });
  const unit = { kind: 'institution', id: institutionId };
  const year = { from: '2024-08-01', until: null };
  await all.set('FormTeam', { teamId: 'team-9', institutionId, name: 'Rekenen', parent: unit, period: year });
  await all.set('GrantRole', { personId: 'other-board', role: 'board', unit, period: year });
  const programme = {
    title: 'Rekenen',
    purpose: 'Beter.',
    period,
    themeIds: ['theme-2'],
    teamIds: ['team-9'],
  };
  const started = { programmeId: 'programme-2', institutionId, unit, ...programme };
  await all.set('StartProgramme', started, all.by('other-board'));
  return all;
}

it('refuses a need about a theme or in a programme that its institution does not have', async () => {
  const { give, by, need } = await twoInstitutions();
  for (const themeId of ['nowhere', 'theme-2'])
    expect(await give('ProposeNeed', { ...need, themeId }, by('m-1'))).toMatchObject(
      refusedWith('THEME_NOT_FOUND', 'themeId'),
    );
  for (const programmeId of ['nowhere', 'programme-2'])
    expect(await give('ProposeNeed', { ...need, programmeId }, by('m-1'))).toMatchObject(
      refusedWith('PROGRAMME_NOT_FOUND', 'programmeId'),
    );
  const { events } = (await give('ProposeNeed', need, by('m-1'))) as { events: object[] };
  expect(events).toMatchObject([{ basis: [{ fact: 'theme', stream: 'theme-theme-1', value: true }] }]);
});

it('refuses a KPI agreement on what is not defined or not of its institution', async () => {
  const { give, by } = await twoInstitutions();
  const asked = (more: object) => give('DraftKpiAgreement', { ...draft, ...more }, by('lead'));
  expect(await asked({ kpi: 'XX' })).toMatchObject(refusedWith('KPI_NOT_DEFINED', 'kpi'));
  expect(await asked({ themeId: 'theme-2' })).toMatchObject(refusedWith('THEME_NOT_FOUND', 'themeId'));
  expect(await asked({ programmeId: 'programme-2' })).toMatchObject(
    refusedWith('PROGRAMME_NOT_FOUND', 'programmeId'),
  );
  expect(await asked({ themeId: 'theme-1' })).toMatchObject({ kind: 'done' });
});

it('refuses leeway on a KPI, a programme or an agreement that the team does not have', async () => {
  const { give, set, by } = await twoInstitutions();
  const asked = (more: object) => give('GrantLeeway', { ...grant, ...more }, by('manager'));
  const bandwidth = { kpi: 'XX', level: 3, width: 1 };
  expect(await asked({ bandwidth })).toMatchObject(refusedWith('KPI_NOT_DEFINED', 'bandwidth.kpi'));
  expect(await asked({ programmeId: 'programme-2' })).toMatchObject(
    refusedWith('PROGRAMME_NOT_FOUND', 'programmeId'),
  );
  expect(await asked({ agreementId: 'kpi-1' })).toMatchObject(
    refusedWith('AGREEMENT_NOT_FOUND', 'agreementId'),
  );
  await set('DraftKpiAgreement', { ...draft, teamId: 'team-2' }, by('manager'));
  expect(await asked({ agreementId: 'kpi-1' })).toMatchObject(
    refusedWith('AGREEMENT_NOT_FOUND', 'agreementId'),
  );
  await set('DraftKpiAgreement', { ...draft, agreementId: 'kpi-2' }, by('lead'));
  expect(await asked({ agreementId: 'kpi-2' })).toMatchObject({ kind: 'done' });
});

it('refuses an appraisal round on a theme that its institution does not have', async () => {
  const { give, by } = await twoInstitutions();
  expect(await give('OpenAppraisalRound', { ...round, themeId: 'theme-2' }, by('lead'))).toMatchObject(
    refusedWith('THEME_NOT_FOUND', 'themeId'),
  );
  expect(await give('OpenAppraisalRound', round, by('lead'))).toMatchObject({ kind: 'done' });
});
