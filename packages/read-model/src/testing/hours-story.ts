// A school year of two teams: employments, activities with attendance, needs and a plan. For tests only.
import { startOfDay, type EmploymentSpell, type NormOfCao, type Period } from '@traject/domain';
import type { StoredEvent } from '@traject/event-store';
import { newEvent } from './log.js';

const text = { text: 'text-1', commitment: '0'.repeat(64) };
const open = (from: string): Period => ({ from, until: null });
export const at = (day: string, time = '09:00') => `${day}T${time}:00.000Z`;
/** The log, in order. */
export const events: StoredEvent[] = [];
const revisions = new Map<string, number>();

/** Appends to the log of this file; the first word of `stream` is the aggregate's. */
function happened(stream: string, type: string, data: object, effectiveAt: string, personId = 'hr'): void {
  const revision = revisions.get(stream) ?? 0;
  revisions.set(stream, revision + 1);
  const made = newEvent(type, data, effectiveAt);
  const position = events.length + 1;
  const actor = { kind: 'person' as const, personId };
  events.push({ ...made, actor, stream, revision, position, recordedAt: at('2026-11-20') });
}

export const spells: (EmploymentSpell & { personId: string })[] = [];
function employed(personId: string, spell: Partial<EmploymentSpell> & Pick<EmploymentSpell, 'period'>): void {
  const employmentId = `e-${spells.length}`;
  const whole = {
    employmentId,
    institutionId: 'inst',
    cao: 'mbo' as const,
    teaching: true,
    fte: 1,
    ...spell,
  };
  spells.push({ ...whole, personId });
  happened(`person-${personId}`, 'EmploymentStarted', { ...whole, personId }, startOfDay(whole.period.from));
}
const joined = (personId: string, teamId: string, period = open('2020-08-01')) =>
  happened(
    `team-${teamId}`,
    'MemberJoined',
    { membershipId: `m-${personId}-${teamId}`, personId, period, fte: null },
    startOfDay(period.from),
  );

export const norms: NormOfCao[] = [
  {
    cao: 'mbo',
    teaching: true,
    hours: 59,
    budget: null,
    period: { from: '2016-08-01', until: '2026-01-01' },
  },
  { cao: 'mbo', teaching: true, hours: 61, budget: null, period: open('2026-01-01') },
  { cao: 'vo', teaching: true, hours: 83, budget: 600, period: open('2016-08-01') },
];

interface Activity {
  id: string;
  teams: string[];
  needIds?: string[];
  cost?: { amount: number; per: 'activity' | 'person' } | null;
  sessions: { id: string; startsAt: string; hours: number }[];
  enrolled: [personId: string, teamId: string | null][];
}
function activity({ id, teams, needIds = [], cost = null, sessions, enrolled }: Activity): void {
  const stream = `trainingActivity-${id}`;
  const first = sessions[0]?.startsAt.slice(0, 10) ?? '2026-09-01';
  const terms = {
    ...{ kind: 'course', title: text, provider: null, teamIds: teams, period: open(first) },
    ...{ capacity: null, cost, hours: 8, guestsAllowed: true },
  };
  const unit = { kind: 'team', id: teams[0] };
  const begun = at('2025-08-02');
  happened(stream, 'ActivityProposed', { activityId: id, unit, programmeId: null, needIds, ...terms }, begun);
  if (sessions.length > 0) {
    const dated = sessions.map((session) => ({
      ...{ sessionId: session.id, startsAt: session.startsAt, hours: session.hours, place: null },
      ...{ endsAt: session.startsAt.replace('T09', 'T17'), online: false },
    }));
    happened(stream, 'ActivityScheduled', { sessions: dated }, begun);
  }
  for (const [personId, teamId] of enrolled)
    happened(stream, 'ParticipantEnrolled', { personId, teamId }, begun);
}
const held = (id: string, sessionId: string, on: string) =>
  happened(`trainingActivity-${id}`, 'SessionHeld', { sessionId }, at(on, '17:30'));
const attended = (id: string, sessionId: string, personId: string, hours: number, on: string) =>
  happened(
    `trainingActivity-${id}`,
    'AttendanceRecorded',
    { sessionId, personId, attendance: hours > 0 ? 'present' : 'absent', hours },
    at(on, '18:00'),
  );

