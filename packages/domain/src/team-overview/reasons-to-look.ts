// Where a board looks first among its teams: pure rules over what stood at a pair of clocks. Derived, never recorded.
import type { Instant } from '../kernel/instant.js';
import type { KpiAgreementState } from '../kpi-agreement/state.js';
import type { NormJudgement, TermsJudgement } from '../measurement/judge.js';
import type { OwnershipState } from '../ownership/state.js';

/**
 * The reasons, the weightiest first; this order is that of the overview.
 * - `contested`: an ownership is contested; a manager or the board resolves it (domain, ownership).
 * - `escalated`: an agreement lies with the board (domain, KPI agreement: negotiating -> escalated -> imposed).
 * - `imposedOverDissent`: imposed while the team's dissent was kept (the board's third question).
 * - `imposed`: imposed by the board, without a dissent.
 * - `targetChanged`: a version came into force after the first measurement in its period (the board's second question).
 * - `missed`: the latest result is short of the target and of the leeway of the version in force on its date.
 * - `belowNorm`: the latest result is insufficient by the norm that was valid for it.
 * - `negotiating`: both sides have said a value and nothing is agreed; `days` since the second did.
 * - `unplanned`: endorsed needs without an activity (HR's second question); `days` since the first of them was endorsed.
 * - `silentAgreement`: nothing took effect on an agreement for `SILENT_DAYS` days (a lane's silence in the replay).
 * - `silentNeed`: the same of an open need that is not waiting for an activity.
 * - `thinEvidence`: needs closed without evidence on Guskey's levels 4-5 (the board's fourth question).
 */
export const REASONS_TO_LOOK = [
  'contested',
  'escalated',
  'imposedOverDissent',
  'imposed',
  'targetChanged',
  'missed',
  'belowNorm',
  'negotiating',
  'unplanned',
  'silentAgreement',
  'silentNeed',
  'thinEvidence',
] as const;
export type ReasonKind = (typeof REASONS_TO_LOOK)[number];

/** Why to look at a team: of how many needs, agreements or themes it holds, and for how many days where that matters. */
export interface ReasonToLook {
  kind: ReasonKind;
  count: number;
  /** When it began, in the world: where in the history to look; null where the reason has no beginning of its own. */
  since: Instant | null;
  /** Whole days since then. */
  days: number | null;
}

/** From this many days on without an event an agreement or a need is called silent, here as in the lanes of the replay. */
export const SILENT_DAYS = 90;
/** Of an agreement that was closed, a changed target is told for this many days after the change. */
export const TOLD_DAYS = 365;

/** Statuses in which one waits for something to happen to a need, apart from `endorsed`, which is told by itself. */
export const NEEDS_UNDER_WAY = ['proposed', 'deliberating', 'planned', 'addressed', 'reopened'] as const;
/** Statuses in which an agreement is expected to move or to be measured: from agreed or imposed until closed. */
const AGREED: readonly AgreementFacts['status'][] = ['agreed', 'imposed', 'active', 'amending'];

/** A KPI agreement, as far as it gives a reason. */
export interface AgreementFacts {
  status: Exclude<KpiAgreementState['status'], 'unknown'>;
  imposed: boolean;
  dissent: boolean;
  /** When the second side said its value; null until both have. */
  bothSince: Instant | null;
  /** When a version last came into force after the first measurement in the period; null when none did. */
  changedAfterMeasurement: Instant | null;
  /** When something last took effect: on itself, on its versions, or as a measurement in its period. */
  lastChange: Instant;
}

/** The latest result of a KPI and level; a judgement is null where there is none, or where it is not the viewer's to know. */
export interface ResultFacts {
  outcome: TermsJudgement['outcome'] | null;
  normOutcome: NormJudgement['outcome'] | null;
}

/** What is known of a team at a pair of clocks. */
export interface TeamFacts {
  ownerships: readonly OwnershipState['status'][];
  agreements: readonly AgreementFacts[];
  results: readonly ResultFacts[];
  /** Endorsed needs without an activity. */
  unplanned: { count: number; since: Instant | null };
  /** Needs under way on which nothing took effect for `SILENT_DAYS` days or more; since when that is longest. */
  silentNeeds: { count: number; since: Instant | null };
  /** Needs closed without evidence on Guskey's levels 4-5. */
  thinlyClosed: number;
}

const DAY = 86_400_000;
const daysFrom = (since: Instant, at: Instant): number =>
  Math.floor((Date.parse(at) - Date.parse(since)) / DAY);
const earliest = (instants: readonly Instant[]): Instant | null => instants.toSorted()[0] ?? null;

/** Why to look at a team at `at`, the weightiest reason first; empty where nothing asks for it. */
export function reasonsToLook(team: TeamFacts, at: Instant): ReasonToLook[] {
  const open = team.agreements.filter(({ status }) => status !== 'closed');
  const imposed = open.filter((each) => each.imposed);
  const dissenting = imposed.filter(({ dissent }) => dissent);
  const changed = team.agreements.flatMap(({ status, changedAfterMeasurement: when }) =>
    when !== null && (status !== 'closed' || daysFrom(when, at) < TOLD_DAYS) ? [when] : [],
  );
  const negotiating = open.filter(({ status }) => status === 'negotiating');
  const silent = open
    .filter(({ status, lastChange }) => AGREED.includes(status) && daysFrom(lastChange, at) >= SILENT_DAYS)
    .map(({ lastChange }) => lastChange);
  const reasons: Record<ReasonKind, [count: number, since: Instant | null]> = {
    contested: [team.ownerships.filter((status) => status === 'contested').length, null],
    escalated: [open.filter(({ status }) => status === 'escalated').length, null],
    imposedOverDissent: [dissenting.length, null],
    imposed: [imposed.length - dissenting.length, null],
    targetChanged: [changed.length, changed.toSorted().at(-1) ?? null],
    missed: [team.results.filter(({ outcome }) => outcome === 'missed').length, null],
    belowNorm: [team.results.filter(({ normOutcome }) => normOutcome === 'insufficient').length, null],
    negotiating: [negotiating.length, earliest(negotiating.flatMap(({ bothSince }) => bothSince ?? []))],
    unplanned: [team.unplanned.count, team.unplanned.since],
    silentAgreement: [silent.length, earliest(silent)],
    silentNeed: [team.silentNeeds.count, team.silentNeeds.since],
    thinEvidence: [team.thinlyClosed, null],
  };
  return REASONS_TO_LOOK.flatMap((kind) => {
    const [count, since] = reasons[kind];
    return count > 0 ? [{ kind, count, since, days: since === null ? null : daysFrom(since, at) }] : [];
  });
}

/**
 * Orders teams by where to look first: by the weightiest reason, then by the next ones, then by how long the first lasts. Teams
 * without a reason come last; what is equal keeps the order in which it was given.
 */
export function whereToLookFirst(a: readonly ReasonToLook[], b: readonly ReasonToLook[]): number {
  const rank = (reason: ReasonToLook | undefined): number =>
    reason === undefined ? REASONS_TO_LOOK.length : REASONS_TO_LOOK.indexOf(reason.kind);
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = rank(a[index]) - rank(b[index]);
    if (order !== 0) return order;
  }
  return (b[0]?.days ?? 0) - (a[0]?.days ?? 0);
}
