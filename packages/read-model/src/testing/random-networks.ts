// Networks, partnerships, network courses and learning goals in random histories. For tests only.
import {
  BOUNDARY_LEVELS,
  BOUNDARY_MECHANISMS,
  COURSE_SECTORS,
  DEVELOPMENT_PHASES,
  NETWORK_ROLES,
  PARTICIPANT_FUNCTIONS,
  PARTNER_KINDS,
} from '@traject/domain';
import { dayOf } from './random-act.js';
import { near, plain, text, word, type Ids, type WordPayloads } from './payload.js';

const HASH = 'b'.repeat(64);
const of = <T>(values: readonly T[], n: number): T | undefined => values[n % values.length];
const orNull = <T>(n: number, value: T): T | null => (n % 3 === 0 ? null : value);

export const networks = (prefix: string, ids: Ids, person: (n: number) => string): WordPayloads[] => {
  const { institution: institutionId, programme: programmeId } = ids;
  const networkId = `${prefix}network`;
  const partnershipId = `${prefix}partnership`;
  const courseId = `${prefix}course`;
  const goalId = `${prefix}goal`;
  const partnerId = (n: number) => `${prefix}partner${n % 3}`;
  const party = (n: number) => ({
    ...{
      partnerId: partnerId(n),
      kind: of(PARTNER_KINDS, n),
      institutionId: orNull(n, `${prefix}inst${n % 2}`),
    },
    ...{ name: text(n), contactId: person(n) },
  });
  const moment = (day: number, n: number) => ({
    ...{ date: dayOf(day + (n % 9)), from: '13:00', until: n % 2 === 0 ? '16:30' : '17:00', place: text(n) },
  });
  return [
    word('network', networkId, {
      NetworkFormed: ({ day, numbers: [a, b, c] }) => ({
        data: {
          ...{
            networkId,
            institutionId,
            programmeId: orNull(a, programmeId),
            name: text(a),
            purpose: text(b),
          },
          ...{ region: orNull(c, 'R1'), themeIds: [ids.theme], from: dayOf(day) },
          lead: { personId: person(c), partnerId: null },
        },
      }),
      NetworkJoined: (act) => {
        const { period, planned } = near(act);
        return { data: { ...party(act.numbers[2]), period }, planned };
      },
      NetworkLeft: ({ day, numbers: [a, b] }) => ({
        data: { partnerId: partnerId(a), until: dayOf(day + (b % 5)) },
      }),
      LeadMoved: ({ day, numbers: [a, b, c] }) => ({
        data: { to: { personId: orNull(a, person(b)), partnerId: partnerId(b) }, from: dayOf(day + (c % 7)) },
        planned: c % 7 > 0,
      }),
      DevelopmentPhaseAppraised: ({ numbers: [a, b, c] }) => ({
        data: {
          partnerId: orNull(a, partnerId(b)),
          phase: of(DEVELOPMENT_PHASES, c),
          note: orNull(b, text(b)),
        },
      }),
      NetworkRoleGiven: (act) => {
        const { period, planned } = near(act);
        const [a, b, c] = act.numbers;
        const given = { assignmentId: `n${a % 3}`, personId: person(b), partnerId: orNull(c, partnerId(c)) };
        return { data: { ...given, role: of(NETWORK_ROLES, c), period }, planned };
      },
      NetworkRoleEnded: ({ day, numbers: [a, b] }) => ({
        data: { assignmentId: `n${a % 3}`, until: dayOf(day + (b % 5)) },
      }),
      NetworkDescribed: ({ numbers: [a, b] }) => ({
        data: { name: text(a), purpose: text(b), region: null, themeIds: [] },
      }),
      NetworkClosed: ({ numbers }) => ({ data: { findings: text(numbers[0]) } }),
    }),
    word('partnership', partnershipId, {
      PartnershipProspected: ({ numbers: [a, b, c] }) => ({
        data: {
          ...{
            partnershipId,
            institutionId,
            programmeId: orNull(a, programmeId),
            networkId: orNull(b, networkId),
          },
          ...{ title: text(c), parties: [party(a), party(a + 1)] },
        },
      }),
      LearningPotentialAppraised: ({ numbers: [a, b, c] }) => ({
        data: { scores: [{ mechanism: of(BOUNDARY_MECHANISMS, a), score: (b % 5) + 1 }], note: text(c) },
      }),
      PartnershipExplored: ({ numbers }) => ({ data: { question: text(numbers[0]) } }),
      BoundaryObserved: ({ numbers: [a, b, c] }) => ({
        data: {
          ...{ observationId: `o${a}`, mechanism: of(BOUNDARY_MECHANISMS, b), level: of(BOUNDARY_LEVELS, c) },
          ...{ courseId: orNull(a, courseId), process: text(b), evidence: text(c), personId: person(a) },
        },
      }),
      PartnershipContactChanged: ({ numbers: [a, b] }) => ({
        data: { partnerId: partnerId(a), contactId: person(b) },
      }),
      PartnershipTermsProposed: ({ numbers: [a, b] }) => ({
        data: { version: (a % 2) + 1, terms: text(b), canonical: '{"a":"b\\tc"}', hash: HASH },
      }),
      PartnershipSigned: ({ numbers: [a, b] }) => ({
        data: { version: (a % 2) + 1, hash: HASH, partnerId: partnerId(b) },
      }),
      PartnershipAgreed: ({ numbers }) => ({ data: { version: (numbers[0] % 2) + 1, hash: HASH } }),
      PartnershipActivated: plain({}),
      PartnershipRested: plain({}),
      PartnershipRevived: plain({}),
      PartnershipEnded: plain({ partnerId: null }),
    }),
    word('networkCourse', courseId, {
      NetworkCoursePlanned: ({ numbers: [a, b, c] }) => ({
        data: {
          ...{
            courseId,
            institutionId,
            programmeId: orNull(a, programmeId),
            networkId: orNull(b, networkId),
          },
          ...{ title: text(a), purpose: text(b), facilitatorId: person(c), mechanisms: ['reflection'] },
        },
      }),
      CourseSessionPlanned: ({ day, numbers: [a, b, c] }) => ({
        data: { sessionId: `s${a % 3}`, ...moment(day, b), aim: text(c), mechanisms: ['identification'] },
      }),
      CourseParticipantEnrolled: ({ numbers: [a, b, c] }) => ({
        data: {
          ...{
            personId: person(a),
            institutionId: orNull(b, `${prefix}inst1`),
            organisation: orNull(c, text(c)),
          },
          ...{ function: of(PARTICIPANT_FUNCTIONS, b), sector: of(COURSE_SECTORS, c) },
        },
      }),
      CourseSessionRescheduled: ({ day, numbers: [a, b] }) => ({
        data: { sessionId: `s${a % 3}`, ...moment(day, b) },
      }),
      CourseSessionCancelled: ({ numbers }) => ({ data: { sessionId: `s${numbers[0] % 3}` } }),
      CourseParticipantWithdrawn: ({ numbers }) => ({ data: { personId: person(numbers[0]) } }),
      CourseSessionHeld: ({ numbers: [a, b, c] }) => ({
        data: {
          ...{ sessionId: `s${a % 3}`, present: [{ personId: person(b) }] },
          ...{ observed: [of(BOUNDARY_MECHANISMS, c)], report: orNull(b, text(b)) },
        },
      }),
      NetworkCourseCompleted: ({ numbers }) => ({ data: { findings: text(numbers[0]) } }),
      NetworkCourseCancelled: plain({}),
    }),
    word('learningGoal', goalId, {
      LearningGoalSet: ({ numbers: [a, b, c] }) => ({
        data: {
          ...{ goalId, courseId, institutionId, programmeId: orNull(a, programmeId) },
          ...{ personId: person(a), facilitatorId: person(b), goal: text(b), indicator: text(c) },
        },
      }),
      LearningGoalAdjusted: ({ numbers: [a, b] }) => ({ data: { goal: text(a), indicator: text(b) } }),
      GoalProgressNoted: ({ numbers }) => ({ data: { note: text(numbers[0]) } }),
      LearningGoalShared: ({ numbers: [a, b] }) => ({
        data: { institutionIds: [`${prefix}inst${a % 2}`], readers: [{ personId: person(b) }] },
      }),
      LearningGoalUnshared: plain({}),
      LearningGoalReached: ({ numbers }) => ({ data: { evidence: text(numbers[0]) } }),
      LearningGoalLetGo: plain({}),
    }),
  ];
};
