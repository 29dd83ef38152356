import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { hash, id, localDate, period, text, unitRef } from '../kernel/fields.js';
import { COALITION_PARTS, FINDING_KINDS, FINDING_STAGES, YIELD_KINDS } from './events.js';

const expectation = { coalitionId: id(), expectationId: id(), goal: text(), indicator: text() };

/** By the facilitator of the coalition's unit, by its members, and, for a transfer, by who speaks for an institution. */
export const coalitionCommands = {
  FormCoalition: z.object({
    coalitionId: id(),
    institutionId: id(),
    unit: unitRef(),
    programmeId: id().nullable(),
    themeId: id().nullable(),
    title: text(),
    question: text(),
    period: period(),
  }),
  AddCoalitionMember: z.object({
    coalitionId: id(),
    memberId: id(),
    personId: id(),
    institutionId: id().nullable(),
    part: z.enum(COALITION_PARTS),
    period: period(),
  }),
  EndCoalitionMembership: z.object({ coalitionId: id(), memberId: id(), until: localDate(), reason: text() }),
  ProposeCoalitionCharter: z.object({
    coalitionId: id(),
    question: text(),
    inScope: text(),
    outOfScope: text(),
    yields: text(),
  }),
  AssentToCoalitionCharter: z.object({ coalitionId: id(), version: z.int().min(1), hash: hash() }),
  SetCoalitionExpectation: z.object(expectation),
  AddCoalitionExpectation: z.object({ ...expectation, reason: text() }),
  AmendCoalitionExpectation: z.object({ ...expectation, reason: text() }),
  StartCoalition: z.object({ coalitionId: id() }),
  PlanCoalitionMeeting: z.object({
    coalitionId: id(),
    meetingId: id(),
    onDate: localDate(),
    place: text().nullable(),
    agenda: text(),
  }),
  MoveCoalitionMeeting: z.object({ coalitionId: id(), meetingId: id(), onDate: localDate(), reason: text() }),
  HoldCoalitionMeeting: z.object({
    coalitionId: id(),
    meetingId: id(),
    presentIds: z.array(id()).min(1),
    minutes: text(),
  }),
  CancelCoalitionMeeting: z.object({ coalitionId: id(), meetingId: id(), reason: text() }),
  BringToCoalition: z.object({
    coalitionId: id(),
    contributionId: id(),
    meetingId: id().nullable(),
    what: text(),
  }),
  FetchFromCoalition: z.object({
    coalitionId: id(),
    takeAwayId: id(),
    fromMemberId: id().nullable(),
    what: text(),
    use: text().nullable(),
  }),
  RecordCoalitionFinding: z.object({
    coalitionId: id(),
    findingId: id(),
    expectationIds: z.array(id()).min(1),
    kind: z.enum(FINDING_KINDS),
    stage: z.enum(FINDING_STAGES),
    finding: text(),
  }),
  AdjustCoalitionWork: z.object({ coalitionId: id(), adjustmentId: id(), findingId: id(), change: text() }),
  DeliverCoalitionYield: z.object({
    coalitionId: id(),
    kind: z.enum(YIELD_KINDS),
    name: text(),
    description: text(),
    contextNotes: text(),
    transferNotes: text(),
  }),
  CloseCoalition: z.object({ coalitionId: id(), lookingBack: text() }),
  ConfirmCoalitionTransfer: z.object({
    coalitionId: id(),
    institutionId: id(),
    use: text(),
    context: text(),
  }),
};
export type CoalitionCommand = CommandOf<typeof coalitionCommands>;
