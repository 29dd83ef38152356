import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { canonicalJson, hash, id, localDate, period, text, unitRef } from '../kernel/fields.js';

/**
 * The part that a member has: quality (kwaliteitszorg, at the table before the start), practice (works where the
 * innovation is tried), expertise (knows the subject), guidance (guides the process), partner (of outside education).
 */
export const COALITION_PARTS = ['quality', 'practice', 'expertise', 'guidance', 'partner'] as const;
export type CoalitionPart = (typeof COALITION_PARTS)[number];

/** How what was found relates to what was expected. */
export const FINDING_KINDS = ['asExpected', 'otherThanExpected', 'problem'] as const;
/** In a pilot, before it is introduced widely, or when it already was. */
export const FINDING_STAGES = ['pilot', 'wide'] as const;
/** An instrument is used to find out; a product is used to do. */
export const YIELD_KINDS = ['instrument', 'product'] as const;

export const coalitionEvents = {
  /** `unit`: whose facilitator guides it; `institutionId` owns its history. */
  CoalitionFormed: event(
    z.object({
      coalitionId: id(),
      institutionId: id(),
      unit: unitRef(),
      programmeId: id().nullable(),
      themeId: id().nullable(),
      title: text(),
      question: text(),
      period: period(),
    }),
  ),
  /** `institutionId` is null for a member of no institution, such as a company's. */
  CoalitionMemberJoined: event(
    z.object({
      memberId: id(),
      personId: id(),
      institutionId: id().nullable(),
      part: z.enum(COALITION_PARTS),
      period: period(),
    }),
  ),
  /** `until` is the first day on which one is no member any more; the reason is the event's. */
  CoalitionMemberLeft: event(z.object({ memberId: id(), until: localDate() })),
  CoalitionCharterProposed: event(
    z.object({
      version: z.int().min(1),
      question: text(),
      inScope: text(),
      outOfScope: text(),
      yields: text(),
      canonical: canonicalJson(),
      hash: hash(),
    }),
  ),
  CoalitionCharterAssented: event(z.object({ version: z.int().min(1), hash: hash() })),
  /** Recorded together with the assent of the last member. */
  CoalitionChartered: event(z.object({ version: z.int().min(1) })),
  CoalitionExpectationSet: event(z.object({ expectationId: id(), goal: text(), indicator: text() })),
  /** After the start, with a reason. */
  CoalitionExpectationAdded: event(z.object({ expectationId: id(), goal: text(), indicator: text() })),
  /** With a reason. */
  CoalitionExpectationAmended: event(z.object({ expectationId: id(), goal: text(), indicator: text() })),
  CoalitionStarted: event(z.object({})),
  CoalitionMeetingPlanned: event(
    z.object({ meetingId: id(), onDate: localDate(), place: text().nullable(), agenda: text() }),
  ),
  CoalitionMeetingMoved: event(z.object({ meetingId: id(), onDate: localDate() })),
  CoalitionMeetingHeld: event(
    z.object({ meetingId: id(), presentIds: z.array(id()).min(1), minutes: text() }),
  ),
  CoalitionMeetingCancelled: event(z.object({ meetingId: id() })),
  /** What a member brings (brengen). */
  CoalitionContributed: event(z.object({ contributionId: id(), meetingId: id().nullable(), what: text() })),
  /** What a member fetches (halen), and from whom where that is one of the others. */
  CoalitionTookAway: event(
    z.object({ takeAwayId: id(), fromMemberId: id().nullable(), what: text(), use: text().nullable() }),
  ),
  CoalitionFindingRecorded: event(
    z.object({
      findingId: id(),
      expectationIds: z.array(id()).min(1),
      kind: z.enum(FINDING_KINDS),
      stage: z.enum(FINDING_STAGES),
      finding: text(),
    }),
  ),
  /** What was changed because of a finding. */
  CoalitionAdjusted: event(z.object({ adjustmentId: id(), findingId: id(), change: text() })),
  CoalitionDelivered: event(
    z.object({
      kind: z.enum(YIELD_KINDS),
      name: text(),
      description: text(),
      contextNotes: text(),
      transferNotes: text(),
    }),
  ),
  CoalitionClosed: event(z.object({ lookingBack: text() })),
  CoalitionTransferConfirmed: event(z.object({ institutionId: id(), use: text(), context: text() })),
};
export type CoalitionEvent = EventOf<typeof coalitionEvents>;
