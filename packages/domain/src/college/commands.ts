import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, text } from '../kernel/fields.js';

/** By HR. */
export const collegeCommands = {
  FoundCollege: z.object({ collegeId: id(), institutionId: id(), name: text() }),
  RenameCollege: z.object({ collegeId: id(), name: text() }),
  CloseCollege: z.object({ collegeId: id() }),
};
export type CollegeCommand = CommandOf<typeof collegeCommands>;
