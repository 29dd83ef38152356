import type { Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { BoundaryLevel, BoundaryMechanism, Party, PotentialScore } from './events.js';

export interface PotentialAppraisal {
  scores: PotentialScore[];
  note: Text;
  at: Instant;
  eventId: string;
}
export interface PartnershipSignature {
  partnerId: string;
  personId: string;
  at: Instant;
  eventId: string;
}
export interface PartnershipVersion {
  version: number;
  terms: Text;
  canonical: string;
  hash: string;
  signatures: PartnershipSignature[];
  /** When the second signature brought it into force; null before. */
  agreedAt: Instant | null;
}
export interface BoundaryObservation {
  observationId: string;
  mechanism: BoundaryMechanism;
  level: BoundaryLevel;
  courseId: string | null;
  process: Text;
  evidence: Text;
  /** Who saw it. */
  personId: string;
  at: Instant;
  eventId: string;
}
export interface PartnershipFacts {
  partnershipId: string;
  institutionId: string;
  programmeId: string | null;
  networkId: string | null;
  title: Text;
  /** Two. */
  parties: Party[];
  /** In order of time; the last is what it is appraised at. */
  potential: PotentialAppraisal[];
  /** What the two explore; null while it is a prospect. */
  question: Text | null;
  /** In order; the last may wait for signatures. */
  versions: PartnershipVersion[];
  observations: BoundaryObservation[];
  /** Why it rests, was revived or ended: the reason of the last such change. */
  reason: Text | null;
  /** When its status last changed. */
  since: Instant;
}
export const PARTNERSHIP_STATUSES = [
  'prospect',
  'exploring',
  'agreed',
  'active',
  'dormant',
  'ended',
] as const;
export type PartnershipStatus = (typeof PARTNERSHIP_STATUSES)[number];
export type PartnershipState = { status: 'unknown' } | ({ status: PartnershipStatus } & PartnershipFacts);
export type KnownPartnership = Exclude<PartnershipState, { status: 'unknown' }>;
