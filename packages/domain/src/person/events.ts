import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, localDate, period, role, unitRef } from '../kernel/fields.js';

/** Roles by unit and period. `member` and `teamLead` follow from the team's memberships and leads. */
export const personEvents = {
  RoleGranted: event(
    z.object({ grantId: id(), personId: id(), role: role(), unit: unitRef(), period: period() }),
  ),
  RoleEnded: event(z.object({ grantId: id(), until: localDate() })),
};
export type PersonEvent = EventOf<typeof personEvents>;
