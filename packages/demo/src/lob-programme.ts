// The programme itself: themes, start, partners, and who came to and left the team meanwhile.
import { INSTITUTION, colleges, director, hr, lead, quality, teams } from './cast.js';
import { schoolYears, type Calendar } from './calendar.js';
import { LOB } from './lob.js';
import { people } from './people.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

/** From naming the themes to what is agreed for the third year. */
export function lobProgramme(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second] = [year(0), year(1)];
  const years = schoolYears(calendar, 0, 2);
  first.did('08-26 10:00', quality, 'NameTheme', {
    themeId: LOB.theme,
    institutionId: INSTITUTION,
    name: 'Loopbaanoriëntatie en -begeleiding',
    description: 'Studenten leren kiezen; iedere docent begeleidt daarbij.',
  });
  first.did('08-26 10:10', quality, 'NameTheme', {
    themeId: LOB.companies,
    institutionId: INSTITUTION,
    name: 'Samen opleiden met bedrijven',
    description: 'School en leerbedrijf begeleiden de student als één team.',
  });
  first.did('09-02 09:00', director, 'StartProgramme', {
    programmeId: LOB.programme,
    institutionId: INSTITUTION,
    unit: colleges.mobility,
    title: 'Loopbaanoriëntatie vernieuwd',
    purpose:
      'Het team neemt de vernieuwing van de loopbaanbegeleiding zelf ter hand, met de bedrijven uit de regio erbij.',
    period: years,
    themeIds: [LOB.theme, LOB.companies],
    teamIds: [teams.mobility],
  });
  first.did(
    '11-07 14:20',
    director,
    'AddProgrammePartner',
    {
      programmeId: LOB.programme,
      partnerId: 'partner-garages',
      name: 'Garagekring Zeewaard',
      contactId: people.partner.id,
      period: { from: calendar.date(0, '11-04'), until: null },
    },
    { held: '11-04' },
  );
  first.did('10-09 10:00', lead, 'SetQuorum', {
    teamId: teams.mobility,
    rule: { kind: 'moreThan', share: 0.5 },
    from: calendar.date(0, '10-09'),
    source: 'Teamvergadering van 8 oktober: meer dan de helft blijft de regel.',
  });
  first.did('06-23 11:00', hr, 'EndMembership', {
    teamId: teams.mobility,
    membershipId: `membership-${people.m3.id}`,
    until: calendar.date(1, '08-01'),
  });
  first.did('06-30 09:45', hr, 'AddMember', {
    teamId: teams.mobility,
    membershipId: `membership-${people.newcomer.id}`,
    personId: people.newcomer.id,
    period: { from: calendar.date(1, '08-01'), until: null },
    fte: 0.8,
  });
  second.did('11-20 09:10', director, 'JoinProgramme', {
    programmeId: LOB.programme,
    teamId: teams.tech,
    period: { from: calendar.date(1, '11-19'), until: null },
  });
  return steps;
}
