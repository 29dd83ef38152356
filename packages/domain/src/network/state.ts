import type { Period, Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { DevelopmentPhase, NetworkLead, NetworkRole, PartnerKind } from './events.js';

export interface NetworkPartner {
  partnerId: string;
  kind: PartnerKind;
  institutionId: string | null;
  name: Text;
  contactId: string | null;
  period: Period;
  /** As it was last appraised, null before. */
  phase: DevelopmentPhase | null;
}
/** Who led from a day (inclusive) until a day (exclusive); the last has no end. */
export interface LeadTerm extends NetworkLead {
  period: Period;
  /** Why the lead moved here; null for the first. */
  reason: Text | null;
  eventId: string;
}
export interface RoleAssignment {
  assignmentId: string;
  personId: string;
  partnerId: string | null;
  role: NetworkRole;
  period: Period;
}
export interface PhaseAppraisal {
  partnerId: string | null;
  phase: DevelopmentPhase;
  note: Text | null;
  at: Instant;
  eventId: string;
}
export interface NetworkFacts {
  networkId: string;
  institutionId: string;
  programmeId: string | null;
  name: Text;
  purpose: Text;
  region: string | null;
  themeIds: string[];
  /** The network as a whole, as it was last appraised. */
  phase: DevelopmentPhase | null;
  partners: NetworkPartner[];
  roles: RoleAssignment[];
  /** In order of time; never empty. */
  leads: LeadTerm[];
  appraisals: PhaseAppraisal[];
}
export type NetworkState =
  | { status: 'unknown' }
  | ({ status: 'formed' } & NetworkFacts)
  | ({ status: 'closed'; findings: Text } & NetworkFacts);
export type KnownNetwork = Exclude<NetworkState, { status: 'unknown' }>;
