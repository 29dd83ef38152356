// Teams and persons in random histories. For tests only.
import { dayOf } from './random-act.js';
import { near, text, word, type Ids, type WordPayloads } from './payload.js';

export const organisation = (prefix: string, ids: Ids, person: (n: number) => string): WordPayloads[] => [
  word('team', ids.team, {
    TeamFormed: (act) => {
      const { period, planned } = near(act);
      const parent = { kind: 'institution', id: ids.institution };
      const { institution: institutionId, team: teamId } = ids;
      return { data: { teamId, institutionId, name: text(act.numbers[2]), parent, period }, planned };
    },
    MemberJoined: (act) => {
      const [a, b, c] = act.numbers;
      const { period, planned } = near(act);
      const fte = c % 3 === 0 ? null : 0.5;
      return { data: { membershipId: `m${a % 3}`, personId: person(b), period, fte }, planned };
    },
    TeamRenamed: ({ numbers }) => ({ data: { name: text(numbers[2]) } }),
    TeamMoved: ({ day, numbers }) => ({
      data: { parent: { kind: 'college', id: `${prefix}college${numbers[0] % 2}` }, from: dayOf(day + 2) },
    }),
    MemberLeft: ({ day, numbers }) => ({
      data: { membershipId: `m${numbers[0] % 3}`, until: dayOf(day + (numbers[1] % 4)) },
    }),
    LeadAppointed: (act) => {
      const { period, planned } = near(act);
      return {
        data: { appointmentId: `l${act.numbers[0] % 2}`, personId: person(act.numbers[1]), period },
        planned,
      };
    },
    QuorumSet: ({ day, numbers: [a, b] }) => ({
      data: { rule: { kind: 'atLeast', share: (b % 10) / 10 }, from: dayOf(day + (a % 6)), source: text(b) },
    }),
  }),
  word('person', `${prefix}p0`, {
    RoleGranted: (act) => {
      const { period, planned } = near(act);
      const unit = { kind: 'team', id: ids.team };
      const grantId = `g${act.numbers[2] % 2}`;
      return { data: { grantId, personId: `${prefix}p0`, role: 'manager', unit, period }, planned };
    },
    RoleEnded: ({ day, numbers }) => ({ data: { grantId: `g${numbers[0] % 2}`, until: dayOf(day) } }),
    EmploymentStarted: (act) => {
      const { period, planned } = near(act);
      const [a, b, c] = act.numbers;
      const about = { employmentId: `e${a % 2}`, personId: `${prefix}p0`, institutionId: ids.institution };
      return { data: { ...about, cao: 'mbo', teaching: b % 2 === 0, fte: (c % 11) / 10, period }, planned };
    },
    EmploymentChanged: ({ day, numbers: [a, b, c] }) => {
      const from = dayOf(day + (b % 7));
      return { data: { employmentId: `e${a % 2}`, from, cao: 'vo', teaching: true, fte: (c % 11) / 10 } };
    },
    EmploymentEnded: ({ day, numbers: [a, b] }) => ({
      data: { employmentId: `e${a % 2}`, until: dayOf(day + (b % 9)) },
    }),
  }),
];
