import type { Level, Period, Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { FEASIBILITY, KpiTerms, OUTCOMES, SIDES } from './events.js';

export type Side = (typeof SIDES)[number];
export type Outcome = (typeof OUTCOMES)[number];
export interface Signature {
  personId: string;
  at: Instant;
  eventId: string;
}
export interface KpiVersion {
  version: number;
  terms: KpiTerms;
  canonical: string;
  hash: string;
  offeredBy: Side | 'board';
  /** When it was offered, proposed or imposed. */
  at: Instant;
  why: Text | null;
  signatures: Partial<Record<Side, Signature>>;
  status: 'offered' | 'replaced' | 'inForce' | 'superseded' | 'refused' | 'imposed';
  /** From when it judges results: the second signature, or the imposition. */
  inForceFrom: Instant | null;
}
export interface TeamProposal {
  value: number;
  feasibility: (typeof FEASIBILITY)[number];
  why: Text;
  by: string | null;
  at: Instant;
}
export interface ManagementTarget {
  value: number;
  why: Text;
  by: string | null;
  at: Instant;
}
export interface KpiFacts {
  agreementId: string;
  teamId: string;
  themeId: string | null;
  programmeId: string | null;
  kpi: string;
  level: Level | null;
  period: Period;
  proposal: TeamProposal | null;
  target: ManagementTarget | null;
  versions: KpiVersion[];
  dissent: { text: Text; by: string | null; at: Instant } | null;
  /** Imposed by the board rather than signed by both. */
  imposed: boolean;
}
export type KpiAgreementState =
  | { status: 'unknown' }
  /** proposed: the team has, management has not; targeted: the other way round. */
  | ({ status: 'draft' | 'proposed' | 'targeted' | 'negotiating' } & KpiFacts)
  | ({ status: 'escalated'; escalatedBy: Side; reason: Text | null } & KpiFacts)
  /** agreed or imposed before the period begins; active within it, and after it until it is closed. */
  | ({ status: 'agreed' | 'imposed' | 'active' } & KpiFacts)
  | ({ status: 'amending'; amendment: number; reason: Text | null } & KpiFacts)
  | ({
      status: 'closed';
      outcome: Outcome;
      seen: { value: number | null; denominator: number | null; measurementEventId: string | null };
    } & KpiFacts);
