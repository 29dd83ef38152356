// The advisory organisation and the schools as they stand, and who holds which role there.
import type { CommandName, Role, UnitRef } from '@traject/domain';
import { schoolYears, type Calendar } from './calendar.js';
import { setup } from './cast.js';
import { advisers, BUREAU, bureau, COMMUNITIES, partners, partnerKeys, schools } from './communities-cast.js';
import { people, type PersonKey } from './people.js';
import type { Step } from './step.js';

const school = (id: string): UnitRef => ({ kind: 'institution', id });

const ROLES: [PersonKey, Role, UnitRef][] = [
  ['mirthe', 'broker', bureau],
  ['casper', 'facilitator', bureau],
  ['lieselot', 'manager', bureau],
  ['tessel', 'manager', school('havikslaan')],
  ['ruud', 'manager', school('duinoord')],
  ['gijs', 'manager', school('esdoorn')],
  ['rania', 'manager', school('merwezoom')],
  // Whoever speaks for a partner is a partner of the advisory organisation.
  ...partnerKeys.map((key): [PersonKey, Role, UnitRef] => [partners[key].contact, 'partner', bureau]),
  // One auditor reads the programmes of every institution of the demo.
  ...[BUREAU, ...Object.keys(schools)].map((id): [PersonKey, Role, UnitRef] => [
    'auditor',
    'auditor',
    school(id),
  ]),
];

/** The institutions are there when the story begins; their people come with their roles. */
export function communitiesInstitutions(calendar: Calendar): Step[] {
  const years = { from: schoolYears(calendar, 0, 0).from, until: null };
  const since = { from: schoolYears(calendar, -2, -2).from, until: null };
  const founded = calendar.moment(-2, '08-01 00:00');
  const effectiveAt = calendar.moment(0, '08-01 00:00');
  let minute = 0;
  const step = (command: CommandName, input: Record<string, unknown>, held = effectiveAt): Step => {
    minute += 1;
    const at = calendar.moment(0, `08-23 09:${String(minute).padStart(2, '0')}`);
    return { at, effectiveAt: held, by: setup, command, input: () => input };
  };
  const register = (institutionId: string, { name, brin }: { name: string; brin: string }) =>
    step('RegisterInstitution', { institutionId, name, brin, sector: 'vo' }, founded);
  return [
    register(BUREAU, { name: 'Wisselwerk Onderwijsadvies', brin: '92WW' }),
    ...Object.entries(schools).map(([id, about]) => register(id, about)),
    step(
      'FormTeam',
      {
        ...{ teamId: COMMUNITIES.team, institutionId: BUREAU, name: 'Adviseurs', parent: bureau },
        period: since,
      },
      founded,
    ),
    step('AppointLead', {
      ...{ teamId: advisers.id, appointmentId: 'lead-adviseurs-1', personId: people.casper.id },
      period: years,
    }),
    ...(['mirthe', 'casper', 'yasemin'] as const).map((key, index) =>
      step('AddMember', {
        ...{ teamId: advisers.id, membershipId: `membership-${people[key].id}` },
        ...{ personId: people[key].id, period: years, fte: index === 1 ? 1 : 0.8 },
      }),
    ),
    ...ROLES.map(([person, role, unit]) =>
      step('GrantRole', {
        personId: people[person].id,
        grantId: `grant-leergemeenschap-${role}-${unit.id}-${people[person].id}`,
        role,
        unit,
        period: years,
      }),
    ),
  ];
}
