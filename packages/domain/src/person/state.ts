import type { Period, Role, UnitRef } from '../kernel/fields.js';
import type { LocalDate } from '../kernel/instant.js';
import type { Cao } from './events.js';

export interface RoleGrant {
  grantId: string;
  role: Role;
  unit: UnitRef;
  period: Period;
}
/** `fte`: share of full time, 0 for an employment that goes on without hours (leave). */
export interface EmploymentTerms {
  cao: Cao;
  /** Whether the hours norm for staff who teach is this person's. */
  teaching: boolean;
  fte: number;
}
export interface Employment {
  employmentId: string;
  institutionId: string;
  period: Period;
  /** In order of time; the first begins with the employment. */
  terms: (EmploymentTerms & { from: LocalDate })[];
}
export interface PersonState {
  personId: string | null;
  grants: RoleGrant[];
  employments: Employment[];
}
