import type { CourseParticipantHeld, CourseSessionHeld, NetworkCourseHeld } from '@traject/read-model';
import type { Field, RequestContext } from '../graphql/request-context.js';
import { institutionNamed, personNamed, programmeOf, seenRow } from '../graphql/shared-work.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { goalsRead } from '../learning-goal/goals-read.js';
import { networkCoursesOf, type NetworkCourseArguments } from './network-course-lists.js';

type PlacedCourse = Placed<NetworkCourseHeld>;
/** `named` where the viewer takes part, and knows the others by name. */
type PlacedParticipant = Placed<CourseParticipantHeld> & { named: boolean };
type PlacedSession = Placed<CourseSessionHeld> & { course: PlacedCourse };

async function takesPart({ courseId, snapshot }: PlacedCourse, context: RequestContext): Promise<boolean> {
  const rows = await snapshot.participantsOfCourse.load(courseId);
  return rows.some(({ personId, status }) => personId === context.personId && status === 'enrolled');
}
const namesOthers = async (course: PlacedCourse, context: RequestContext): Promise<boolean> =>
  course.facilitatorId === context.personId || (await takesPart(course, context));

const sessions: Field<PlacedCourse> = async (course) => {
  const { courseId, snapshot } = course;
  const [held] = await Promise.all([
    snapshot.sessionsOfCourse.load(courseId),
    snapshot.participantsOfCourse.load(courseId),
  ]);
  const rows = snapshot.placeAll(held);
  return rows.map((row): PlacedSession => ({ ...row, course }));
};

const participants: Field<PlacedCourse> = async (course, _, context) => {
  const { courseId, snapshot } = course;
  const named = await namesOthers(course, context);
  const rows = snapshot.placeAll(await snapshot.participantsOfCourse.load(courseId));
  return rows.map((row): PlacedParticipant => ({ ...row, named }));
};

export const networkCourseResolvers = {
  Snapshot: {
    networkCourses: ((snapshot, args, context) => networkCoursesOf(context, snapshot, args)) satisfies Field<
      Snapshot,
      NetworkCourseArguments
    >,
    networkCourse: (async (snapshot, { id }, context) =>
      snapshot.place(
        await seenRow(context, 'networkCourse', id, () => snapshot.networkCourse.load(id)),
      )) satisfies Field<Snapshot, { id: string }>,
  },
  NetworkCourse: {
    id: (({ courseId }) => courseId) satisfies Field<PlacedCourse>,
    institution: (({ institutionId, snapshot }) =>
      institutionNamed(institutionId, snapshot)) satisfies Field<PlacedCourse>,
    programme: ((row, _, context) => programmeOf(row, context)) satisfies Field<PlacedCourse>,
    facilitator: (async (row, _, context) =>
      personNamed(row.facilitatorId, await takesPart(row, context))) satisfies Field<PlacedCourse>,
    sessions,
    participants,
    goals: (async ({ courseId, snapshot }, _, context) =>
      snapshot.placeAll(
        await goalsRead(context, await snapshot.goalsOfCourse.load(courseId)),
      )) satisfies Field<PlacedCourse>,
    takesPart: ((row, _, context) => takesPart(row, context)) satisfies Field<PlacedCourse>,
    guides: (({ facilitatorId }, _, context) =>
      facilitatorId === context.personId) satisfies Field<PlacedCourse>,
  },
  CourseSession: {
    id: (({ sessionId }) => sessionId) satisfies Field<PlacedSession>,
    from: (({ startsAt }) => startsAt) satisfies Field<PlacedSession>,
    until: (({ endsAt }) => endsAt) satisfies Field<PlacedSession>,
    present: (async ({ present, course }, _, context) => {
      const named = await namesOthers(course, context);
      return present.map((id) => personNamed(id, named));
    }) satisfies Field<PlacedSession>,
  },
  CourseParticipant: {
    person: (({ personId, named }) => personNamed(personId, named)) satisfies Field<PlacedParticipant>,
    enrolled: (({ status }) => status === 'enrolled') satisfies Field<PlacedParticipant>,
    institution: (({ institutionId, snapshot }) =>
      institutionNamed(institutionId, snapshot)) satisfies Field<PlacedParticipant>,
  },
};
