import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, localDate, period, text } from '../kernel/fields.js';

/** Stages of adoption after Rogers, Diffusion of Innovations (2003): general knowledge. */
export const ADOPTION_STAGES = [
  'knowledge',
  'persuasion',
  'decision',
  'implementation',
  'confirmation',
] as const;

/** Who can have an interest in a theme. */
export const STAKEHOLDER_KINDS = ['teachers', 'students', 'parents', 'companies', 'other'] as const;
export type StakeholderKind = (typeof STAKEHOLDER_KINDS)[number];

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
  /** On the stakeholder map: a group or an organisation (`name` null: all of that kind) and its interest in the theme. */
  StakeholderMapped: event(
    z.object({
      stakeholderId: id(),
      kind: z.enum(STAKEHOLDER_KINDS),
      name: text().nullable(),
      interest: text(),
      period: period(),
    }),
  ),
  StakeholderChanged: event(z.object({ stakeholderId: id(), name: text().nullable(), interest: text() })),
  /** `until`: the first day on which it is no longer on the map. */
  StakeholderDropped: event(z.object({ stakeholderId: id(), until: localDate() })),
  ThemeRetired: event(z.object({})),
};
export type ThemeEvent = EventOf<typeof themeEvents>;
