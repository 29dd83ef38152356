import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, text } from '../kernel/fields.js';

export const collegeEvents = {
  CollegeFounded: event(z.object({ collegeId: id(), institutionId: id(), name: text() })),
  CollegeRenamed: event(z.object({ name: text() })),
  CollegeClosed: event(z.object({})),
};
export type CollegeEvent = EventOf<typeof collegeEvents>;
