import type { Level, Period, Text, UnitRef } from '../kernel/fields.js';
import type { LocalDate } from '../kernel/instant.js';
import type { LEARNING_PATHS, QuorumRule } from './events.js';

export interface Membership {
  membershipId: string;
  personId: string;
  period: Period;
  fte: number | null;
}
export interface LeadAppointment {
  appointmentId: string;
  personId: string;
  period: Period;
}
export interface TaughtCrebo {
  taughtId: string;
  crebo: string;
  level: Level;
  path: (typeof LEARNING_PATHS)[number];
  period: Period;
}
export interface ProviderUnitMapping {
  mappingId: string;
  providerUnit: string;
  level: Level | null;
  crebo: string | null;
  period: Period;
}
export interface ParentFrom {
  parent: UnitRef;
  from: LocalDate;
}
export interface QuorumFrom {
  rule: QuorumRule;
  from: LocalDate;
  source: Text;
}

/** Periods of every time are kept; what holds on a date is asked with `membersOn` and the like. */
export type TeamState =
  | { status: 'unknown' }
  | {
      status: 'formed' | 'dissolved';
      teamId: string;
      institutionId: string;
      name: Text;
      period: Period;
      /** The parent on the date that the state is of. */
      parent: UnitRef;
      parents: ParentFrom[];
      memberships: Membership[];
      leads: LeadAppointment[];
      taught: TaughtCrebo[];
      mappings: ProviderUnitMapping[];
      quorums: QuorumFrom[];
    };
