import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, localDate, period, role, unitRef } from '../kernel/fields.js';
import { employmentTerms } from './events.js';

/** By HR, or by the policy that sets an installation up. */
export const personCommands = {
  GrantRole: z.object({ personId: id(), grantId: id(), role: role(), unit: unitRef(), period: period() }),
  EndRole: z.object({ personId: id(), grantId: id(), until: localDate() }),
  StartEmployment: z.object({
    personId: id(),
    employmentId: id(),
    institutionId: id(),
    ...employmentTerms(),
    period: period(),
  }),
  ChangeEmployment: z.object({
    personId: id(),
    employmentId: id(),
    from: localDate(),
    ...employmentTerms(),
  }),
  EndEmployment: z.object({ personId: id(), employmentId: id(), until: localDate() }),
};
export type PersonCommand = CommandOf<typeof personCommands>;
