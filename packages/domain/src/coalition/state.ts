import type { Period, Text, UnitRef } from '../kernel/fields.js';
import type { Instant, LocalDate } from '../kernel/instant.js';
import type { CoalitionPart, FINDING_KINDS, FINDING_STAGES, YIELD_KINDS } from './events.js';

export interface CoalitionMember {
  memberId: string;
  personId: string;
  /** Null for a member of no institution. */
  institutionId: string | null;
  part: CoalitionPart;
  period: Period;
}
/** What a coalition will look into; in force once every member of that moment has assented. */
export interface CoalitionCharter {
  version: number;
  question: Text;
  inScope: Text;
  outOfScope: Text;
  yields: Text;
  hash: string;
  /** Ids of the members who assented. */
  assentIds: string[];
}
/** What is expected, in words, and by what one would see it. */
interface Expected {
  goal: Text;
  indicator: Text;
}
export interface CoalitionExpectation extends Expected {
  expectationId: string;
  /** Added after the start. */
  late: boolean;
  /** What stood before each amendment, oldest first. */
  earlier: (Expected & { amendedAt: Instant; reason: Text | null })[];
}
export interface CoalitionMeeting {
  meetingId: string;
  onDate: LocalDate;
  place: Text | null;
  agenda: Text;
  status: 'planned' | 'held' | 'cancelled';
  /** Ids of the members who were there; empty until it was held. */
  presentIds: string[];
  minutes: Text | null;
}
export interface CoalitionContribution {
  contributionId: string;
  memberId: string;
  meetingId: string | null;
  what: Text;
}
export interface CoalitionTakeAway {
  takeAwayId: string;
  memberId: string;
  fromMemberId: string | null;
  what: Text;
  use: Text | null;
}
export interface CoalitionFinding {
  findingId: string;
  expectationIds: string[];
  kind: (typeof FINDING_KINDS)[number];
  stage: (typeof FINDING_STAGES)[number];
  finding: Text;
  foundAt: Instant;
  /** What was changed because of it. */
  adjustments: { adjustmentId: string; change: Text; adjustedAt: Instant }[];
}
/** What the coalition delivered, with what it owes to its context and what would transfer. */
export interface CoalitionYield {
  kind: (typeof YIELD_KINDS)[number];
  name: Text;
  description: Text;
  contextNotes: Text;
  transferNotes: Text;
}
export interface CoalitionTransfer {
  institutionId: string;
  use: Text;
  context: Text;
  confirmedBy: string | null;
  confirmedAt: Instant;
}

interface CoalitionFacts {
  coalitionId: string;
  institutionId: string;
  unit: UnitRef;
  programmeId: string | null;
  themeId: string | null;
  title: Text;
  question: Text;
  period: Period;
  members: CoalitionMember[];
  charters: CoalitionCharter[];
  /** Version of the charter that every member assented to last. */
  charterInForce: number | null;
  expectations: CoalitionExpectation[];
  meetings: CoalitionMeeting[];
  contributions: CoalitionContribution[];
  takeAways: CoalitionTakeAway[];
  findings: CoalitionFinding[];
  lookingBack: Text | null;
  transfers: CoalitionTransfer[];
}
export const COALITION_STATUSES = [
  'forming',
  'chartered',
  'active',
  'delivered',
  'closed',
  'transferred',
] as const;
export type CoalitionStatus = (typeof COALITION_STATUSES)[number];
/** A coalition that exists. */
export type Coalition = CoalitionFacts &
  (
    | { status: 'forming' | 'chartered' | 'active'; delivered: null }
    | { status: 'delivered' | 'closed' | 'transferred'; delivered: CoalitionYield }
  );
export type CoalitionState = { status: 'unknown' } | Coalition;
