import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, localDate, text } from '../kernel/fields.js';
import { arrangement, presence } from './events.js';

/**
 * A dialogue is planned, held, cancelled and followed up by a facilitator, team lead or quality officer; the facilitator
 * writes the minutes; who was there confirms them or objects, personally.
 */
export const dialogueSessionCommands = {
  PlanDialogue: z.object({
    sessionId: id(),
    institutionId: id(),
    themeId: id(),
    programmeId: id().nullable(),
    teamId: id().nullable(),
    ...arrangement(),
  }),
  ReplanDialogue: z.object({ sessionId: id(), ...arrangement(), reason: text().nullable() }),
  HoldDialogue: z.object({ sessionId: id(), presences: z.array(presence()).min(1).max(60) }),
  ProposeMinutes: z.object({ sessionId: id(), minutes: text() }),
  ConfirmMinutes: z.object({ sessionId: id(), version: z.number().int().min(1) }),
  ObjectToMinutes: z.object({ sessionId: id(), version: z.number().int().min(1), reason: text() }),
  AgreeFollowUp: z.object({
    sessionId: id(),
    followUpId: id(),
    action: text(),
    ownerId: id(),
    dueOn: localDate(),
  }),
  FinishFollowUp: z.object({ sessionId: id(), followUpId: id(), result: text() }),
  DropFollowUp: z.object({ sessionId: id(), followUpId: id(), reason: text() }),
  CancelDialogue: z.object({ sessionId: id(), reason: text() }),
};
export type DialogueSessionCommand = CommandOf<typeof dialogueSessionCommands>;
