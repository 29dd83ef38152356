import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, text } from '../kernel/fields.js';

/** Stages of adoption after Rogers, Diffusion of Innovations (2003): general knowledge. */
export const ADOPTION_STAGES = [
  'knowledge',
  'persuasion',
  'decision',
  'implementation',
  'confirmation',
] as const;

export const themeEvents = {
  ThemeNamed: event(
    z.object({ themeId: id(), institutionId: id(), name: text(), description: text().nullable() }),
  ),
  ThemeRenamed: event(z.object({ name: text() })),
  /** How a team sees the theme: urgency from 1 (none) to 5 (cannot wait), and the stage of adoption. */
  ThemeAppraised: event(
    z.object({
      teamId: id(),
      urgency: z.number().int().min(1).max(5),
      adoption: z.enum(ADOPTION_STAGES),
      note: text().nullable(),
    }),
  ),
  ThemeRetired: event(z.object({})),
};
export type ThemeEvent = EventOf<typeof themeEvents>;
