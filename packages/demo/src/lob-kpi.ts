// The agreements on results: one on which team and management differed and met, one that the board imposed.
import { board, director, lead, quality, teams } from './cast.js';
import { yieldYear, type Calendar } from './calendar.js';
import { LOB } from './lob.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

/** Early school leaving at level 3, over two yield years. */
export function lobKpi(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second] = [year(0), year(1)];
  const agreementId = 'kpi-vsv-3';
  const period = { from: calendar.date(0, '10-01'), until: calendar.date(2, '10-01') };
  const terms = (target: number, bandwidth: number, decides: string[], budgetUpTo: number | null = null) => ({
    target,
    bandwidth,
    decides,
    budgetUpTo,
    period,
  });
  first.did('10-07 13:30', director, 'DraftKpiAgreement', {
    agreementId,
    teamId: teams.mobility,
    themeId: LOB.theme,
    programmeId: LOB.programme,
    kpi: 'VSV',
    level: 3,
    period,
  });
  first.did('10-08 09:15', director, 'SetKpiTarget', {
    agreementId,
    value: 4.0,
    why: 'Het college zat op 4,1 % en de landelijke norm is lager; wie begeleidt, houdt studenten vast.',
  });
  first.did('10-21 15:05', lead, 'ProposeKpiValue', {
    agreementId,
    value: 5.2,
    feasibility: 'withinReach',
    why: 'Van onze niveau 3-studenten werkt een derde al; de garages nemen hen zonder diploma aan.',
  });
  first.did(
    '10-28 11:20',
    director,
    'OfferKpiVersion',
    {
      agreementId,
      terms: terms(4.0, 0.6, ['how']),
      why: 'Een halve procent speling, en hoe jullie het doen is aan jullie.',
    },
    { name: 'vsv-1' },
  );
  first.did(
    '10-28 11:26',
    director,
    'SignKpiVersion',
    (told) => ({ agreementId, version: 1, hash: told.hash('vsv-1') }),
    {
      name: 'vsv-1-signed',
    },
  );
  first.did('10-29 08:40', director, 'AnnulKpiSignature', {
    agreementId,
    version: 1,
    reason: 'Te vroeg getekend: het team had nog niet gereageerd.',
  });
  first.did(
    '11-25 14:10',
    lead,
    'OfferKpiVersion',
    {
      agreementId,
      terms: terms(4.4, 0.8, ['how', 'who', 'when', 'budget'], 4000),
      why: '4,4 % is haalbaar als wij zelf over de mentoruren gaan.',
    },
    { name: 'vsv-2' },
  );
  first.did('12-02 09:00', lead, 'SignKpiVersion', (told) => ({
    agreementId,
    version: 2,
    hash: told.hash('vsv-2'),
  }));
  first.did('12-05 10:42', director, 'SignKpiVersion', (told) => ({
    agreementId,
    version: 2,
    hash: told.hash('vsv-2'),
  }));
  first.did('12-06 09:30', director, 'GrantLeeway', {
    leewayId: 'leeway-mentoruren',
    teamId: teams.mobility,
    programmeId: LOB.programme,
    agreementId,
    bandwidth: { kpi: 'VSV', level: 3, width: 0.8 },
    decides: ['how', 'who', 'when', 'budget'],
    budgetUpTo: 4000,
    period: { from: calendar.date(0, '12-09'), until: calendar.date(1, '10-01') },
    reason: 'Het team verdeelt de mentoruren en het scholingsgeld zelf.',
  });
  second.did(
    '09-15 10:10',
    director,
    'WidenLeeway',
    {
      leewayId: 'leeway-mentoruren',
      bandwidth: { kpi: 'VSV', level: 3, width: 0.8 },
      decides: ['how', 'who', 'when', 'budget'],
      budgetUpTo: 6000,
      until: calendar.date(2, '08-01'),
      reason: 'Het eerste jaar is goed besteed; het bedrag gaat omhoog en de ruimte duurt een jaar langer.',
    },
    { name: 'leeway-widened' },
  );
  second.did(
    '12-15 13:20',
    lead,
    'ProposeKpiAmendment',
    {
      agreementId,
      terms: terms(4.6, 0.8, ['how', 'who', 'when', 'budget'], 6000),
      reason: 'Zij-instromers starten in februari; het team houdt de mentoruren zelf in de hand.',
    },
    { name: 'vsv-3' },
  );
  second.did('12-18 16:05', lead, 'SignKpiVersion', (told) => ({
    agreementId,
    version: 3,
    hash: told.hash('vsv-3'),
  }));
  second.did(
    '01-06 10:42',
    director,
    'SignKpiVersion',
    (told) => ({ agreementId, version: 3, hash: told.hash('vsv-3') }),
    {
      name: 'vsv-3-signed',
      held: '01-05 09:00',
    },
  );
  second.did(
    '02-09 11:00',
    director,
    'NarrowLeeway',
    {
      leewayId: 'leeway-mentoruren',
      bandwidth: { kpi: 'VSV', level: 3, width: 0.8 },
      decides: ['how', 'who', 'when'],
      budgetUpTo: null,
      until: calendar.date(2, '08-01'),
      reason: 'Het scholingsgeld is dit jaar op; over geld beslist de directeur tot augustus.',
    },
    { name: 'leeway-narrowed' },
  );
  return [...steps, ...imposed(calendar), ...nextYears(calendar)];
}

