import type { ADOPTION_STAGES } from '@traject/domain';
import { instant, integer, oneOf, optional, string, table, textRef } from '../table.js';

export const themeTable = table(
  'theme',
  {
    themeId: string(),
    institutionId: string(),
    name: textRef(),
    description: optional(textRef()),
    status: oneOf<'named' | 'retired'>(),
  },
  [['themeId'], ['institutionId']],
);

/** How each team sees a theme: its latest appraisal. */
export const themeAppraisalTable = table(
  'theme_appraisal',
  {
    themeId: string(),
    teamId: string(),
    urgency: integer(),
    adoption: oneOf<(typeof ADOPTION_STAGES)[number]>(),
    note: optional(textRef()),
    appraisedAt: instant(),
    eventId: string(),
  },
  [['themeId'], ['teamId']],
);
