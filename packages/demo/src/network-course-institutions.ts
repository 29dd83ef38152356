// Two vmbo schools as they stand, and who holds which role in the network's story.
import type { CommandName, Role, UnitRef } from '@traject/domain';
import { schoolYears, type Calendar } from './calendar.js';
import { institution, setup, team } from './cast.js';
import { school, teamOf, vmbo, type Vmbo } from './network-course-cast.js';
import { people, type PersonKey } from './people.js';
import type { Step } from './step.js';

const ROLES: [PersonKey, Role, UnitRef][] = [
  ['sietske', 'broker', institution],
  ['bastiaan', 'manager', team('tech')],
  ['jorn', 'partner', institution],
  ['tineke', 'partner', institution],
  ['govert', 'manager', school('de-vaart')],
  ['petra', 'manager', teamOf('de-vaart')],
  ['odile', 'manager', school('het-baken')],
  ['henk', 'manager', teamOf('het-baken')],
  // One auditor reads the programmes of every institution of the demo.
  ['auditor', 'auditor', school('de-vaart')],
  ['auditor', 'auditor', school('het-baken')],
];
const TEACHERS: [Vmbo, PersonKey][] = [
  ['de-vaart', 'kamiel'],
  ['het-baken', 'malika'],
];

/** The schools are there when the story begins; their people come with their roles. */
export function networkCourseInstitutions(calendar: Calendar): Step[] {
  const years = { from: schoolYears(calendar, 0, 0).from, until: null };
  const since = { from: schoolYears(calendar, -2, -2).from, until: null };
  const founded = calendar.moment(-2, '08-01 00:00');
  const effectiveAt = calendar.moment(0, '08-01 00:00');
  let minute = 0;
  const step = (command: CommandName, input: Record<string, unknown>, held = effectiveAt): Step => {
    minute += 1;
    const at = calendar.moment(0, `08-22 09:${String(minute).padStart(2, '0')}`);
    return { at, effectiveAt: held, by: setup, command, input: () => input };
  };
  return [
    ...TEACHERS.flatMap(([institutionId, teacher]) => {
      const { name, brin, team: teamId, teamName } = vmbo[institutionId];
      const parent = school(institutionId);
      return [
        step('RegisterInstitution', { institutionId, name, brin, sector: 'vo' }, founded),
        step('FormTeam', { teamId, institutionId, name: teamName, parent, period: since }, founded),
        step('AddMember', {
          teamId,
          membershipId: `membership-${people[teacher].id}`,
          personId: people[teacher].id,
          period: years,
          fte: 0.8,
        }),
      ];
    }),
    ...ROLES.map(([person, role, unit]) =>
      step('GrantRole', {
        personId: people[person].id,
        grantId: `grant-netwerk-${role}-${unit.id}-${people[person].id}`,
        role,
        unit,
        period: years,
      }),
    ),
  ];
}
