import type { Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { ADOPTION_STAGES } from './events.js';

export interface ThemeAppraisal {
  urgency: number;
  adoption: (typeof ADOPTION_STAGES)[number];
  note: Text | null;
  appraisedAt: Instant;
  /** The event that says so. */
  eventId: string;
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
    };
