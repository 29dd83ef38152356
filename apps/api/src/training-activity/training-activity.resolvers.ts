import { SMALLEST_GROUP } from '@traject/domain';
import type {
  ActivityAttendance,
  ActivityEnrolment,
  ActivityEvaluation,
  ActivitySessionRow,
  TrainingActivity,
} from '@traject/read-model';
import { ofSeenInstitution, ofSeenTeams } from '../graphql/may-see.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import type { Sight } from '../graphql/viewer.js';
import { person, personOrNull } from '../person/person.resolvers.js';
import { doubleBookingsOf, wouldDoubleBook, type Between, type ProposedSchedule } from './double-bookings.js';
import { activityPage, type PageArguments } from './training-activity-page.js';

type Activity = Placed<TrainingActivity>;

/** The activity, where the viewer sees the detail of a team that takes part; else null, as if there were none. */
async function seenActivity(
  context: RequestContext,
  activity: TrainingActivity | null,
): Promise<TrainingActivity | null> {
  const { teamIds } = await context.sight();
  return activity?.teamIds.some((id) => teamIds.has(id)) ? activity : null;
}

/** Loads what the page of one activity shows, so that its words and names are asked for once. */
async function together(
  snapshot: Snapshot,
  { activityId, teamIds, needIds }: TrainingActivity,
): Promise<void> {
  const [parts] = await Promise.all([
    snapshot.activityParts.load(activityId),
    snapshot.team.loadMany(teamIds),
    snapshot.need.loadMany(needIds),
  ]);
  if (!parts) return;
  snapshot.sessionsOf.prime(activityId, parts.sessions);
  snapshot.enrolmentsOf.prime(activityId, parts.enrolments);
  snapshot.attendanceOf.prime(activityId, parts.attendance);
  snapshot.evaluationsOf.prime(activityId, parts.evaluations);
}

/** A number of people, where it is not about too few for who asks. */
const countOf = (count: (activity: Activity) => number): Field<Activity> => {
  const seenBy = ({ seesSmallGroups, seesNames }: Sight, activity: Activity): number | null => {
    const people = count(activity);
    const small = people > 0 && people < SMALLEST_GROUP;
    return small && !seesNames && !activity.teamIds.some(seesSmallGroups) ? null : people;
  };
  return (activity, _, context) => {
    const sight = context.sightNow();
    return sight ? seenBy(sight, activity) : context.sight().then((found) => seenBy(found, activity));
  };
};

/** What is about persons one by one is not for who reads numbers only. */
const ofPersons =
  <T extends object>(load: (activity: Activity) => Promise<T[]>): Field<Activity> =>
  async (activity, _, context) =>
    (await context.sight()).seesNames ? activity.snapshot.placeAll(await load(activity)) : [];

export const trainingActivityResolvers = {
  Snapshot: {
    trainingActivities: ((snapshot, args, context, info) =>
      activityPage(context, snapshot, args, info)) satisfies Field<Snapshot, PageArguments>,
    trainingActivity: (async (snapshot, { id }, context) => {
      const activity = await seenActivity(context, await snapshot.activity.load(id));
      if (activity) await together(snapshot, activity);
      return snapshot.place(activity);
    }) satisfies Field<Snapshot, { id: string }>,
    doubleBookings: ((snapshot, args, context) => doubleBookingsOf(context, snapshot, args)) satisfies Field<
      Snapshot,
      Between
    >,
    wouldDoubleBook: ((snapshot, { input }, context) =>
      wouldDoubleBook(context, snapshot, input)) satisfies Field<Snapshot, { input: ProposedSchedule }>,
  },
  TrainingActivity: {
    id: (({ activityId }) => activityId) satisfies Field<Activity>,
    unit: (({ unitKind, unitId, snapshot }) => ({
      kind: unitKind,
      id: unitId,
      snapshot,
    })) satisfies Field<Activity>,
    teams: (async ({ teamIds, snapshot }, _, context) => {
      const rows = await Promise.all(teamIds.map((id) => snapshot.team.load(id)));
      return snapshot.placeAll(
        await ofSeenTeams(
          context,
          rows.filter((row) => row !== null),
        ),
      );
    }) satisfies Field<Activity>,
    programme: (async ({ programmeId, snapshot }, _, context) =>
      programmeId === null
        ? null
        : snapshot.place(
            await ofSeenInstitution(context, await snapshot.programme.load(programmeId)),
          )) satisfies Field<Activity>,
    needs: (async ({ needIds, snapshot }, _, context) => {
      const rows = await Promise.all(needIds.map((id) => snapshot.need.load(id)));
      return snapshot.placeAll(
        await ofSeenTeams(
          context,
          rows.filter((row) => row !== null),
        ),
      );
    }) satisfies Field<Activity>,
    period: (({ periodFrom, periodUntil }) => ({
      from: periodFrom,
      until: periodUntil,
    })) satisfies Field<Activity>,
    cost: (({ costAmount, costPer }) =>
      costAmount === null ? null : { amount: costAmount, per: costPer }) satisfies Field<Activity>,
    proposedBy: (({ proposedBy }) => personOrNull(proposedBy)) satisfies Field<Activity>,
    enrolled: countOf(({ enrolled }) => enrolled),
    waiting: countOf(({ waiting }) => waiting),
    sessions: (async ({ activityId, snapshot }) =>
      snapshot.placeAll(await snapshot.sessionsOf.load(activityId))) satisfies Field<Activity>,
    enrolments: ofPersons(({ activityId, snapshot }) => snapshot.enrolmentsOf.load(activityId)),
    attendance: ofPersons(({ activityId, snapshot }) => snapshot.attendanceOf.load(activityId)),
    evaluations: ofPersons(({ activityId, snapshot }) => snapshot.evaluationsOf.load(activityId)),
  },
  ActivitySession: {
    id: (({ sessionId }) => sessionId) satisfies Field<Placed<ActivitySessionRow>>,
    activity: (async ({ activityId, snapshot }) =>
      snapshot.place(await snapshot.activity.load(activityId))) satisfies Field<Placed<ActivitySessionRow>>,
  },
  Enrolment: { person: (({ personId }) => person(personId)) satisfies Field<ActivityEnrolment> },
  Attendance: { person: (({ personId }) => person(personId)) satisfies Field<ActivityAttendance> },
  ActivityEvaluation: {
    person: (({ personId }) => person(personId)) satisfies Field<ActivityEvaluation>,
    at: (({ evaluatedAt }) => evaluatedAt) satisfies Field<ActivityEvaluation>,
  },
};
