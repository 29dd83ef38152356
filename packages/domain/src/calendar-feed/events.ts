import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { hash, id, unitRef } from '../kernel/fields.js';

/** Whose sessions a calendar shows: those that a person takes part in, a team's, or one activity's. */
export const CALENDAR_SUBJECTS = ['person', 'team', 'activity'] as const;
export type CalendarSubject = (typeof CALENDAR_SUBJECTS)[number];
export const calendarSubject = () => z.object({ kind: z.enum(CALENDAR_SUBJECTS), id: id() });

export const calendarFeedEvents = {
  /**
   * `unit`: the team or institution for which it was opened. `secretHash`: SHA-256 of the secret part of its address;
   * the secret itself is known only to who opened it.
   */
  CalendarFeedOpened: event(
    z.object({ feedId: id(), unit: unitRef(), of: calendarSubject(), secretHash: hash() }),
  ),
  CalendarFeedRevoked: event(z.object({})),
};
export type CalendarFeedEvent = EventOf<typeof calendarFeedEvents>;
