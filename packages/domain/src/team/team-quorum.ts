import type { Basis } from '../kernel/envelope.js';
import type { QuorumRule } from './events.js';

/** The team on `effectiveAt`, as a decision by its members asks it. */
export interface TeamQuorum {
  /** Person ids of the members on that date. */
  members: string[];
  rule: QuorumRule;
  /** How many that rule asks of that many members. */
  needed: number;
  basis: Basis[];
}
