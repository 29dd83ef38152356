import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { code, id, text } from '../kernel/fields.js';
import { SECTORS } from './events.js';

/** Given by the policy that sets an installation up. */
export const institutionCommands = {
  RegisterInstitution: z.object({
    institutionId: id(),
    name: text(),
    brin: code(/^\d{2}[A-Z]{2}$/),
    sector: z.enum(SECTORS),
  }),
  RenameInstitution: z.object({ institutionId: id(), name: text() }),
};
export type InstitutionCommand = CommandOf<typeof institutionCommands>;