/** Fills `events` and `spells`. */
export function tell(): void {
  for (const team of ['a', 'b']) {
    const data = {
      teamId: team,
      institutionId: 'inst',
      name: text,
      parent: { kind: 'institution', id: 'inst' },
    };
    happened(`team-${team}`, 'TeamFormed', { ...data, period: open('2020-08-01') }, startOfDay('2020-08-01'));
  }
  norms.forEach((norm, index) => {
    const data = { ...norm, normId: `n-${index}`, source: text };
    happened(`hoursNorm-${norm.cao}`, 'HoursNormSet', data, startOfDay(norm.period.from));
  });
  // ann: full time; bob: 0.6; cas: two employments; dot: from February, leaves the team; eve: not in a team; fay: on leave
  for (const [person, team] of [
    ['ann', 'a'],
    ['bob', 'a'],
    ['cas', 'b'],
    ['fay', 'b'],
    ['gus', 'b'],
  ] as const) {
    joined(person, team);
  }
  joined('dot', 'a', { from: '2026-02-01', until: '2026-03-01' });
  joined('ann', 'b');
  employed('ann', { period: open('2020-08-01') });
  employed('bob', { fte: 0.6, period: open('2020-08-01') });
  employed('cas', { fte: 0.5, period: open('2020-08-01') });
  employed('cas', { cao: 'vo', fte: 0.4, period: { from: '2025-10-01', until: '2026-10-15' } });
  employed('dot', { fte: 0.8, period: open('2026-02-01') });
  employed('eve', { period: { from: '2024-08-01', until: '2026-07-01' } });
  employed('fay', { fte: 0, period: open('2020-08-01') });
  activity({
    id: 'past',
    teams: ['a', 'b'],
    needIds: ['need-held'],
    cost: { amount: 900, per: 'activity' },
    sessions: [
      { id: 's1', startsAt: at('2026-09-10'), hours: 8 },
      { id: 's2', startsAt: at('2026-10-10'), hours: 8 },
    ],
    enrolled: [
      ['ann', 'a'],
      ['bob', 'a'],
      ['cas', 'b'],
      ['zoe', null],
    ],
  });
  held('past', 's1', '2026-09-10');
  held('past', 's2', '2026-10-10');
  for (const [person, hours] of [
    ['ann', 8],
    ['bob', 0],
    ['cas', 6.5],
  ] as const) {
    attended('past', 's1', person, hours, '2026-09-10');
  }
  attended('past', 's2', 'ann', 8, '2026-10-10');
  activity({
    id: 'coming',
    teams: ['a'],
    cost: { amount: 125, per: 'person' },
    sessions: [{ id: 's3', startsAt: at('2027-02-01'), hours: 47 }],
    enrolled: [
      ['ann', 'a'],
      ['bob', 'a'],
      ['zoe', null],
    ],
  });
  // The last evening of the school year before, in Amsterdam; in UTC that is one calendar day alike.
  activity({
    id: 'before',
    teams: ['a'],
    cost: { amount: 50, per: 'activity' },
    sessions: [{ id: 's4', startsAt: '2026-07-31T21:30:00.000Z', hours: 2 }],
    enrolled: [['ann', 'a']],
  });
  held('before', 's4', '2026-08-01');
  attended('before', 's4', 'ann', 2, '2026-08-01');
  const need = (needId: string, since: string) => {
    const texts = { title: text, gap: text, evidence: text, guidance: text };
    const about = {
      needId,
      teamId: 'a',
      themeId: 'theme',
      programmeId: null,
      splitFrom: null,
      proposedBy: null,
    };
    happened(`trainingNeed-${needId}`, 'NeedProposed', { ...about, ...texts }, at('2026-08-20'));
    const rule = { kind: 'moreThan', share: 0.5 };
    const data = { endorsements: 3, members: 4, needed: 3, rule };
    happened(`trainingNeed-${needId}`, 'DeliberationOpened', {}, at('2026-08-21'));
    happened(`trainingNeed-${needId}`, 'NeedEndorsed', data, since);
  };
  need('need-held', at('2026-08-22'));
  need('need-waiting', at('2026-09-22'));
  need('need-proposed', at('2026-09-02'));
  activity({ id: 'idea', teams: ['a'], needIds: ['need-proposed'], sessions: [], enrolled: [] });
  const version = { version: 1, hash: 'a'.repeat(64) };
  const content = {
    hours: 120,
    needs: [{ needId: 'need-held', hours: 40, budget: 1000 }],
    costs: [{ lineId: 'l', what: text, amount: 200 }],
  };
  const plan = 'trainingPlan-a.2026';
  happened(plan, 'PlanDrafted', { teamId: 'a', programmeId: null, schoolYear: 2026 }, at('2026-08-20'));
  happened(
    plan,
    'PlanVersionOffered',
    { ...version, content, canonical: '{}', note: null },
    at('2026-08-25'),
  );
  happened(plan, 'PlanApproved', version, at('2026-09-15'));
}
