import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, localDate, period, role, unitRef } from '../kernel/fields.js';

/** By HR, or by the policy that sets an installation up. */
export const personCommands = {
  GrantRole: z.object({ personId: id(), grantId: id(), role: role(), unit: unitRef(), period: period() }),
  EndRole: z.object({ personId: id(), grantId: id(), until: localDate() }),
};
export type PersonCommand = CommandOf<typeof personCommands>;
