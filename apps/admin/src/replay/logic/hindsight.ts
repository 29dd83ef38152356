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

/** Of an event, when it was recorded. */
export type Logged = Pick<ReplayEvent, 'position' | 'recordedAt'>;

/** Whether an address says what was known. */
export const hasCeiling = ({ known, kpos }: Ceiling): boolean => known !== null || kpos !== null;

/** What "then" means at `asOf`: the ceiling of the address; without one what was known on the moment itself. */
export const thenAt = ({ known, kpos }: Ceiling, asOf: Instant): Ceiling =>
  hasCeiling({ known, kpos }) ? { known, kpos } : { known: asOf, kpos: null };

/** The ceiling of an address as a position, `log` being all that is held, of the scope and round it; everything when there is none. */
export function ceilingOf(address: Ceiling, log: readonly Logged[]): number {
  if (address.kpos !== null) return address.kpos;
  return address.known === null ? Number.MAX_SAFE_INTEGER : positionKnownAt(log, address.known);
}

/**
 * What the hindsight switch offers at `asOf`: where a ceiling is set, what it hides; else, what one would not have known
 * on the moment itself (or at `before`, the ceiling that was looked at last). `events` are those of the scope; `log` is all that
 * is held, in order of recording: what an instant means on the known clock may hang on a norm outside the scope.
 */
export function hindsight(
  address: ReplayAddress,
  events: readonly ReplayEvent[],
  log: readonly Logged[],
  asOf: Instant,
  before: { known: Instant; kpos: number } | null = null,
): Hindsight {
  const set = hasCeiling(address);
  const then = set
    ? {
        known: address.known ?? recordedAt(log, ceilingOf(address, log)) ?? asOf,
        kpos: ceilingOf(address, log),
      }
    : (before ?? { known: asOf, kpos: positionKnownAt(log, asOf) });
  return { showing: set ? 'then' : 'now', later: laterRecorded(events, asOf, then.kpos), then };
}

/** When the last event up to `position` was recorded; null before the first. */
export function recordedAt(log: readonly Logged[], position: number): Instant | null {
  return log.findLast((event) => event.position <= position)?.recordedAt ?? null;
}
