// A team's training activities of a school year: proposed, scheduled, attended by its members, evaluated.
import { addDays, dateOf, startOfDay, streamOf, type CommandName, type Instant } from '@traject/domain';
import { words, type Act, type Doer, type Told } from './act.js';
import { hr, leadOf, memberOf, programmeId, type Team } from './cast.js';
import { firstDay, momentOn } from './moments.js';
import type { Draw } from './random.js';

/** What an activity is made for. */
export interface Occasion {
  activityId: string;
  /** The needs that it is to address. */
  needIds: string[];
  /** On which day of the school year it is proposed. */
  day: number;
}

const SESSIONS = 3;
const KINDS = ['course', 'studyDay', 'peerLearning', 'coaching'] as const;
const HOUR = 3_600_000;

const later = (at: Instant, hours: number): Instant => new Date(Date.parse(at) + hours * HOUR).toISOString();

export function activityOf(team: Team, year: number, occasion: Occasion, draw: Draw): Act[] {
  const { activityId, needIds, day } = occasion;
  const stream = streamOf('trainingActivity', activityId);
  const acts: Act[] = [];
  const act = (at: Instant, by: Doer, command: CommandName, input: object, ...events: Told[]): void => {
    // A minute apart, so that the order of one day is the order of the story.
    const minutes = new Date(Date.parse(at) + acts.length * 60_000).toISOString();
    acts.push({ at: minutes, by, command, stream, input: { activityId, ...input }, events });
  };
  const kind = draw.pick(KINDS);
  const amount = 200 + 50 * draw.below(20);
  const proposed = {
    unit: { kind: 'team', id: team.id },
    programmeId: programmeId(team.college),
    needIds,
    kind,
    title: words(`Scholing van schooljaar ${year}, dag ${day}`),
    provider: null,
    teamIds: [team.id],
    period: { from: firstDay(year), until: firstDay(year + 1) },
    capacity: null,
    cost: { amount, per: 'activity' },
    hours: SESSIONS * 3,
    guestsAllowed: false,
  };
  act(momentOn(year, day, 540), leadOf(team), 'ProposeActivity', proposed, {
    type: 'ActivityProposed',
    data: { activityId, ...proposed },
  });
  const sessions = Array.from({ length: SESSIONS }, (_, number) => {
    const startsAt = momentOn(year, day + 20 + 14 * number, 13 * 60);
    return {
      sessionId: `${activityId}-${number + 1}`,
      startsAt,
      endsAt: later(startsAt, 3),
      place: words('Lokaal B1.12'),
      online: false,
      hours: 3,
    };
  });
  act(
    momentOn(year, day + 3, 540),
    hr,
    'ScheduleActivity',
    { sessions },
    {
      type: 'ActivityScheduled',
      data: { sessions },
    },
  );
  for (const personId of team.members) {
    const data = { personId, teamId: team.id };
    act(momentOn(year, day + 5, 540), leadOf(team), 'EnrolParticipant', data, {
      type: 'ParticipantEnrolled',
      data,
    });
  }
  const [, second = sessions[0]] = sessions;
  if (second && draw.below(5) === 0) {
    const moved = { ...second, startsAt: later(second.startsAt, 24), endsAt: later(second.endsAt, 24) };
    const reason = words('De trainer is die dag verhinderd.');
    sessions.splice(1, 1, moved);
    act(
      momentOn(year, day + 10, 540),
      hr,
      'RescheduleSession',
      { ...moved, reason },
      {
        type: 'SessionRescheduled',
        data: moved,
        reason,
      },
    );
  }
  for (const { sessionId, endsAt } of sessions) {
    const entries = team.members.map((personId) => {
      const there = draw.below(10) > 0;
      return { personId, attendance: there ? 'present' : 'excused', hours: there ? 3 : 0 };
    });
    const held: Told = { type: 'SessionHeld', data: { sessionId } };
    const recorded = entries.map((entry): Told => ({
      type: 'AttendanceRecorded',
      data: { sessionId, ...entry },
    }));
    act(nextMorning(endsAt), leadOf(team), 'RecordAttendance', { sessionId, entries }, held, ...recorded);
  }
  const evaluated = { level: 1, score: 6 + draw.below(4), findings: words('Bruikbaar in de les.') };
  const [, evaluator = team.members[0]] = team.members;
  const last = sessions.at(-1)?.endsAt ?? momentOn(year, day, 540);
  act(later(nextMorning(last), 24), memberOf(team, evaluator), 'EvaluateActivity', evaluated, {
    type: 'ActivityEvaluated',
    data: evaluated,
  });
  return acts;
}

/** Nine o'clock on the day after. */
const nextMorning = (at: Instant): Instant => later(startOfDay(addDays(dateOf(at), 1)), 9);
