// Attendance: a row is who was at a session, or was not. Rows are judged by the domain's own rules on states that are read
// once, and recorded per session and team.
import {
  dateOf,
  leadsOn,
  membersOn,
  refuseAttendance,
  sessionNotToRecord,
  streamOf,
  teamDecider,
  type ActivitySession,
  type Attendance,
  type KnownActivity,
  type TeamPeople,
} from '@traject/domain';
import { dateIn, neededChoice, numberIn, timeIn } from '../cells.js';
import type { ListRow } from '../list-row.js';
import { ofDomain, refuseRow } from '../row-refusal.js';
import { RowRefused } from '../row-refused.js';
import { Activities } from './activities.js';
import { instantOf } from './instant-of.js';
import { tryOut, verdictOf, type Planner, type Planning, type Verdict } from './planning.js';
import { commandStep, type Step } from './step.js';

/** As many as one command takes: of some 1,200 bytes each, within the 900,000 of one append. */
const MOST_ENTRIES = 500;

const ATTENDANCE = [
  ['present', 'aanwezig', 'present', 'a', 'p', 'ja', 'yes', 'x', '1'],
  ['absent', 'afwezig', 'absent', 'nee', 'no', '0', 'niet aanwezig', 'not present'],
  ['excused', 'afgemeld', 'excused', 'e', 'verontschuldigd', 'ziek', 'afwezig met bericht', 'sick'],
] as const;

interface Entry {
  personId: string;
  attendance: Attendance;
  hours: number;
}
interface Read {
  row: ListRow;
  activity: KnownActivity;
  session: ActivitySession;
  entry: Entry;
}

export const planAttendance: Planner = async (rows, planning) => {
  const verdicts = new Map<number, Verdict>();
  const activities = new Activities(planning.rehearsal, planning.institutionId);
  const read: Read[] = [];
  for (const row of rows) {
    const verdict = await verdictOf(async () => {
      read.push(await readRow(row, activities, planning));
      return { outcome: 'accepted' };
    });
    verdicts.set(row.index, verdict);
  }
  for (const { row } of contradicting(read)) refuse(verdicts, row, refuseRow('TWICE_IN_LIST', null));
  const steps: Step[] = [];
  for (const own of grouped(read, ({ activity }) => activity.activityId)) {
    steps.push(
      ...(await planActivity(
        own.filter((each) => accepted(verdicts, each)),
        verdicts,
        planning,
      )),
    );
  }
  return { verdicts, steps };
};

const accepted = (verdicts: ReadonlyMap<number, Verdict>, { row }: Read): boolean =>
  verdicts.get(row.index)?.outcome === 'accepted';

const refuse = (
  verdicts: Map<number, Verdict>,
  row: ListRow,
  refusal: Extract<Verdict, { outcome: 'refused' }>['refusal'],
): void => void verdicts.set(row.index, { outcome: 'refused', refusal });

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return [...groups.values()];
}

async function readRow(row: ListRow, activities: Activities, planning: Planning): Promise<Read> {
  const named = await activities.find(row.needed('activity'));
  if (named.length === 0) throw new RowRefused(refuseRow('ACTIVITY_NOT_FOUND', 'activity'));
  const { activity, session } = sessionOf(row, named);
  const enrolled = Object.keys(activity.enrolments);
  const personId = await planning.people.find(row, enrolled, activity.activityId);
  const attendance = neededChoice(row, 'attendance', ATTENDANCE);
  const hours = numberIn(row, 'hours') ?? (attendance === 'present' ? session.hours : 0);
  return { row, activity, session, entry: { personId, attendance, hours } };
}

/** The session on the row's day and time; of a title that several activities have, the one with such a session. */
function sessionOf(
  row: ListRow,
  named: readonly KnownActivity[],
): { activity: KnownActivity; session: ActivitySession } {
  const date = dateIn(row, 'date');
  // A date cell of a spreadsheet may hold the time too.
  const time = timeIn(row, 'time') ?? (/[ T]\d/.test(row.cell('date')) ? timeIn(row, 'date') : null);
  const found = named.map((activity) => ({
    activity,
    sessions: activity.sessions.filter(({ startsAt, status }) =>
      status === 'cancelled'
        ? false
        : time === null
          ? dateOf(startsAt) === date
          : startsAt === instantOf(date, time),
    ),
  }));
  const having = found.filter(({ sessions }) => sessions.length > 0);
  const [first] = having;
  const session = first?.sessions[0];
  if (!first || !session) throw new RowRefused(refuseRow('SESSION_NOT_FOUND', 'date'));
  if (having.length > 1) throw new RowRefused(refuseRow('ACTIVITY_AMBIGUOUS', 'activity'));
  if (first.sessions.length > 1) throw new RowRefused(refuseRow('SESSION_AMBIGUOUS', 'time'));
  return { activity: first.activity, session };
}

