import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, text } from '../kernel/fields.js';

/** The transitions of domain.md; `reason` where the act overrules, defers, declines or retracts. */
export const trainingNeedCommands = {
  ProposeNeed: z.object({
    needId: id(),
    teamId: id(),
    themeId: id(),
    programmeId: id().nullable(),
    title: text(),
    gap: text(),
    evidence: text(),
    guidance: text(),
    splitFrom: id().nullable(),
  }),
  OpenDeliberation: z.object({ needId: id() }),
  EndorseNeed: z.object({ needId: id(), note: text().nullable() }),
  ObjectToNeed: z.object({ needId: id(), note: text() }),
  /** The stance of another from paper: recorded as reported, counts once that person confirms. */
  ReportStance: z.object({
    needId: id(),
    personId: id(),
    stance: z.enum(['endorse', 'object']),
    note: text().nullable(),
    evidence: text(),
  }),
  ConfirmStance: z.object({ needId: id(), stanceEventId: id() }),
  PlanNeed: z.object({ needId: id(), activityId: id(), activity: text() }),
  AddressNeed: z.object({ needId: id(), activityId: id(), evidence: text().nullable() }),
  CloseNeed: z.object({
    needId: id(),
    evidence: text(),
    guskeyLevels: z.array(z.number().int().min(1).max(5)),
  }),
  ReopenNeed: z.object({ needId: id(), reason: text() }),
  DeferNeed: z.object({ needId: id(), reason: text() }),
  ResumeNeed: z.object({ needId: id(), reason: text().nullable() }),
  WithdrawNeed: z.object({ needId: id(), reason: text() }),
  MergeNeed: z.object({ needId: id(), intoNeedId: id(), reason: text() }),
  SplitNeed: z.object({
    needId: id(),
    parts: z
      .array(z.object({ needId: id(), title: text(), gap: text() }))
      .min(2)
      .max(10),
    reason: text(),
  }),
};
export type TrainingNeedCommand = CommandOf<typeof trainingNeedCommands>;
