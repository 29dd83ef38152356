// A coalition in random histories. For tests only.
import { COALITION_PARTS, FINDING_KINDS, FINDING_STAGES } from '@traject/domain';
import { dayOf } from './random-act.js';
import { near, plain, text, word, type Ids, type WordPayloads } from './payload.js';

const HASH = 'a'.repeat(64);

export const coalitions = (prefix: string, ids: Ids, person: (n: number) => string): WordPayloads[] => [
  word('coalition', `${prefix}coalition`, {
    CoalitionFormed: (act) => {
      const { period, planned } = near(act);
      const { institution: institutionId, programme: programmeId, theme: themeId } = ids;
      const unit = { kind: 'institution', id: institutionId };
      const [a, b] = act.numbers;
      const named = {
        coalitionId: `${prefix}coalition`,
        institutionId,
        unit,
        title: text(a),
        question: text(b),
      };
      return { data: { ...named, programmeId: a % 2 === 0 ? programmeId : null, themeId, period }, planned };
    },
    CoalitionMemberJoined: (act) => {
      const { period, planned } = near(act);
      const [a, b, c] = act.numbers;
      const institutionId = c % 4 === 0 ? null : `${prefix}inst${c % 3}`;
      const part = COALITION_PARTS[c % COALITION_PARTS.length];
      return { data: { memberId: `cm${a % 4}`, personId: person(b), institutionId, part, period }, planned };
    },
    CoalitionMemberLeft: ({ day, numbers: [a] }) => ({ data: { memberId: `cm${a % 4}`, until: dayOf(day) } }),
    CoalitionCharterProposed: ({ numbers: [a, b, c] }) => ({
      data: {
        version: (a % 2) + 1,
        ...{ question: text(a), inScope: text(b), outOfScope: text(c), yields: text(a) },
        ...{ canonical: '{}', hash: HASH },
      },
    }),
    CoalitionCharterAssented: ({ numbers }) => ({ data: { version: (numbers[0] % 2) + 1, hash: HASH } }),
    CoalitionChartered: ({ numbers }) => ({ data: { version: (numbers[0] % 2) + 1 } }),
    CoalitionExpectationSet: ({ numbers: [a, b, c] }) => ({
      data: { expectationId: `x${a % 2}`, goal: text(b), indicator: text(c) },
    }),
    CoalitionExpectationAmended: ({ numbers: [a, b, c] }) => ({
      data: { expectationId: `x${a % 2}`, goal: text(b), indicator: text(c) },
    }),
    CoalitionStarted: plain({}),
    CoalitionMeetingPlanned: ({ day, numbers: [a, b] }) => ({
      data: { meetingId: `meet${a % 2}`, onDate: dayOf(day + 3), place: null, agenda: text(b) },
    }),
    CoalitionMeetingMoved: ({ day, numbers: [a] }) => ({
      data: { meetingId: `meet${a % 2}`, onDate: dayOf(day + 7) },
    }),
    CoalitionMeetingHeld: ({ numbers: [a, b] }) => ({
      data: { meetingId: `meet${a % 2}`, presentIds: [`cm${b % 4}`], minutes: text(b) },
    }),
    CoalitionMeetingCancelled: ({ numbers }) => ({ data: { meetingId: `meet${numbers[0] % 2}` } }),
    CoalitionContributed: ({ numbers: [a, b] }) => ({
      data: { contributionId: `c${a}`, meetingId: null, what: text(b) },
    }),
    CoalitionTookAway: ({ numbers: [a, b, c] }) => ({
      data: {
        takeAwayId: `t${a}`,
        fromMemberId: `cm${b % 4}`,
        what: text(b),
        use: c % 2 === 0 ? text(c) : null,
      },
    }),
    CoalitionFindingRecorded: ({ numbers: [a, b, c] }) => ({
      data: {
        ...{ findingId: `f${a % 3}`, expectationIds: [`x${b % 2}`], finding: text(c) },
        ...{ kind: FINDING_KINDS[b % 3], stage: FINDING_STAGES[c % 2] },
      },
    }),
    CoalitionAdjusted: ({ numbers: [a, b, c] }) => ({
      data: { adjustmentId: `a${b}`, findingId: `f${a % 3}`, change: text(c) },
    }),
    CoalitionDelivered: ({ numbers: [a, b, c] }) => ({
      data: {
        kind: a % 2 === 0 ? 'instrument' : 'product',
        ...{ name: text(a), description: text(b), contextNotes: text(c), transferNotes: text(a) },
      },
    }),
    CoalitionClosed: ({ numbers }) => ({ data: { lookingBack: text(numbers[0]) } }),
    CoalitionTransferConfirmed: ({ numbers: [a, b, c] }) => ({
      data: { institutionId: `${prefix}inst${a % 3}`, use: text(b), context: text(c) },
    }),
  }),
];
