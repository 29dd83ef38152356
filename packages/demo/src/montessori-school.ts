// The school as it stands: three teams without colleges, who leads and teaches, and the programme over them.
import { schoolYears, type Calendar } from './calendar.js';
import { setup } from './cast.js';
import { groups, head, MONTESSORI, SCHOOL, school, staffOffice, type GroupKey } from './montessori.js';
import { people, type PersonKey } from './people.js';
import type { CommandName, Role } from '@traject/domain';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

const TEAMS: [GroupKey, string, PersonKey, PersonKey[]][] = [
  ['lower', 'Onderbouw (groep 1-2)', 'leadLower', ['l1', 'l2']],
  ['middle', 'Middenbouw (groep 3-5)', 'leadMiddle', ['md1', 'md2', 'md3', 'md4']],
  ['upper', 'Bovenbouw (groep 6-8)', 'leadUpper', ['u1', 'u2', 'u3', 'u4']],
];
const ROLES: [PersonKey, Role][] = [
  ['head', 'manager'],
  ['coach', 'quality'],
  ['trustee', 'board'],
  ['staff', 'hr'],
  ['parent', 'partner'],
  // One auditor reads the programmes of every institution of the demo.
  ['auditor', 'auditor'],
];

/** The units, roles and members with which the story begins. */
export function montessoriSchool(calendar: Calendar): Step[] {
  const years = { from: schoolYears(calendar, 0, 0).from, until: null };
  const since = { from: schoolYears(calendar, -2, -2).from, until: null };
  const founded = calendar.moment(-2, '08-01 00:00');
  const effectiveAt = calendar.moment(0, '08-01 00:00');
  let minute = 0;
  const step = (command: CommandName, input: Record<string, unknown>, held = effectiveAt): Step => {
    minute += 1;
    const at = calendar.moment(0, `08-20 09:${String(minute).padStart(2, '0')}`);
    return { at, effectiveAt: held, by: setup, command, input: () => input };
  };
  return [
    step(
      'RegisterInstitution',
      { institutionId: SCHOOL, name: 'Montessorischool Het Rietland', brin: '98RM', sector: 'po' },
      founded,
    ),
    ...ROLES.map(([person, role]) =>
      step('GrantRole', {
        personId: people[person].id,
        grantId: `grant-${SCHOOL}-${role}`,
        role,
        unit: school,
        period: years,
      }),
    ),
    ...TEAMS.map(([key, name]) =>
      step(
        'FormTeam',
        { teamId: groups[key], institutionId: SCHOOL, name, parent: school, period: since },
        founded,
      ),
    ),
    ...TEAMS.flatMap(([key, , leadKey, members]) => [
      step('AppointLead', {
        teamId: groups[key],
        appointmentId: `lead-${key}-1`,
        personId: people[leadKey].id,
        period: years,
      }),
      ...[leadKey, ...members].map((member, index) =>
        step('AddMember', {
          teamId: groups[key],
          membershipId: `membership-${people[member].id}`,
          personId: people[member].id,
          period: years,
          fte: index % 3 === 1 ? 0.6 : 0.8,
        }),
      ),
    ]),
  ];
}

/** What the programme is about, the room it gives, and who joined the teams meanwhile. */
export function montessoriProgramme(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second, third] = [year(0), year(1), year(2)];
  const named: [string, string, string][] = [
    [
      MONTESSORI.organising,
      'Anders organiseren',
      'Niet méér mensen of meer verantwoorden, maar uitgaan van wat dit kind of deze groep nodig heeft.',
    ],
    [
      MONTESSORI.parents,
      'Ouderpartnerschap',
      'Ouders weten per leerjaar wat zij van ons kunnen verwachten en wij van hen.',
    ],
    [
      MONTESSORI.growing,
      'Van en met elkaar leren',
      'Het team leert zichtbaar: studiedagen, kijken bij elkaar.',
    ],
  ];
  named.forEach(([themeId, name, description], index) =>
    first.did(`08-27 09:1${index}`, head, 'NameTheme', { themeId, institutionId: SCHOOL, name, description }),
  );
  first.did('09-02 11:00', head, 'StartProgramme', {
    programmeId: MONTESSORI.programme,
    institutionId: SCHOOL,
    unit: school,
    title: 'Anders organiseren in proeftuinen',
    purpose:
      'Volle roosters en werkdruk zijn geen reden voor noodverbanden. Teams, leerlingen en ouders proberen uit wat werkt, met vooraf afgesproken wanneer het gelukt is en wanneer we stoppen.',
    period: schoolYears(calendar, 0, 2),
    themeIds: [MONTESSORI.organising, MONTESSORI.parents, MONTESSORI.growing],
    teamIds: Object.values(groups),
  });
  first.did('09-04 15:30', head, 'AddProgrammePartner', {
    programmeId: MONTESSORI.programme,
    partnerId: 'partner-ouderraad',
    name: 'Ouderraad Het Rietland',
    contactId: people.parent.id,
    period: { from: calendar.date(0, '09-04'), until: null },
  });
  (['lower', 'middle', 'upper'] as const).forEach((key, index) =>
    first.did(`09-09 08:4${index}`, head, 'GrantLeeway', {
      leewayId: `leeway-${key}`,
      teamId: groups[key],
      programmeId: MONTESSORI.programme,
      agreementId: null,
      bandwidth: null,
      decides: ['what', 'how', 'when', 'budget'],
      budgetUpTo: 750,
      period: { from: calendar.date(0, '09-09'), until: calendar.date(2, '07-31') },
      reason: 'Wie voor de groep staat, weet het eerst wat er nodig is. Wie er werkt, blijft mijn besluit.',
    }),
  );
  first.did('01-13 10:00', staffOffice, 'AddMember', {
    teamId: groups.middle,
    membershipId: `membership-${people.md5.id}`,
    personId: people.md5.id,
    period: { from: calendar.date(0, '02-01'), until: null },
    fte: 0.5,
  });
  second.did('08-25 09:30', staffOffice, 'AddMember', {
    teamId: groups.lower,
    membershipId: `membership-${people.l3.id}`,
    personId: people.l3.id,
    period: { from: calendar.date(1, '08-25'), until: null },
    fte: 0.4,
  });
  second.did('06-22 16:00', head, 'WidenLeeway', {
    leewayId: 'leeway-lower',
    decides: ['what', 'how', 'who', 'when', 'budget'],
    bandwidth: null,
    budgetUpTo: 750,
    until: calendar.date(2, '07-31'),
    reason: 'De onderbouw heeft een jaar laten zien dat zij zelf kan kiezen wie er in de groep helpt.',
  });
  third.did('09-03 10:00', head, 'WidenLeeway', {
    leewayId: 'leeway-upper',
    decides: ['what', 'how', 'when', 'budget'],
    bandwidth: null,
    budgetUpTo: 1200,
    until: calendar.date(2, '07-31'),
    reason: 'De leerlingen organiseren dit jaar in drie groepen mee; dat vraagt materiaal.',
  });
  return steps;
}
