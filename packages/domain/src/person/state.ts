import type { Period, Role, UnitRef } from '../kernel/fields.js';

export interface RoleGrant {
  grantId: string;
  role: Role;
  unit: UnitRef;
  period: Period;
}
export interface PersonState {
  personId: string | null;
  grants: RoleGrant[];
}
