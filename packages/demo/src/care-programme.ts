// The second programme: new qualification files in care, where ownership was first declined.
import { INSTITUTION, colleges, directorCare, hr, leadCare, leadOf, member, quality, teams } from './cast.js';
import { schoolYears, yieldYear, type Calendar } from './calendar.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

const PROGRAMME = 'programme-dossiers';
const THEME = 'theme-dossiers';

/** Told shorter: needs, ownership and one agreement of Team Zorg. */
export function careProgramme(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second, third] = [year(0), year(1), year(2)];
  first.did('10-30 11:00', quality, 'NameTheme', {
    themeId: THEME,
    institutionId: INSTITUTION,
    name: 'Nieuwe kwalificatiedossiers zorg',
    description: 'Het onderwijs opnieuw ontwerpen op de dossiers die volgend jaar ingaan.',
  });
  first.did('11-03 09:30', directorCare, 'StartProgramme', {
    programmeId: PROGRAMME,
    institutionId: INSTITUTION,
    unit: colleges.care,
    title: 'Dossiers in de praktijk',
    purpose:
      'De teams Zorg en Horeca & Bakkerij bouwen hun onderwijs zelf om naar de nieuwe kwalificatiedossiers.',
    period: schoolYears(calendar, 0, 2),
    themeIds: [THEME],
    teamIds: [teams.care, teams.food],
  });
  first.did('11-10 10:20', directorCare, 'AssignOwnership', { themeId: THEME, teamId: teams.care });
  first.did('11-24 15:10', leadCare, 'DeclineOwnership', {
    themeId: THEME,
    teamId: teams.care,
    reason: 'Zonder ontwikkeltijd kunnen we hier niet voor staan.',
  });
  first.did('02-16 14:00', leadCare, 'ClaimOwnership', { themeId: THEME, teamId: teams.care });
  first.did('03-02 10:45', directorCare, 'ConfirmOwnership', { themeId: THEME, teamId: teams.care });
  first.did('02-17 16:00', leadCare, 'AppraiseTheme', {
    themeId: THEME,
    teamId: teams.care,
    urgency: 4,
    adoption: 'decision',
    note: null,
  });
  first.did('03-09 15:30', leadOf('leadFood', 'food'), 'AppraiseTheme', {
    themeId: THEME,
    teamId: teams.food,
    urgency: 2,
    adoption: 'knowledge',
    note: 'Bij ons gaan de dossiers pas later in.',
  });
  first.did('03-11 12:00', member('c1', 'care'), 'ProposeNeed', {
    needId: 'need-ontwerpen',
    teamId: teams.care,
    themeId: THEME,
    programmeId: PROGRAMME,
    splitFrom: null,
    title: 'Onderwijs ontwerpen vanuit beroepstaken',
    gap: 'We kennen het dossier, maar kunnen er nog geen leereenheden van maken.',
    evidence: 'Twee proefeenheden zijn na de eerste les herschreven.',
    guidance: 'Studenten zien vanaf dag één voor welk werk ze leren.',
  });
  first.did('03-16 13:00', leadCare, 'OpenDeliberation', { needId: 'need-ontwerpen' });
  for (const [at, who] of [
    ['03-17 09:00', 'c1'],
    ['03-17 11:10', 'c2'],
    ['03-19 10:25', 'c3'],
    ['03-24 15:55', 'c5'],
  ] as const) {
    first.did(at, member(who, 'care'), 'EndorseNeed', { needId: 'need-ontwerpen', note: null });
  }
  first.did('05-18 10:30', hr, 'PlanNeed', {
    needId: 'need-ontwerpen',
    activityId: 'activity-ontwerpateliers',
    activity: 'Zes ontwerpateliers in de toetsweken',
  });
  second.did('10-08 09:40', directorCare, 'GrantLeeway', {
    leewayId: 'leeway-zorg',
    teamId: teams.care,
    programmeId: PROGRAMME,
    agreementId: null,
    bandwidth: null,
    decides: ['what', 'how', 'when'],
    budgetUpTo: null,
    period: schoolYears(calendar, 1, 1),
    reason: 'Wie ontwerpt, bepaalt ook de volgorde.',
  });
  const agreementId = 'kpi-dr-4';
  const period = yieldYear(calendar, 1);
  second.did('09-29 10:00', directorCare, 'DraftKpiAgreement', {
    agreementId,
    teamId: teams.care,
    themeId: THEME,
    programmeId: PROGRAMME,
    kpi: 'DR',
    level: 4,
    period,
  });
  second.did('10-01 14:30', leadCare, 'ProposeKpiValue', {
    agreementId,
    value: 73,
    feasibility: 'withinReach',
    why: 'We zaten op 69; de eerste groep op het nieuwe dossier doet nog geen examen.',
  });
  second.did('10-02 09:15', directorCare, 'SetKpiTarget', {
    agreementId,
    value: 74,
    why: 'Een stap boven de norm van de inspectie.',
  });
  second.did(
    '10-13 11:00',
    directorCare,
    'OfferKpiVersion',
    {
      agreementId,
      terms: { target: 73, bandwidth: 2, decides: ['what', 'how', 'when'], budgetUpTo: null, period },
      why: null,
    },
    { name: 'dr-1' },
  );
  second.did('10-14 09:05', directorCare, 'SignKpiVersion', (told) => ({
    agreementId,
    version: 1,
    hash: told.hash('dr-1'),
  }));
  second.did('10-15 16:20', leadCare, 'SignKpiVersion', (told) => ({
    agreementId,
    version: 1,
    hash: told.hash('dr-1'),
  }));
  third.did('10-15 09:30', quality, 'CloseKpiAgreement', { agreementId });
  third.did('09-14 10:10', member('c4', 'care'), 'ProposeNeed', {
    needId: 'need-examineren',
    teamId: teams.care,
    themeId: THEME,
    programmeId: PROGRAMME,
    splitFrom: null,
    title: 'Examineren in de beroepspraktijk',
    gap: 'Praktijkexamens nieuwe stijl hebben we nog niet afgenomen.',
    evidence: 'Geen van de zes examinatoren is geschoold op het nieuwe dossier.',
    guidance: 'Studenten worden beoordeeld door wie het vak en het dossier kent.',
  });
  third.did('09-21 13:30', leadCare, 'OpenDeliberation', { needId: 'need-examineren' });
  return steps;
}
