import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, localDate, period, text } from '../kernel/fields.js';
import { ADOPTION_STAGES, STAKEHOLDER_KINDS } from './events.js';

/**
 * A theme is named by a manager, quality officer or facilitator; a team appraises it itself. Who has an interest in it is
 * mapped by a facilitator, team lead or quality officer.
 */
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
  MapStakeholder: z.object({
    themeId: id(),
    stakeholderId: id(),
    kind: z.enum(STAKEHOLDER_KINDS),
    name: text().nullable(),
    interest: text(),
    period: period(),
  }),
  ChangeStakeholder: z.object({
    themeId: id(),
    stakeholderId: id(),
    name: text().nullable(),
    interest: text(),
  }),
  DropStakeholder: z.object({ themeId: id(), stakeholderId: id(), until: localDate(), reason: text() }),
  RetireTheme: z.object({ themeId: id(), reason: text() }),
};
export type ThemeCommand = CommandOf<typeof themeCommands>;
