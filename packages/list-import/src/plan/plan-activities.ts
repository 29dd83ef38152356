// Training activities with their sessions: a row is a session, rows with one title, the same teams and school year are one
// activity.
import { digest } from '@traject/commands';
import {
  ACTIVITY_KINDS,
  schoolYearOf,
  schoolYearPeriod,
  overlap,
  streamOf,
  type KnownActivity,
} from '@traject/domain';
import { newIdOf } from '@traject/event-store';
import { choiceIn, dateIn, neededChoice, neededNumber, numberIn, timeIn, YES_NO } from '../cells.js';
import type { ListRow } from '../list-row.js';
import { ofDomain, ofIssue, refuseRow, type RowRefusal } from '../row-refusal.js';
import { RowRefused } from '../row-refused.js';
import { Activities } from './activities.js';
import { instantOf } from './instant-of.js';
import { plainName } from './people.js';
import { verdictOf, type Planner, type Planning, type Verdict } from './planning.js';
import { commandStep, rehearse, type Step } from './step.js';
import { Teams } from './units.js';

const KIND_WORDS: Record<
  (typeof ACTIVITY_KINDS)[number],
  readonly [nl: string, en: string, ...also: string[]]
> = {
  course: ['cursus', 'course', 'training'],
  studyDay: ['studiedag', 'study day'],
  peerLearning: ['collegiaal leren', 'peer learning', 'intervisie'],
  coaching: ['coaching', 'coaching'],
  workPlacement: ['bedrijfsstage', 'work placement', 'docentenstage'],
  networkMeeting: ['netwerkbijeenkomst', 'network meeting', 'netwerk'],
};
const KINDS = ACTIVITY_KINDS.map((kind) => [kind, ...KIND_WORDS[kind]] as const);
const PER = [
  ['activity', 'activiteit', 'activity', 'totaal', 'total'],
  ['person', 'deelnemer', 'person', 'persoon', 'participant'],
] as const;

interface Session {
  startsAt: string;
  endsAt: string;
  hours: number;
  place: string | null;
  online: boolean;
}
interface Read {
  row: ListRow;
  schoolYear: number;
  title: string;
  terms: {
    kind: (typeof ACTIVITY_KINDS)[number];
    teamIds: string[];
    provider: string | null;
    capacity: number | null;
    cost: { amount: number; per: 'activity' | 'person' } | null;
    guestsAllowed: boolean;
  };
  session: Session;
}

export const planActivities: Planner = async (rows, planning) => {
  const teams = await Teams.of(planning.rehearsal, planning.institutionId);
  const activities = new Activities(planning.rehearsal, planning.institutionId);
  const verdicts = new Map<number, Verdict>();
  const groups = new Map<string, Read[]>();
  for (const row of rows) {
    const verdict = await verdictOf(() => {
      const read = readRow(row, teams);
      const key = JSON.stringify([plainName(read.title), read.terms.teamIds, read.schoolYear]);
      groups.set(key, [...(groups.get(key) ?? []), read]);
      return Promise.resolve({ outcome: 'accepted' });
    });
    verdicts.set(row.index, verdict);
  }
  const steps: Step[] = [];
  for (const group of groups.values()) {
    const planned = await planGroup(group, activities, planning);
    for (const [index, verdict] of planned.verdicts) verdicts.set(index, verdict);
    steps.push(...planned.steps);
  }
  return { verdicts, steps };
};

function readRow(row: ListRow, teams: Teams): Read {
  const date = dateIn(row, 'date');
  row.needed('startTime');
  row.needed('endTime');
  const amount = numberIn(row, 'cost');
  return {
    row,
    schoolYear: schoolYearOf(date),
    title: row.needed('activity'),
    terms: {
      kind: neededChoice(row, 'kind', KINDS),
      teamIds: teamsIn(row, teams),
      provider: row.cell('provider') || null,
      capacity: numberIn(row, 'capacity'),
      cost: amount === null ? null : { amount, per: choiceIn(row, 'costPer', PER) ?? 'activity' },
      guestsAllowed: choiceIn(row, 'guests', YES_NO) ?? false,
    },
    session: {
      startsAt: instantOf(date, timeIn(row, 'startTime') ?? ''),
      endsAt: instantOf(date, timeIn(row, 'endTime') ?? ''),
      hours: neededNumber(row, 'hours'),
      place: row.cell('place') || null,
      online: choiceIn(row, 'online', YES_NO) ?? false,
    },
  };
}

/** One team, or several with `|`, `;` or `,` between them; a name may have a comma of its own. */
function teamsIn(row: ListRow, teams: Teams): string[] {
  const cell = row.needed('teams');
  const names = cell.split(/[|;\n]/).map((name) => name.trim());
  const all = names
    .filter((name) => name !== '')
    .flatMap((name) => {
      try {
        return [teams.find(name, 'teams')];
      } catch (error) {
        if (!name.includes(',')) throw error;
        return name.split(',').map((part) => teams.find(part.trim(), 'teams'));
      }
    });
  return [...new Set(all)].sort();
}

interface Planned {
  verdicts: ReadonlyMap<number, Verdict>;
  steps: readonly Step[];
}

