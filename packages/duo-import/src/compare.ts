// A figure of the files beside what stands in the log: new, a correction, known, or not to be changed.
import type { Measurement } from '@traject/domain';
import { standingOn, type KnownDelivery, type Standing } from './standing.js';
import type { Target } from './target.js';

/** Why a measurement that stands is corrected; the reason of the correction says it in words. */
export type CorrectionReason =
  'definitiveReplacesProvisional' | 'newerDelivery' | 'otherMapping' | 'deliveryReplacesManual';

/** Why a measurement that stands is left as it is although the files say otherwise. */
export type LeftReason = 'definitiveStands' | 'newerStands' | 'otherBrinStands' | 'periodOverlaps';

export type Comparison =
  | { kind: 'record' }
  | { kind: 'correct'; standing: Measurement; reason: CorrectionReason }
  | { kind: 'known' }
  | { kind: 'left'; standing: Measurement; reason: LeftReason };

/** Compares a target of a file of `brin` with what stands. */
export function compare(target: Target, brin: string, standing: Standing): Comparison {
  const { exact, overlapping } = standingOn(standing, target);
  if (!exact) return overlapping ? left(overlapping, 'periodOverlaps') : { kind: 'record' };
  const sameFigures =
    exact.numerator === target.numerator &&
    exact.denominator === target.denominator &&
    exact.value !== null &&
    Math.abs(exact.value - target.value) < 1e-9;
  if (sameFigures && (exact.status === target.status || exact.status === 'definitive'))
    return { kind: 'known' };
  if (exact.status === 'definitive' && target.status === 'provisional')
    return left(exact, 'definitiveStands');
  const from =
    exact.deliveryHash === null ? null : (standing.deliveries.get(exact.deliveryHash)?.known ?? null);
  if (from && from.delivery.brin !== brin) return left(exact, 'otherBrinStands');
  const definitive = target.status === 'definitive' && exact.status === 'provisional';
  if (!definitive && from && isNewer(from, target, standing)) return left(exact, 'newerStands');
  return { kind: 'correct', standing: exact, reason: reasonFor(exact, target) };
}

const left = (standing: Measurement, reason: LeftReason): Comparison => ({ kind: 'left', standing, reason });

/**
 * Whether the delivery `from` that stands is newer than the target's: of a later month; or, of the same, imported after
 * this very file was. A file that is new to the log is the newer one of its month or year.
 */
function isNewer(from: KnownDelivery, target: Target, { deliveries }: Standing): boolean {
  if (target.asOf !== null && from.delivery.about !== target.asOf) return from.delivery.about > target.asOf;
  const own = deliveries.get(target.fileHash)?.known;
  return (
    own !== undefined &&
    own !== null &&
    from.delivery.fileHash !== target.fileHash &&
    from.position > own.position
  );
}

function reasonFor(standing: Measurement, target: Target): CorrectionReason {
  if (target.status === 'definitive' && standing.status === 'provisional')
    return 'definitiveReplacesProvisional';
  if (standing.deliveryHash === null) return 'deliveryReplacesManual';
  return standing.deliveryHash === target.fileHash ? 'otherMapping' : 'newerDelivery';
}
