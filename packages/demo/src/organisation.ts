import { schoolYears, type Calendar } from './calendar.js';
import { INSTITUTION, colleges, institution, setup, teams, type TeamKey } from './cast.js';
import { people, type PersonKey } from './people.js';
import type { CommandName, Role, UnitRef } from '@traject/domain';
import type { Step } from './step.js';

const COLLEGES = [
  [colleges.mobility.id, 'College Mobiliteit & Techniek'],
  [colleges.care.id, 'College Zorg & Gastvrijheid'],
  [colleges.trade.id, 'College Economie & ICT'],
] as const;

/** Teams with their lead and members as the story begins. */
export const TEAMS: readonly [TeamKey, string, UnitRef, PersonKey, PersonKey[]][] = [
  [
    'mobility',
    'Team Mobiliteit',
    colleges.mobility,
    'lead',
    ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9'],
  ],
  ['tech', 'Team Installatietechniek', colleges.mobility, 'leadTech', ['k1', 'k2', 'k3']],
  ['care', 'Team Zorg', colleges.care, 'leadCare', ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']],
  ['food', 'Team Horeca & Bakkerij', colleges.care, 'leadFood', ['f1', 'f2', 'f3']],
  ['trade', 'Team Handel', colleges.trade, 'leadTrade', ['t1', 't2', 't3', 't4']],
  ['ict', 'Team ICT', colleges.trade, 'leadIct', ['i1', 'i2', 'i3']],
];

/** Crebo codes, level and learning path per team; the provider unit code that DUO files would name. */
const TAUGHT: [TeamKey, string, 1 | 2 | 3 | 4, 'BOL' | 'BBL'][] = [
  ['mobility', '25243', 2, 'BBL'],
  ['mobility', '25244', 3, 'BOL'],
  ['tech', '25331', 2, 'BBL'],
  ['tech', '25332', 3, 'BBL'],
  ['care', '25491', 3, 'BOL'],
  ['care', '25655', 4, 'BOL'],
  ['food', '25180', 2, 'BBL'],
  ['trade', '25155', 2, 'BOL'],
  ['trade', '25156', 4, 'BOL'],
  ['ict', '25604', 4, 'BOL'],
];
const PROVIDER_UNITS: [TeamKey, string][] = [
  ['mobility', '910A101'],
  ['tech', '910A102'],
  ['care', '910A103'],
  ['food', '910A104'],
  ['trade', '910A105'],
  ['ict', '910A106'],
];

const ROLES: [PersonKey, Role, UnitRef][] = [
  ['board', 'board', institution],
  ['director', 'manager', colleges.mobility],
  ['directorCare', 'manager', colleges.care],
  ['directorTrade', 'manager', colleges.trade],
  ['hr', 'hr', institution],
  ['quality', 'quality', institution],
  ['auditor', 'auditor', institution],
  ['analyst', 'analyst', institution],
  ['facilitator', 'facilitator', institution],
  ['partner', 'partner', colleges.mobility],
  ['dpo', 'dpo', institution],
];

/** The institution as it stands when the story begins: units, roles, members, leads, what is taught. */
export function organisation(calendar: Calendar): Step[] {
  const years = { from: schoolYears(calendar, 0, 0).from, until: null };
  // The units are older than the story, so that files about earlier years can be imported.
  const since = { from: schoolYears(calendar, -2, -2).from, until: null };
  const founded = calendar.moment(-2, '08-01 00:00');
  const effectiveAt = calendar.moment(0, '08-01 00:00');
  let minute = 0;
  const step = (command: CommandName, input: Record<string, unknown>, held = effectiveAt): Step => {
    minute += 1;
    const time = `${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const at = calendar.moment(0, `08-19 ${time}`);
    return { at, effectiveAt: held, by: setup, command, input: () => input };
  };
  return [
    step(
      'RegisterInstitution',
      { institutionId: INSTITUTION, name: 'Zeewaard College', brin: '99ZW', sector: 'mbo' },
      founded,
    ),
    ...COLLEGES.map(([collegeId, name]) =>
      step('FoundCollege', { collegeId, institutionId: INSTITUTION, name }, founded),
    ),
    ...ROLES.map(([person, role, unit], index) =>
      step('GrantRole', {
        personId: people[person].id,
        grantId: `grant-${index + 1}`,
        role,
        unit,
        period: years,
      }),
    ),
    ...TEAMS.map(([key, name, parent]) =>
      step(
        'FormTeam',
        { teamId: teams[key], institutionId: INSTITUTION, name, parent, period: since },
        founded,
      ),
    ),
    ...TEAMS.flatMap(([key, , , leadKey, members]) => [
      step('AppointLead', {
        teamId: teams[key],
        appointmentId: `lead-${key}-1`,
        personId: people[leadKey].id,
        period: years,
      }),
      ...[leadKey, ...members].map((member, index) =>
        step('AddMember', {
          teamId: teams[key],
          membershipId: `membership-${people[member].id}`,
          personId: people[member].id,
          period: years,
          fte: index % 3 === 2 ? 0.6 : 0.8,
        }),
      ),
    ]),
    ...TAUGHT.map(([key, crebo, level, path]) =>
      step('TeachCrebo', {
        teamId: teams[key],
        taughtId: `taught-${crebo}`,
        crebo,
        level,
        path,
        period: years,
      }),
    ),
    ...PROVIDER_UNITS.map(([key, providerUnit]) =>
      step('MapProviderUnit', {
        teamId: teams[key],
        mappingId: `mapping-${providerUnit}`,
        providerUnit,
        level: null,
        crebo: null,
        period: since,
      }),
    ),
  ];
}
