import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { hash, id, text, unitRef } from '../kernel/fields.js';
import { calendarSubject } from './events.js';

/** A secret address of a calendar, opened and revoked by who may see what it shows. */
export const calendarFeedCommands = {
  OpenCalendarFeed: z.object({ feedId: id(), unit: unitRef(), of: calendarSubject(), secretHash: hash() }),
  RevokeCalendarFeed: z.object({ feedId: id(), reason: text().nullable() }),
};
export type CalendarFeedCommand = CommandOf<typeof calendarFeedCommands>;
