import type { Period, Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { ADOPTION_STAGES, StakeholderKind } from './events.js';

export interface ThemeAppraisal {
  urgency: number;
  adoption: (typeof ADOPTION_STAGES)[number];
  note: Text | null;
  appraisedAt: Instant;
  /** The event that says so. */
  eventId: string;
}
/** A group or an organisation with an interest in the theme, for as long as it is on the map. */
export interface Stakeholder {
  stakeholderId: string;
  kind: StakeholderKind;
  /** Null: all of that kind. */
  name: Text | null;
  interest: Text;
  period: Period;
}
export type ThemeState =
  | { status: 'unknown' }
  | {
      status: 'named' | 'retired';
      themeId: string;
      institutionId: string;
      name: Text;
      description: Text | null;
      /** The latest appraisal per team id. */
      appraisals: Record<string, ThemeAppraisal>;
      /** Everyone who was, is or will be on the map; in the order in which they were put there. */
      stakeholders: Stakeholder[];
    };
