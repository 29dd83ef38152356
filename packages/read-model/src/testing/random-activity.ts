// Training activities and calendar addresses in random histories. For tests only.
import { ACTIVITY_KINDS, ATTENDANCES } from '@traject/domain';
import { instantOf } from './random-act.js';
import { near, plain, text, word, type Ids, type WordPayloads } from './payload.js';
import type { Act } from './random-act.js';

const session = ({ day, offset, numbers: [a, b, c] }: Act) => ({
  sessionId: `s${a % 3}`,
  startsAt: instantOf(day + (b % 5), offset),
  endsAt: instantOf(day + (b % 5) + 1, offset),
  place: c % 2 === 0 ? text(c) : null,
  online: c % 3 === 0,
  hours: (b % 8) + 0.5,
});

export const activities = (prefix: string, ids: Ids, person: (n: number) => string): WordPayloads[] => {
  const terms = (act: Act) => {
    const [a, b, c] = act.numbers;
    return {
      kind: ACTIVITY_KINDS[c % ACTIVITY_KINDS.length],
      title: text(a),
      provider: b % 2 === 0 ? text(b) : null,
      teamIds: a % 3 === 0 ? [ids.team, ids.other] : [ids.team],
      period: near(act).period,
      capacity: b % 3 === 0 ? null : (b % 4) + 1,
      cost: c % 2 === 0 ? { amount: c * 10, per: 'person' } : null,
      hours: a % 9,
      guestsAllowed: c % 2 === 0,
    };
  };
  const whose = ({ numbers: [a, b] }: Act) => ({
    data: { personId: person(a), teamId: b % 4 === 0 ? null : ids.team },
  });
  const there = ({ numbers: [a, b, c] }: Act) => ({
    data: { sessionId: `s${b % 3}`, personId: person(a), attendance: ATTENDANCES[c % 3], hours: b % 9 },
  });
  return [
    word('trainingActivity', `${prefix}activity`, {
      ActivityProposed: (act) => ({
        data: {
          activityId: `${prefix}activity`,
          unit: { kind: 'team', id: ids.team },
          programmeId: act.numbers[0] % 2 === 0 ? ids.programme : null,
          needIds: [`${prefix}need`],
          ...terms(act),
        },
      }),
      ActivityScheduled: (act) => ({ data: { sessions: [session(act)] } }),
      ParticipantEnrolled: whose,
      AttendanceRecorded: there,
      SessionRescheduled: (act) => ({ data: session(act) }),
      ParticipantWaitlisted: whose,
      ParticipantPromoted: ({ numbers }) => ({ data: { personId: person(numbers[0]) } }),
      ParticipantWithdrawn: ({ numbers }) => ({ data: { personId: person(numbers[0]) } }),
      SessionAdded: (act) => ({ data: session(act) }),
      SessionCancelled: ({ numbers }) => ({ data: { sessionId: `s${numbers[0] % 3}` } }),
      SessionHeld: ({ numbers }) => ({ data: { sessionId: `s${numbers[0] % 3}` } }),
      AttendanceCorrected: there,
      ActivityEvaluated: ({ numbers: [a, b, c] }) => ({
        data: { level: (a % 5) + 1, score: b % 2 === 0 ? (b % 10) + 1 : null, findings: text(c) },
      }),
      ActivityChanged: (act) => ({ data: terms(act) }),
      NeedTied: ({ numbers }) => ({ data: { needId: `n${numbers[0] % 2}` } }),
      NeedUntied: ({ numbers }) => ({ data: { needId: `n${numbers[0] % 2}` } }),
      ActivityCancelled: plain({}),
    }),
    word('calendarFeed', `${prefix}feed`, {
      CalendarFeedOpened: ({ numbers: [a, b] }) => ({
        data: {
          feedId: `${prefix}feed`,
          unit: { kind: 'team', id: ids.team },
          of: a % 2 === 0 ? { kind: 'person', id: person(b) } : { kind: 'team', id: ids.team },
          secretHash: String(b % 10).repeat(64),
        },
      }),
      CalendarFeedRevoked: plain({}),
    }),
  ];
};
