import type { Cao, Role, UnitRef } from '@traject/domain';
import { boolean, date, number, oneOf, optional, string, table } from '../table.js';

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

/** Employments, a row for each part of their period in which the same terms hold. */
export const employmentTable = table(
  'employment',
  {
    employmentId: string(),
    personId: string(),
    institutionId: string(),
    cao: oneOf<Cao>(),
    teaching: boolean(),
    /** Share of full time. */
    fte: number(),
    periodFrom: date(),
    periodUntil: optional(date()),
    holds: boolean(),
  },
  [['personId'], ['institutionId']],
);
