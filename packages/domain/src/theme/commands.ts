import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, text } from '../kernel/fields.js';
import { ADOPTION_STAGES } from './events.js';

/** A theme is named by a manager, quality officer or facilitator; a team appraises it itself. */
export const themeCommands = {
  NameTheme: z.object({ themeId: id(), institutionId: id(), name: text(), description: text().nullable() }),
  RenameTheme: z.object({ themeId: id(), name: text() }),
  AppraiseTheme: z.object({
    themeId: id(),
    teamId: id(),
    urgency: z.number().int().min(1).max(5),
    adoption: z.enum(ADOPTION_STAGES),
    note: text().nullable(),
  }),
  RetireTheme: z.object({ themeId: id(), reason: text() }),
};
export type ThemeCommand = CommandOf<typeof themeCommands>;