async function planGroup(
  group: readonly Read[],
  activities: Activities,
  planning: Planning,
): Promise<Planned> {
  const verdicts = new Map<number, Verdict>();
  const refuse = (rows: readonly Read[], refusal: RowRefusal): void => {
    for (const { row } of rows) verdicts.set(row.index, { outcome: 'refused', refusal });
  };
  if (new Set(group.map(({ terms }) => JSON.stringify(terms))).size > 1) {
    refuse(group, refuseRow('ACTIVITY_DIFFERS', 'activity'));
    return { verdicts, steps: [] };
  }
  const [first] = group;
  if (!first) return { verdicts, steps: [] };
  const standing = await standingFor(first, activities);
  const bySession = new Map<string, Read>();
  for (const read of group) {
    const verdict = await verdictOf(() => Promise.resolve(judge(read, standing, bySession)));
    verdicts.set(read.row.index, verdict);
    if (verdict.outcome === 'accepted') bySession.set(read.session.startsAt, read);
  }
  for (let left = [...bySession.values()]; left.length > 0;) {
    const steps = await stepsFor(left, standing, planning);
    const refused = await attempt(steps, planning);
    if (!refused) return { verdicts, steps };
    const bad = refused.session === null ? left : left.slice(refused.session, refused.session + 1);
    refuse(bad, refused.refusal);
    left = left.filter((read) => !bad.includes(read));
  }
  return { verdicts, steps: [] };
}

/** The activity of this title for these teams in this school year, if there is one that was not cancelled. */
async function standingFor(
  { title, terms, schoolYear }: Read,
  activities: Activities,
): Promise<KnownActivity | null> {
  const named = await activities.find(title);
  const year = schoolYearPeriod(schoolYear);
  const same = named.find(
    ({ status, teamIds, period }) =>
      status !== 'cancelled' &&
      JSON.stringify([...teamIds].sort()) === JSON.stringify(terms.teamIds) &&
      overlap(period, year),
  );
  return same ?? null;
}

function judge(read: Read, standing: KnownActivity | null, earlier: ReadonlyMap<string, Read>): Verdict {
  const same = (session: Pick<Session, 'endsAt' | 'hours'>): boolean =>
    session.endsAt === read.session.endsAt && session.hours === read.session.hours;
  const there = standing?.sessions.find(
    ({ startsAt, status }) => startsAt === read.session.startsAt && status !== 'cancelled',
  );
  if (there && !same(there)) throw new RowRefused(refuseRow('SESSION_DIFFERS', 'date'));
  if (there) return { outcome: 'known' };
  const before = earlier.get(read.session.startsAt);
  if (before && !same(before.session)) throw new RowRefused(refuseRow('TWICE_IN_LIST', 'date'));
  return { outcome: before ? 'known' : 'accepted' };
}

/** Proposes and schedules a new activity, or adds what a standing one lacks. */
async function stepsFor(
  reads: readonly Read[],
  standing: KnownActivity | null,
  planning: Planning,
): Promise<Step[]> {
  const { rehearsal, giver, institutionId } = planning;
  const [first] = reads;
  if (!first) return [];
  const { title, terms, schoolYear } = first;
  const [teamId] = terms.teamIds;
  const seed = `list-${digest({ institutionId, title: plainName(title), terms, schoolYear }).hash}`;
  const activityId = standing?.activityId ?? newIdOf(seed, 0);
  const stream = streamOf('trainingActivity', activityId);
  const rows = reads.map(({ row }) => row.index);
  const step = (command: string, input: object, own: readonly number[] = rows): Promise<Step> =>
    commandStep(rehearsal, giver, {
      ...{ rows: own, chain: activityId, stream, command },
      input: { activityId, ...input },
    });
  const schedule = () => step('ScheduleActivity', { sessions: reads.map(({ session }) => session) });
  if (!standing) {
    const unit =
      terms.teamIds.length === 1 && teamId !== undefined
        ? { kind: 'team', id: teamId }
        : { kind: 'institution', id: institutionId };
    const hours = reads.reduce((sum, { session }) => sum + session.hours, 0);
    const period = schoolYearPeriod(schoolYear);
    const proposed = { unit, programmeId: null, needIds: [], title, ...terms, period, hours };
    return [await step('ProposeActivity', proposed), await schedule()];
  }
  if (standing.status === 'proposed') return [await schedule()];
  return Promise.all(reads.map(({ row, session }) => step('AddSession', session, [row.index])));
}

/** What refuses the steps, and which of the sessions it is about; null where they can be carried out. */
async function attempt(
  steps: readonly Step[],
  { rehearsal }: Planning,
): Promise<{ refusal: RowRefusal; session: number | null } | null> {
  const adding =
    steps.length > 1 &&
    steps.every((step) => step.what === 'command' && step.request.command === 'AddSession');
  let tried = -1;
  const result = await rehearsal.attempt(
    steps.flatMap((step) =>
      rehearse(rehearsal, step).map((run) => () => {
        tried += 1;
        return run();
      }),
    ),
  );
  if (result === null) return null;
  const [issue] = result.kind === 'invalid' ? result.issues : [];
  const field = result.kind === 'refused' ? result.refusal.field : issue?.path;
  const inList = /^sessions\.(\d+)\./.exec(field ?? '');
  const session = inList ? Number(inList[1]) : adding ? tried : null;
  if (result.kind === 'refused') return { refusal: ofDomain(result.refusal), session };
  if (!issue) throw new Error('a command is invalid and does not say where');
  return { refusal: ofIssue(issue), session };
}
