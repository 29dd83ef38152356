// Events of a coalition on educational innovation, for specs. Ann minds quality at inst-1, Bo practises at inst-2.
import type { CoalitionEvent, CoalitionPart } from '../coalition/events.js';
import type { UnitRef } from '../kernel/fields.js';
import { by, words, type Happened } from './scenario.js';

const host: UnitRef = { kind: 'institution', id: 'inst-1' };
export const coalition = { coalitionId: 'coalition-1' };
export const guide = by('facilitator', 'fay', host);
export const ann = by('quality', 'ann', host);
export const bo = by('teamLead', 'bo', { kind: 'team', id: 'team-9' });
export const cas = by('partner', 'cas', host);

type Happening = Happened<CoalitionEvent>;
export const formedData = {
  ...coalition,
  institutionId: 'inst-1',
  unit: host,
  programmeId: 'programme-1',
  themeId: 'theme-1',
  title: words('Innovation seen from quality'),
  question: words('What does quality ask of an innovation?'),
  period: { from: '2025-01-01', until: '2025-09-01' },
};
export const formed = (): Happening => ({ type: 'CoalitionFormed', data: formedData, by: guide });
export const joined = (
  personId: string,
  institutionId: string | null,
  part: CoalitionPart,
  period: { from: string; until: string | null } = { from: '2025-01-01', until: null },
): Happening => ({
  type: 'CoalitionMemberJoined',
  data: { memberId: `m-${personId}`, personId, institutionId, part, period },
  by: guide,
});
/** Formed, with a member of quality at the host and one who practises elsewhere. */
export const gathered = (): Happening[] => [
  formed(),
  joined('ann', 'inst-1', 'quality'),
  joined('bo', 'inst-2', 'practice'),
];
export const hash = 'a'.repeat(64);
const texts = (version: number) => ({
  question: words(`question ${version}`),
  inScope: words('pilots'),
  outOfScope: words('buildings'),
  yields: words('an instrument'),
});
export const proposal = { type: 'ProposeCoalitionCharter' as const, ...coalition, ...texts(1) };
export const proposed = (version = 1): Happening => ({
  type: 'CoalitionCharterProposed',
  data: { version, ...texts(version), canonical: '{}', hash },
  by: ann,
});
export const assented = (who = ann, version = 1): Happening => ({
  type: 'CoalitionCharterAssented',
  data: { version, hash },
  by: who,
});
export const chartered = (): Happening[] => [
  ...gathered(),
  proposed(),
  assented(),
  assented(bo),
  { type: 'CoalitionChartered', data: { version: 1 }, by: bo },
];
export const expected = (expectationId = 'x-1'): Happening => ({
  type: 'CoalitionExpectationSet',
  data: { expectationId, goal: words('Fewer surprises'), indicator: words('Problems found in the pilot') },
  by: ann,
});
export const active = (): Happening[] => [
  ...chartered(),
  expected(),
  { type: 'CoalitionStarted', data: {}, by: guide },
];
export const found = (findingId = 'f-1', expectationId = 'x-1'): Happening => ({
  type: 'CoalitionFindingRecorded',
  data: {
    findingId,
    expectationIds: [expectationId],
    kind: 'problem',
    stage: 'pilot',
    finding: words('Students lose their way on Wednesdays'),
  },
  by: bo,
});
export const planned = (meetingId = 'meet-1', onDate = '2025-02-03'): Happening => ({
  type: 'CoalitionMeetingPlanned',
  data: { meetingId, onDate, place: null, agenda: words('Round of the table') },
  by: guide,
});
export const delivered = (): Happening => ({
  type: 'CoalitionDelivered',
  data: {
    kind: 'instrument',
    name: words('Quality card'),
    description: words('Ten questions'),
    contextNotes: words('Small teams'),
    transferNotes: words('Ask them before the start'),
  },
  by: guide,
});
export const closed = (): Happening[] => [
  ...active(),
  found(),
  delivered(),
  { type: 'CoalitionClosed', data: { lookingBack: words('We went deeper') }, by: guide },
];
export const transferred = (institutionId = 'inst-1'): Happening => ({
  type: 'CoalitionTransferConfirmed',
  data: { institutionId, use: words('In every project plan'), context: words('Under a coach') },
  by: ann,
});
