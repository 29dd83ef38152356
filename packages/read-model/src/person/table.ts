import type { Role, UnitRef } from '@traject/domain';
import { boolean, date, oneOf, optional, string, table } from '../table.js';

/** Granted roles; `member` and `teamLead` follow from a team's memberships and leads. */
export const roleGrantTable = table(
  'role_grant',
  {
    grantId: string(),
    personId: string(),
    role: oneOf<Role>(),
    unitKind: oneOf<UnitRef['kind']>(),
    unitId: string(),
    periodFrom: date(),
    periodUntil: optional(date()),
    holds: boolean(),
  },
  [['personId'], ['unitId']],
);
