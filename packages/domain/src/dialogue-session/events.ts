import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, instant, localDate, text } from '../kernel/fields.js';

/** When, where and about what, and who of the theme's stakeholder map is invited. */
export const arrangement = () => ({
  stakeholderIds: z.array(id()).min(1).max(50),
  startsAt: instant(),
  endsAt: instant(),
  place: text(),
  agenda: text(),
});

/** Who was there of one stakeholder: how many people, and which of them by name where they have an account. */
export const presence = () =>
  z.object({
    stakeholderId: id(),
    number: z.number().int().min(0).max(1000),
    personIds: z.array(id()).max(100),
  });

export const dialogueSessionEvents = {
  /** `teamId`: the team that it is of; null for a dialogue of the institution. */
  DialoguePlanned: event(
    z.object({
      sessionId: id(),
      institutionId: id(),
      themeId: id(),
      programmeId: id().nullable(),
      teamId: id().nullable(),
      ...arrangement(),
    }),
  ),
  /** Another day, place, agenda or company, before it began. */
  DialogueReplanned: event(z.object(arrangement())),
  /** One line for every invited stakeholder, `number` 0 for who was missing, and for who came besides. */
  DialogueHeld: event(z.object({ presences: z.array(presence()).min(1).max(60) })),
  /** The next version; confirmations and objections are about one version. */
  MinutesProposed: event(z.object({ version: z.number().int().min(1), minutes: text() })),
  MinutesConfirmed: event(z.object({ version: z.number().int().min(1) })),
  MinutesObjected: event(z.object({ version: z.number().int().min(1) })),
  /** What was agreed to do, by whom and before which day. */
  FollowUpAgreed: event(z.object({ followUpId: id(), action: text(), ownerId: id(), dueOn: localDate() })),
  FollowUpDone: event(z.object({ followUpId: id(), result: text() })),
  FollowUpDropped: event(z.object({ followUpId: id() })),
  DialogueCancelled: event(z.object({})),
};
export type DialogueSessionEvent = EventOf<typeof dialogueSessionEvents>;
