import type { Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { QuorumRule } from '../team/events.js';
import type { PLAN_VOTES, PlanContent } from './events.js';

export interface PlanVote {
  personId: string;
  vote: (typeof PLAN_VOTES)[number];
  note: Text | null;
  at: Instant;
  eventId: string;
}
/**
 * offered: put to the vote; adopted by the team; submitted to the manager; returned by the manager; inForce: approved,
 * and not followed by another; superseded: was in force; replaced: another took its place before it was approved;
 * withdrawn: an amendment that the team took back.
 */
export const PLAN_VERSION_STATUSES = [
  'offered',
  'adopted',
  'submitted',
  'returned',
  'inForce',
  'superseded',
  'replaced',
  'withdrawn',
] as const;
export type PlanVersionStatus = (typeof PLAN_VERSION_STATUSES)[number];
export interface PlanAdoption {
  votesFor: number;
  members: number;
  needed: number;
  rule: QuorumRule;
  at: Instant;
}
export interface PlanVersion {
  version: number;
  content: PlanContent;
  canonical: string;
  hash: string;
  status: PlanVersionStatus;
  offeredBy: string | null;
  offeredAt: Instant;
  /** What the team said with it: the note of a first version, the reason of an amendment. */
  note: Text | null;
  /** The latest vote per person id. */
  votes: Record<string, PlanVote>;
  adoption: PlanAdoption | null;
  /** Why the manager returned it. */
  returned: Text | null;
  /** From when it was in force, and until when; null while it is not, and while it still is. */
  inForceFrom: Instant | null;
  inForceUntil: Instant | null;
}
export interface PlanFacts {
  planId: string;
  teamId: string;
  programmeId: string | null;
  /** First calendar year. */
  schoolYear: number;
  versions: PlanVersion[];
}
export type TrainingPlanState =
  | { status: 'unknown' }
  /** Before the first approval. */
  | ({ status: 'draft' | 'adopted' | 'submitted' | 'returned' } & PlanFacts)
  /** approved before the school year begins, active from then on; `inForce` is the number of the version. */
  | ({ status: 'approved' | 'active'; inForce: number } & PlanFacts)
  /** As active, with a next version on its way. */
  | ({ status: 'amending'; inForce: number; amendment: number } & PlanFacts)
  | ({ status: 'closed'; inForce: number; findings: Text } & PlanFacts);
