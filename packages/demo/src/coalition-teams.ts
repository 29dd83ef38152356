// What the coalition asked of the own teams: how they see the theme, what they need to learn, who holds the change.
import { enrolAll, outline, session, wereThere } from './activities-told.js';
import type { Calendar } from './calendar.js';
import { directorTrade, hr, leadOf, member, team, teams } from './cast.js';
import { INNOVATION, mirthe } from './coalition-cast.js';
import type { PersonKey } from './people.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

const about = { themeId: INNOVATION.theme, programmeId: INNOVATION.programme, splitFrom: null };
const leadIct = leadOf('leadIct', 'ict');
const leadTrade = leadOf('leadTrade', 'trade');

interface Afternoon {
  activityId: string;
  of: 'ict' | 'trade';
  title: string;
  /** On which day it was planned and on which it was held, as `MM-DD`. */
  on: [string, string];
  who: readonly PersonKey[];
}

/** Appraisals, two needs from proposal to evidence, and ownership that is anchored. */
export function coalitionTeams(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second, third] = [year(0), year(1), year(2)];
  /** Ties a need to an afternoon of the team, which those named attend. */
  const plan = (
    told: typeof first,
    index: number,
    needId: string,
    { activityId, of, title, on: [planned, held], who }: Afternoon,
  ) => {
    told.did(`${planned} 11:00`, hr, 'ProposeActivity', {
      activityId,
      ...outline(calendar, {
        ...{ unit: team(of), teamIds: [teams[of]], programmeId: INNOVATION.programme, needIds: [needId] },
        ...{ kind: 'peerLearning', title, hours: 3, years: [index, index] },
      }),
    });
    const sessions = [session(calendar, index, `${activityId}-1`, [held, '13:30', '16:30'], { hours: 3 })];
    told.did(`${planned} 11:10`, hr, 'ScheduleActivity', { activityId, sessions });
    told.did(`${planned} 11:20`, hr, 'PlanNeed', { needId, activityId, activity: title });
    enrolAll(
      told,
      `${planned} 12:00`,
      leadOf(of === 'ict' ? 'leadIct' : 'leadTrade', of),
      activityId,
      teams[of],
      who,
    );
    told.did(`${held} 17:00`, hr, 'RecordAttendance', {
      ...{ activityId, sessionId: `${activityId}-1`, entries: wereThere(who, 3) },
    });
  };
  const appraise = (
    told: typeof first,
    at: string,
    by: typeof leadIct,
    teamId: string,
    urgency: number,
    adoption: string,
    note: string,
  ) => told.did(at, by, 'AppraiseTheme', { themeId: INNOVATION.theme, teamId, urgency, adoption, note });
  appraise(
    first,
    '04-02 09:00',
    leadIct,
    teams.ict,
    4,
    'persuasion',
    'We vernieuwen al; meten doen we achteraf.',
  );
  appraise(first, '04-03 11:00', leadTrade, teams.trade, 2, 'knowledge', 'Eerst zien.');
  appraise(
    second,
    '02-04 10:00',
    leadIct,
    teams.ict,
    5,
    'implementation',
    'Twee projecten met doelen vooraf.',
  );
  appraise(
    third,
    '09-15 10:00',
    leadTrade,
    teams.trade,
    4,
    'decision',
    'De kaart scheelt ons een discussie achteraf.',
  );
  first.did('04-07 14:00', leadIct, 'ClaimOwnership', { themeId: INNOVATION.theme, teamId: teams.ict });
  first.did('04-22 09:30', directorTrade, 'ConfirmOwnership', {
    themeId: INNOVATION.theme,
    teamId: teams.ict,
  });
  second.did('09-08 15:00', member('i2', 'ict'), 'ProposeNeed', {
    ...about,
    needId: 'need-doelen-vooraf',
    teamId: teams.ict,
    title: 'Vooraf doelen en indicatoren formuleren',
    gap: 'We schrijven plannen met activiteiten en weten achteraf niet wat er is bereikt.',
    evidence: 'In drie van onze vier projectplannen staat geen enkel doel.',
    guidance: 'Studenten merken dat we stoppen met wat niet werkt.',
  });
  second.did('09-10 10:00', leadIct, 'OpenDeliberation', { needId: 'need-doelen-vooraf' });
  for (const [at, who, note] of [
    ['09-11 09:20', 'i1', 'De coalitie laat zien dat een half uur genoeg is.'],
    ['09-11 13:05', 'i2', null],
    ['09-14 08:50', 'i3', null],
  ] as const)
    second.did(at, member(who, 'ict'), 'EndorseNeed', { needId: 'need-doelen-vooraf', note });
  plan(second, 1, 'need-doelen-vooraf', {
    activityId: 'activity-doelen-vooraf',
    of: 'ict',
    title: 'Werkmiddag met kwaliteitszorg',
    on: ['10-05', '10-27'],
    who: ['leadIct', 'i1', 'i2', 'i3'],
  });
  second.did('10-30 10:20', member('i3', 'ict'), 'EvaluateActivity', {
    activityId: 'activity-doelen-vooraf',
    level: 2,
    score: 8,
    findings: 'Ik schrijf nu eerst op wanneer we stoppen.',
  });
  second.did('02-09 15:00', leadIct, 'CloseNeed', {
    needId: 'need-doelen-vooraf',
    evidence: 'Beide nieuwe projectplannen noemen doelen met een indicator; één project is op tijd gestopt.',
    guskeyLevels: [1, 2, 4],
  });
  third.did('09-16 14:00', member('t1', 'trade'), 'ProposeNeed', {
    ...about,
    needId: 'need-kaart-handel',
    teamId: teams.trade,
    title: 'De kwaliteitskaart leren gebruiken',
    gap: 'Wij kennen de kaart van horen zeggen.',
    evidence: 'In het teamoverleg kon niemand drie van de tien vragen noemen.',
    guidance: 'Studenten weten vooraf wat een vernieuwing hun moet opleveren.',
  });
  third.did('09-17 10:00', leadTrade, 'OpenDeliberation', { needId: 'need-kaart-handel' });
  for (const [at, who] of [
    ['09-18 09:00', 't1'],
    ['09-18 10:40', 't2'],
    ['09-21 12:15', 't3'],
  ] as const)
    third.did(at, member(who, 'trade'), 'EndorseNeed', { needId: 'need-kaart-handel', note: null });
  plan(third, 2, 'need-kaart-handel', {
    activityId: 'activity-kaart-handel',
    of: 'trade',
    title: 'Team ICT laat Team Handel zien hoe het gesprek gaat',
    on: ['10-01', '10-15'],
    who: ['leadTrade', 't1', 't2', 't3'],
  });
  third.did('10-20 10:00', mirthe, 'AnchorOwnership', { themeId: INNOVATION.theme });
  return steps;
}
