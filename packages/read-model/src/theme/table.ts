import type { ADOPTION_STAGES, StakeholderKind } from '@traject/domain';
import { boolean, date, instant, integer, oneOf, optional, string, table, textRef } from '../table.js';

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

/** Who has an interest in a theme, in what, and while it is on the map. */
export const themeStakeholderTable = table(
  'theme_stakeholder',
  {
    themeId: string(),
    stakeholderId: string(),
    kind: oneOf<StakeholderKind>(),
    name: optional(textRef()),
    interest: textRef(),
    periodFrom: date(),
    periodUntil: optional(date()),
    holds: boolean(),
  },
  [['themeId']],
);