/** The year's result at level 3: no agreement, so the board decided, and the team's dissent is kept. */
function imposed(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const second = year(1);
  const agreementId = 'kpi-jr-3';
  const period = yieldYear(calendar, 1);
  second.did('09-22 09:40', director, 'DraftKpiAgreement', {
    agreementId,
    teamId: teams.mobility,
    themeId: LOB.theme,
    programmeId: LOB.programme,
    kpi: 'JR',
    level: 3,
    period,
  });
  second.did('09-22 10:05', director, 'SetKpiTarget', {
    agreementId,
    value: 74,
    why: 'De andere teams van het college halen 73 en 75.',
  });
  second.did('10-09 15:30', lead, 'ProposeKpiValue', {
    agreementId,
    value: 69,
    feasibility: 'ambitious',
    why: 'Vorig jaar was het 66; de helft van de groep stroomde later in.',
  });
  second.did('10-30 11:10', director, 'OfferKpiVersion', {
    agreementId,
    terms: { target: 73, bandwidth: 1, decides: ['how'], budgetUpTo: null, period },
    why: 'Eén punt toegegeven.',
  });
  second.did('11-12 14:00', lead, 'RecordKpiDissent', {
    agreementId,
    dissent:
      'De helft van onze studenten staat op een wachtlijst voor zorg. Wie dan 73 vraagt, vraagt ons om ze niet aan te nemen.',
  });
  second.did('11-17 09:25', director, 'EscalateKpiAgreement', {
    agreementId,
    reason: 'Na drie gesprekken liggen we nog vier punten uit elkaar.',
  });
  second.did('12-16 16:45', board, 'ImposeKpiTarget', {
    agreementId,
    terms: { target: 72, bandwidth: 3, decides: ['how', 'who'], budgetUpTo: null, period },
    why: 'De instelling heeft deze opbrengst toegezegd; de ruimte van drie punten komt aan het team tegemoet.',
  });
  return steps;
}

/** Closing the imposed agreement, and the agreement for the yield year that runs now. */
function nextYears(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const third = year(2);
  third.did('10-14 09:30', quality, 'CloseKpiAgreement', { agreementId: 'kpi-jr-3' });
  third.did('10-14 09:50', quality, 'CloseKpiAgreement', { agreementId: 'kpi-vsv-3' });
  third.did('09-01 09:30', director, 'GrantLeeway', {
    leewayId: 'leeway-derde-jaar',
    teamId: teams.mobility,
    programmeId: LOB.programme,
    agreementId: null,
    bandwidth: null,
    decides: ['how', 'who', 'when'],
    budgetUpTo: null,
    period: { from: calendar.date(2, '09-01'), until: `${calendar.firstYear + 3}-08-01` },
    reason: 'Het team heeft laten zien dat het de mentoruren goed verdeelt; dat blijft zo.',
  });
  const agreementId = 'kpi-vsv-3-vervolg';
  const period = yieldYear(calendar, 2);
  const terms = {
    target: 4.2,
    bandwidth: 0.6,
    decides: ['how', 'who', 'when', 'budget'],
    budgetUpTo: 5000,
    period,
  };
  third.did('10-05 13:00', lead, 'DraftKpiAgreement', {
    agreementId,
    teamId: teams.mobility,
    themeId: LOB.theme,
    programmeId: LOB.programme,
    kpi: 'VSV',
    level: 3,
    period,
  });
  third.did('10-06 09:20', lead, 'ProposeKpiValue', {
    agreementId,
    value: 4.4,
    feasibility: 'withinReach',
    why: 'We houden vast wat er staat en maken ruimte voor de zij-instroom.',
  });
  third.did('10-12 10:30', director, 'SetKpiTarget', {
    agreementId,
    value: 4.0,
    why: 'Nu het in het werk zit, kan het een stap lager.',
  });
  third.did(
    '10-19 15:10',
    lead,
    'OfferKpiVersion',
    { agreementId, terms, why: 'Halverwege, met dezelfde ruimte.' },
    { name: 'vsv-next-1' },
  );
  third.did('10-20 11:00', lead, 'SignKpiVersion', (told) => ({
    agreementId,
    version: 1,
    hash: told.hash('vsv-next-1'),
  }));
  return steps;
}
