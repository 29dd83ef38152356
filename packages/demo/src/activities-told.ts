// How the story tells of a training activity: its outline, its sessions, who takes part and who was there.
import type { Calendar } from './calendar.js';
import { schoolYears } from './calendar.js';
import { people, type PersonKey } from './people.js';
import type { SchoolYear } from './teller.js';
import type { Teller } from './step.js';

interface Outline {
  unit: { kind: string; id: string };
  teamIds: string[];
  programmeId: string | null;
  needIds?: string[];
  kind: string;
  title: string;
  provider?: string;
  capacity?: number;
  /** Euro, for the activity as a whole unless told otherwise. */
  cost?: number;
  per?: 'activity' | 'person';
  hours: number;
  guestsAllowed?: boolean;
  /** School years of the story in which it lies. */
  years: [number, number];
}

/** What `ProposeActivity` and `ChangeActivity` ask, besides the id. */
export const outline = (
  calendar: Calendar,
  { years, cost, per = 'activity', provider, capacity, guestsAllowed = false, ...rest }: Outline,
) => ({
  needIds: [],
  ...rest,
  provider: provider ?? null,
  capacity: capacity ?? null,
  cost: cost === undefined ? null : { amount: cost, per },
  guestsAllowed,
  period: schoolYears(calendar, ...years),
});

/** A session on `MM-DD` of a school year, from `HH:MM` until `HH:MM`. */
export const session = (
  calendar: Calendar,
  year: number,
  sessionId: string,
  [day, from, until]: readonly [string, string, string],
  { place = null, hours }: { place?: string | null; hours: number },
) => ({
  sessionId,
  startsAt: calendar.moment(year, `${day} ${from}`),
  endsAt: calendar.moment(year, `${day} ${until}`),
  place,
  online: place === null,
  hours,
});

/** Enrols persons of a team one after another, from `at` (`MM-DD HH:MM`) on, a minute apart. */
export function enrolAll(
  year: SchoolYear,
  at: string,
  by: Teller,
  activityId: string,
  teamId: string,
  who: readonly PersonKey[],
): void {
  for (const [index, person] of who.entries()) {
    const [day = '', time = ''] = at.split(' ');
    const [hour = '00', minute = '00'] = time.split(':');
    const moment = `${day} ${hour}:${String(Number(minute) + index).padStart(2, '0')}`;
    year.did(moment, by, 'EnrolParticipant', { activityId, personId: people[person].id, teamId });
  }
}

/** Everyone was there for `hours`, but those who are told to be absent or excused. */
export const wereThere = (
  who: readonly PersonKey[],
  hours: number,
  missing: Partial<Record<PersonKey, 'absent' | 'excused'>> = {},
) =>
  who.map((person) => {
    const attendance = missing[person] ?? 'present';
    return { personId: people[person].id, attendance, hours: attendance === 'present' ? hours : 0 };
  });
