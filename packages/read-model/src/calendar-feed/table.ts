import type { CalendarSubject, UnitRef } from '@traject/domain';
import { oneOf, optional, string, table } from '../table.js';

export const calendarFeedTable = table(
  'calendar_feed',
  {
    feedId: string(),
    unitKind: oneOf<UnitRef['kind']>(),
    unitId: string(),
    subjectKind: oneOf<CalendarSubject>(),
    subjectId: string(),
    secretHash: string(),
    status: oneOf<'open' | 'revoked'>(),
    openedBy: optional(string()),
  },
  [['secretHash'], ['openedBy'], ['subjectId']],
);
