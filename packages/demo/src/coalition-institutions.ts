// The institutions that take part as they stand: a team each, and who holds which role.
import { schoolYears, type Calendar } from './calendar.js';
import { institution, setup, team } from './cast.js';
import { elsewhere, type Elsewhere } from './coalition-cast.js';
import { people, type PersonKey } from './people.js';
import type { CommandName, Role, UnitRef } from '@traject/domain';
import type { Step } from './step.js';

const at = (id: Elsewhere): UnitRef => ({ kind: 'institution', id });
const ROLES: [PersonKey, Role, UnitRef][] = [
  ['zeewaardQuality', 'quality', institution],
  ['wouter', 'partner', team('ict')],
  ['rijnoeverQuality', 'quality', at('rijnoever')],
  ['hilde', 'manager', at('rijnoever')],
  ['ilse', 'facilitator', at('waterlanden')],
  ['fatima', 'quality', at('veldlaan')],
  // One auditor reads the programmes of every institution of the demo.
  ['auditor', 'auditor', at('rijnoever')],
  ['auditor', 'auditor', at('waterlanden')],
  ['auditor', 'auditor', at('veldlaan')],
];
const TEAMS: [Elsewhere, PersonKey | null, PersonKey[]][] = [
  ['rijnoever', null, ['teun']],
  ['waterlanden', 'ruben', ['ruben']],
  ['veldlaan', null, ['jeroen', 'marit']],
];

/** Three institutions beside the host. */
export function coalitionInstitutions(calendar: Calendar): Step[] {
  const years = { from: schoolYears(calendar, 0, 0).from, until: null };
  const since = { from: schoolYears(calendar, -2, -2).from, until: null };
  const founded = calendar.moment(-2, '08-01 00:00');
  const effectiveAt = calendar.moment(0, '08-01 00:00');
  let minute = 0;
  const step = (command: CommandName, input: Record<string, unknown>, held = effectiveAt): Step => {
    minute += 1;
    const recorded = calendar.moment(0, `08-21 09:${String(minute).padStart(2, '0')}`);
    return { at: recorded, effectiveAt: held, by: setup, command, input: () => input };
  };
  return [
    ...TEAMS.flatMap(([institutionId, lead, members]) => {
      const { name, brin, team: teamId, teamName } = elsewhere[institutionId];
      const parent = at(institutionId);
      return [
        step('RegisterInstitution', { institutionId, name, brin, sector: 'mbo' }, founded),
        step('FormTeam', { teamId, institutionId, name: teamName, parent, period: since }, founded),
        ...(lead === null
          ? []
          : [
              step('AppointLead', {
                teamId,
                appointmentId: `lead-${teamId}`,
                personId: people[lead].id,
                period: years,
              }),
            ]),
        ...members.map((member) =>
          step('AddMember', {
            teamId,
            membershipId: `membership-${people[member].id}`,
            personId: people[member].id,
            period: years,
            fte: 0.8,
          }),
        ),
      ];
    }),
    ...ROLES.map(([person, role, unit]) =>
      step('GrantRole', {
        personId: people[person].id,
        grantId: `grant-${role}-${unit.id}`,
        role,
        unit,
        period: years,
      }),
    ),
  ];
}
