import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, localDate, period, role, unitRef } from '../kernel/fields.js';

/** Collective labour agreements: of primary, secondary and secondary vocational education. */
export const CAOS = ['po', 'vo', 'mbo'] as const;
export type Cao = (typeof CAOS)[number];
/** The largest share of full time that one employment may have. */
export const MAXIMUM_FTE = 1.2;
/** What an employment is for: which norm counts, and for what share of full time. */
export const employmentTerms = () => ({
  cao: z.enum(CAOS),
  teaching: z.boolean(),
  fte: z.number(),
});

/** Roles by unit and period, and employments. `member` and `teamLead` follow from the team's memberships and leads. */
export const personEvents = {
  RoleGranted: event(
    z.object({ grantId: id(), personId: id(), role: role(), unit: unitRef(), period: period() }),
  ),
  RoleEnded: event(z.object({ grantId: id(), until: localDate() })),
  EmploymentStarted: event(
    z.object({
      employmentId: id(),
      personId: id(),
      institutionId: id(),
      ...employmentTerms(),
      period: period(),
    }),
  ),
  /** Other terms from a day on. */
  EmploymentChanged: event(z.object({ employmentId: id(), from: localDate(), ...employmentTerms() })),
  /** `until`: the first day on which it no longer holds. */
  EmploymentEnded: event(z.object({ employmentId: id(), until: localDate() })),
};
export type PersonEvent = EventOf<typeof personEvents>;
