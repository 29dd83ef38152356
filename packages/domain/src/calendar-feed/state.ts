import type { UnitRef } from '../kernel/fields.js';
import type { CalendarSubject } from './events.js';

export type CalendarFeedState =
  | { status: 'unknown' }
  | {
      status: 'open' | 'revoked';
      feedId: string;
      unit: UnitRef;
      of: { kind: CalendarSubject; id: string };
      secretHash: string;
      openedBy: string | null;
    };
