// Who is employed how at Zeewaard College: most part-time under the cao mbo, one at the vmbo department, one at both.
import type { Calendar } from './calendar.js';
import { hr, INSTITUTION } from './cast.js';
import { TEAMS } from './organisation.js';
import { people, type PersonKey } from './people.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

interface Terms {
  cao?: 'mbo' | 'vo';
  fte: number;
  teaching?: boolean;
}

const NOT_TEACHING: PersonKey[] = ['hr', 'quality', 'director', 'directorCare', 'directorTrade'];
/** Other terms than the share that a member has in the team. */
const OTHERWISE: Partial<Record<PersonKey, Terms>> = {
  lead: { fte: 1 },
  m2: { fte: 1 },
  m3: { fte: 0.4 },
  c1: { fte: 1 },
  f3: { cao: 'vo', fte: 0.8 },
};

/** The employments of everybody, a late one, a change in the middle of a year, a second one, and a correction. */
export function employments(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [first, second, third] = [year(0), year(1), year(2)];
  const since = { from: calendar.date(-2, '08-01'), until: null };
  const start = (person: PersonKey, { cao = 'mbo', fte, teaching = true }: Terms, more = {}) => ({
    personId: people[person].id,
    employmentId: `employment-${people[person].id}`,
    institutionId: INSTITUTION,
    ...{ cao, fte, teaching, period: since, ...more },
  });
  let minute = 0;
  const starts = (person: PersonKey, terms: Terms) => {
    const time = `${9 + Math.floor(minute / 60)}`.padStart(2, '0') + `:${`${minute % 60}`.padStart(2, '0')}`;
    minute += 1;
    const name = `employment-${person}`;
    first.did(`08-26 ${time}`, hr, 'StartEmployment', start(person, terms), { name });
  };
  for (const person of NOT_TEACHING) starts(person, { fte: 1, teaching: false });
  for (const [, , , lead, members] of TEAMS) {
    for (const [index, person] of [lead, ...members].entries()) {
      starts(person, OTHERWISE[person] ?? { fte: index % 3 === 2 ? 0.6 : 0.8 });
    }
  }
  first.corrected('09-02 11:20', hr, {
    step: 'employment-c4',
    kind: 'replace',
    data: start('c4', { fte: 0.7 }),
    reason: 'In de aanstelling staat 0,7; het rooster was leidend genomen.',
  });
  first.did(
    '10-07 14:05',
    hr,
    'StartEmployment',
    start(
      'm3',
      { cao: 'vo', fte: 0.4 },
      {
        employmentId: `employment-${people.m3.id}-vmbo`,
        period: { from: calendar.date(0, '10-01'), until: calendar.date(1, '08-01') },
      },
    ),
  );
  first.did('06-23 11:10', hr, 'EndEmployment', {
    personId: people.m3.id,
    employmentId: `employment-${people.m3.id}`,
    until: calendar.date(1, '08-01'),
  });
  second.did(
    '08-28 09:15',
    hr,
    'StartEmployment',
    start('newcomer', { fte: 0.8 }, { period: { from: calendar.date(1, '08-01'), until: null } }),
  );
  second.did('01-22 10:30', hr, 'ChangeEmployment', {
    personId: people.m2.id,
    employmentId: `employment-${people.m2.id}`,
    from: calendar.date(1, '02-01'),
    ...{ cao: 'mbo', teaching: true, fte: 0.6 },
  });
  third.did('09-01 13:45', hr, 'ChangeEmployment', {
    personId: people.m8.id,
    employmentId: `employment-${people.m8.id}`,
    from: calendar.date(2, '09-01'),
    ...{ cao: 'mbo', teaching: true, fte: 0 },
  });
  return steps;
}
