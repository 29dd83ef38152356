// What was known then against what is known now.
import { laterRecorded } from '@traject/history';
import type { ReplayAddress } from './address.js';
import { positionKnownAt } from './event-buffer.js';
import type { ReplayEvent } from './replay-event.js';
import type { Instant } from '@traject/domain';

export interface Hindsight {
  /** `then`: a ceiling is set on what was known; `now`: everything counts. */
  showing: 'then' | 'now';
  /** Events recorded later that bear on the moment looked at, in order of recording. */
  later: ReplayEvent[];
  /** The ceiling that `then` means. */
  then: { known: Instant; kpos: number };
}

type Ceiling = Pick<ReplayAddress, 'known' | 'kpos'>;

/** Whether an address says what was known. */
export const hasCeiling = ({ known, kpos }: Ceiling): boolean => known !== null || kpos !== null;

/** What "then" means at `asOf`: the ceiling of the address; without one what was known on the moment itself. */
export const thenAt = ({ known, kpos }: Ceiling, asOf: Instant): Ceiling =>
  hasCeiling({ known, kpos }) ? { known, kpos } : { known: asOf, kpos: null };

/** The ceiling of an address as a position; everything when there is none. */
export function ceilingOf(
  address: Ceiling,
  events: readonly Pick<ReplayEvent, 'position' | 'recordedAt'>[],
): number {
  if (address.kpos !== null) return address.kpos;
  return address.known === null ? Number.MAX_SAFE_INTEGER : positionKnownAt(events, address.known);
}

/**
 * What the hindsight switch offers at `asOf`: where a ceiling is set, what it hides; else, what one would not have known
 * on the moment itself (or at `before`, the ceiling that was looked at last).
 */
export function hindsight(
  address: ReplayAddress,
  events: readonly ReplayEvent[],
  asOf: Instant,
  before: { known: Instant; kpos: number } | null = null,
): Hindsight {
  const set = hasCeiling(address);
  const then = set
    ? {
        known: address.known ?? recordedAt(events, ceilingOf(address, events)) ?? asOf,
        kpos: ceilingOf(address, events),
      }
    : (before ?? { known: asOf, kpos: positionKnownAt(events, asOf) });
  return { showing: set ? 'then' : 'now', later: laterRecorded(events, asOf, then.kpos), then };
}

/** When the last event up to `position` was recorded; null before the first. */
export function recordedAt(events: readonly ReplayEvent[], position: number): Instant | null {
  return events.findLast((event) => event.position <= position)?.recordedAt ?? null;
}
