import type { Level, Period, Text } from '../kernel/fields.js';
import type { DecisionDomain } from './events.js';

export interface LeewayRoom {
  bandwidth: { kpi: string; level: Level | null; width: number } | null;
  decides: DecisionDomain[];
  budgetUpTo: number | null;
}
export type LeewayState =
  | { status: 'unknown' }
  | {
      /** planned before its period, granted (widened, narrowed) in it, expired after it. */
      status: 'planned' | 'granted' | 'widened' | 'narrowed' | 'expired';
      leewayId: string;
      teamId: string;
      programmeId: string | null;
      agreementId: string | null;
      room: LeewayRoom;
      period: Period;
      /** Why it is as it is: the reason of the last change. */
      reason: Text | null;
      /** The last of granted, widened, narrowed: what `at` falls back to within the period. */
      lastChange: 'granted' | 'widened' | 'narrowed';
    };