/** Rows that say different things of one person at one session. */
const contradicting = (read: readonly Read[]): Read[] =>
  grouped(read, ({ session, entry }) => `${session.sessionId} ${entry.personId}`)
    .filter((same) => new Set(same.map(({ entry }) => `${entry.attendance} ${entry.hours}`)).size > 1)
    .flat();

/** Judges the rows of one activity and says what records those that are accepted. */
async function planActivity(
  rows: readonly Read[],
  verdicts: Map<number, Verdict>,
  planning: Planning,
): Promise<Step[]> {
  const { rehearsal, giver } = planning;
  const [first] = rows;
  if (!first) return [];
  // What earlier rows record counts for later ones: hours of a day are counted over all sessions.
  const state: KnownActivity = { ...first.activity, attendance: [...first.activity.attendance] };
  const kept: Read[] = [];
  for (const sameSession of grouped(rows, ({ session }) => session.sessionId)) {
    const attending = { teams: await peopleOf(sameSession, rehearsal), basis: [] };
    const context = {
      actor: { kind: 'person', personId: giver.personId } as const,
      capacity: { role: giver.role, unit: state.unit },
      facts: { attending },
    };
    for (const each of sameSession) {
      const { entry, session, row } = each;
      const standing = state.attendance.find(
        (record) => record.sessionId === session.sessionId && record.personId === entry.personId,
      );
      if (standing?.attendance === entry.attendance && standing.hours === entry.hours) {
        verdicts.set(row.index, { outcome: 'known' });
        continue;
      }
      const refusal =
        sessionNotToRecord(state, session.sessionId, rehearsal.now) ??
        refuseAttendance(state, session.sessionId, entry, context);
      if (refusal) {
        refuse(verdicts, row, ofDomain(refusal));
        continue;
      }
      state.attendance.push({ sessionId: session.sessionId, ...entry, corrected: false });
      kept.push(each);
    }
  }
  const steps: Step[] = [];
  for (const group of grouped(kept, groupKey)) {
    for (let from = 0; from < group.length; from += MOST_ENTRIES) {
      steps.push(await recording(group.slice(from, from + MOST_ENTRIES), planning));
    }
  }
  return tried(steps, verdicts, kept, planning);
}

const teamOf = ({ activity, entry }: Read): string | null =>
  activity.enrolments[entry.personId]?.teamId ?? null;
const groupKey = (each: Read): string => JSON.stringify([each.session.sessionId, teamOf(each)]);

/** Members and leads of the teams of who takes part: members on the day of the session, leads today. */
async function peopleOf(
  rows: readonly Read[],
  rehearsal: Planning['rehearsal'],
): Promise<Record<string, TeamPeople>> {
  const teams: Record<string, TeamPeople> = {};
  for (const each of rows) {
    const teamId = teamOf(each);
    if (teamId === null || teams[teamId]) continue;
    const stream = streamOf('team', teamId);
    const at = each.session.startsAt;
    const then = await rehearsal.stateOf(teamDecider, stream, at);
    const now = await rehearsal.stateOf(teamDecider, stream, rehearsal.now);
    teams[teamId] = {
      members: membersOn(then, at).map(({ personId }) => personId),
      leads: leadsOn(now, rehearsal.now).map(({ personId }) => personId),
    };
  }
  return teams;
}

function recording(group: readonly Read[], { rehearsal, giver }: Planning): Promise<Step> {
  const [first] = group;
  if (!first) throw new Error('a group of rows has a first row');
  const { activityId } = first.activity;
  const input = {
    activityId,
    sessionId: first.session.sessionId,
    entries: group.map(({ entry }) => entry),
  };
  return commandStep(rehearsal, giver, {
    rows: group.map(({ row }) => row.index),
    chain: activityId,
    stream: streamOf('trainingActivity', activityId),
    command: 'RecordAttendance',
    input,
  });
}

/** The steps, after the first was tried: whether the sender's role lets them record here is one question an activity. */
async function tried(
  steps: readonly Step[],
  verdicts: Map<number, Verdict>,
  kept: readonly Read[],
  { rehearsal }: Planning,
): Promise<Step[]> {
  const [first] = steps;
  if (!first) return [];
  const refusal = await tryOut(rehearsal, [first]);
  if (!refusal) return [...steps];
  for (const { row } of kept) refuse(verdicts, row, refusal);
  return [];
}
