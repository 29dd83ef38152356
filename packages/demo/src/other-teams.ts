// A little of what the other teams do, so that overview and lists look like an institution's.
import {
  INSTITUTION,
  directorTrade,
  director,
  leadOf,
  member,
  quality,
  teams,
  type TeamKey,
} from './cast.js';
import { yieldYear, type Calendar } from './calendar.js';
import type { PersonKey } from './people.js';
import type { Step, Teller } from './step.js';
import { storyTeller, type SchoolYear } from './teller.js';

const THEME = 'theme-toetsen';

/** A need, proposed by a member outside a programme. */
const propose = (
  year: SchoolYear,
  at: string,
  of: TeamKey,
  who: PersonKey,
  needId: string,
  title: string,
  gap: string,
) =>
  year.did(at, member(who, of), 'ProposeNeed', {
    needId,
    teamId: teams[of],
    themeId: THEME,
    programmeId: null,
    splitFrom: null,
    title,
    gap,
    evidence: 'Besproken in de teamvergadering; voorbeelden in het teamdossier.',
    guidance: 'Studenten weten eerder waar ze staan.',
  });

/** An agreement on early school leaving for the second year of the story, taken as far as told. */
function agreement(
  year: SchoolYear,
  calendar: Calendar,
  of: TeamKey,
  level: 2 | 4,
  side: { lead: Teller; manager: Teller },
  values: { team: number; management: number; agreed: number | null },
) {
  const agreementId = `kpi-vsv-${of}-${level}`;
  const period = yieldYear(calendar, 1);
  year.did('10-20 09:00', side.manager, 'DraftKpiAgreement', {
    agreementId,
    teamId: teams[of],
    themeId: null,
    programmeId: null,
    kpi: 'VSV',
    level,
    period,
  });
  year.did('10-20 09:10', side.manager, 'SetKpiTarget', {
    agreementId,
    value: values.management,
    why: 'De lijn van de instelling.',
  });
  year.did('10-29 13:20', side.lead, 'ProposeKpiValue', {
    agreementId,
    value: values.team,
    feasibility: 'ambitious',
    why: 'Met de groep van dit jaar is dit al een stap.',
  });
  if (values.agreed === null) return;
  const name = `${agreementId}-1`;
  year.did(
    '11-09 10:00',
    side.lead,
    'OfferKpiVersion',
    {
      agreementId,
      terms: { target: values.agreed, bandwidth: 0.5, decides: ['how'], budgetUpTo: null, period },
      why: null,
    },
    { name },
  );
  year.did('11-10 11:10', side.lead, 'SignKpiVersion', (told) => ({
    agreementId,
    version: 1,
    hash: told.hash(name),
  }));
  year.did('11-12 09:25', side.manager, 'SignKpiVersion', (told) => ({
    agreementId,
    version: 1,
    hash: told.hash(name),
  }));
}

/** Needs, ownership and agreements of four more teams. */
export function otherTeams(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second, third] = [year(0), year(1), year(2)];
  first.did('09-30 10:00', quality, 'NameTheme', {
    themeId: THEME,
    institutionId: INSTITUTION,
    name: 'Toetsen en feedback',
    description: null,
  });
  first.did('01-13 11:00', leadOf('leadTrade', 'trade'), 'ClaimOwnership', {
    themeId: THEME,
    teamId: teams.trade,
  });
  first.did('01-27 15:10', directorTrade, 'ConfirmOwnership', { themeId: THEME, teamId: teams.trade });
  propose(
    first,
    '01-15 12:30',
    'trade',
    't1',
    'need-feedback',
    'Feedback geven waar een student iets mee kan',
    'We geven cijfers, zelden aanwijzingen.',
  );
  first.did('01-19 13:00', leadOf('leadTrade', 'trade'), 'OpenDeliberation', { needId: 'need-feedback' });
  for (const [at, who] of [
    ['01-20 09:10', 't1'],
    ['01-20 14:40', 't2'],
    ['01-22 10:05', 't3'],
  ] as const) {
    first.did(at, member(who, 'trade'), 'EndorseNeed', { needId: 'need-feedback', note: null });
  }
  propose(
    second,
    '11-03 10:20',
    'ict',
    'i1',
    'need-ai',
    'Toetsen nu iedereen een taalmodel gebruikt',
    'Onze opdrachten zijn door een taalmodel te maken.',
  );
  propose(
    second,
    '03-12 15:00',
    'tech',
    'k1',
    'need-warmtepomp',
    'Warmtepompen: lesgeven over wat net bestaat',
    'De techniek is nieuwer dan onze kennis.',
  );
  second.did('03-16 13:00', leadOf('leadTech', 'tech'), 'OpenDeliberation', { needId: 'need-warmtepomp' });
  propose(
    third,
    '09-16 11:30',
    'food',
    'f1',
    'need-allergenen',
    'Allergenen in de praktijkles',
    'Bij ons staat het op papier, niet in de handen.',
  );
  agreement(
    second,
    calendar,
    'trade',
    2,
    { lead: leadOf('leadTrade', 'trade'), manager: directorTrade },
    { team: 10.5, management: 9.0, agreed: null },
  );
  agreement(
    second,
    calendar,
    'ict',
    4,
    { lead: leadOf('leadIct', 'ict'), manager: directorTrade },
    { team: 3.6, management: 3.0, agreed: 3.2 },
  );
  agreement(
    second,
    calendar,
    'tech',
    2,
    { lead: leadOf('leadTech', 'tech'), manager: director },
    { team: 9.8, management: 9.2, agreed: 9.5 },
  );
  return steps;
}
