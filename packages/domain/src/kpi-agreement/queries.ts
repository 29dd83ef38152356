// What people ask of an agreement; pure, over one state or over its history.
import type { Actor, Recorded } from '../kernel/envelope.js';
import type { Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import { standing, type Clocks } from '../kernel/two-clocks.js';
import type { DIRECTIONS } from '../kpi-definition/events.js';
import type { KpiAgreementEvent } from './events.js';
import type { KpiAgreementState, KpiVersion, ManagementTarget, TeamProposal } from './state.js';

/** Of versions in the order of their numbers: the last that had come into force by `at`, or null. */
export const inForceOn = <V extends Pick<KpiVersion, 'inForceFrom'>>(
  versions: readonly V[],
  at: Instant,
): V | null => versions.filter((v) => v.inForceFrom !== null && v.inForceFrom <= at).at(-1) ?? null;

/** The version of an agreement that is in force at `at`, or null. */
export const versionInForce = (state: KpiAgreementState, at: Instant): KpiVersion | null =>
  state.status === 'unknown' ? null : inForceOn(state.versions, at);

/** The team's proposal and management's target side by side. */
export interface BothSides {
  proposal: TeamProposal | null;
  target: ManagementTarget | null;
  /**
   * How much more management asks than the team proposes, in the KPI's unit: positive when the target is better than
   * the proposal in the KPI's direction, negative when it is worse; null while one side has not spoken.
   */
  difference: number | null;
}
export function bothSides(state: KpiAgreementState, direction: (typeof DIRECTIONS)[number]): BothSides {
  if (state.status === 'unknown') return { proposal: null, target: null, difference: null };
  const { proposal, target } = state;
  if (!proposal || !target) return { proposal, target, difference: null };
  const raw = direction === 'higher' ? target.value - proposal.value : proposal.value - target.value;
  // Figures are given in decimals; binary rounding (5.2 - 4.0) does not belong in a difference that people read.
  return { proposal, target, difference: Math.round(raw * 1e9) / 1e9 };
}

/** One change of a target: of management's own, or of the one by which results are judged. */
export interface TargetChange {
  kind: 'managementTarget' | 'inForce';
  /** In the KPI's unit; null when there was none. */
  from: number | null;
  to: number;
  at: Instant;
  /** Who set it; for a version in force both signers, or who acted for the board. */
  by: Actor[];
  why: Text | null;
  eventId: string;
}

/**
 * Which targets changed after `moment` (for example the first measurement), by whom and why, in the world's order.
 * `events` is the agreement's stream; `clocks` bound what is looked at.
 */
export function targetsChangedAfter(
  events: readonly Recorded<KpiAgreementEvent>[],
  moment: Instant,
  clocks: Clocks,
): TargetChange[] {
  const changes: TargetChange[] = [];
  const offers = new Map<number, { target: number; why: Text | null; signers: Actor[] }>();
  const now: Record<TargetChange['kind'], number | null> = { managementTarget: null, inForce: null };
  for (const { event, key } of standing(events, clocks.known)) {
    const at = key.effectiveAt;
    if (at > clocks.asOf) break;
    const changed = (kind: TargetChange['kind'], to: number, by: Actor[], why: Text | null) => {
      if (at > moment && now[kind] !== to)
        changes.push({ kind, from: now[kind], to, at, by, why, eventId: event.id });
      now[kind] = to;
    };
    switch (event.type) {
      case 'KpiTargetSet':
        changed('managementTarget', event.data.value, [event.actor], event.data.why);
        break;
      case 'KpiVersionOffered':
        offers.set(event.data.version, { target: event.data.terms.target, why: event.data.why, signers: [] });
        break;
      case 'KpiAmendmentProposed':
        offers.set(event.data.version, {
          target: event.data.terms.target,
          why: event.reason ?? null,
          signers: [],
        });
        break;
      case 'KpiVersionSigned':
        offers.get(event.data.version)?.signers.push(event.actor);
        break;
      case 'KpiAgreementReached':
      case 'KpiAmendmentAdopted': {
        const offer = offers.get(event.data.version);
        if (offer) changed('inForce', offer.target, offer.signers.slice(-2), offer.why);
        break;
      }
      case 'KpiTargetImposed':
        changed('inForce', event.data.terms.target, [event.actor], event.data.why);
        break;
      default:
    }
  }
  return changes;
}
