import type { LEARNING_PATHS, Level, QuorumRule, UnitRef } from '@traject/domain';
import { boolean, date, integerOf, number, oneOf, optional, string, table, textRef } from '../table.js';

/** A period in the payload, and whether it holds on the date that the row is of. */
const period = () => ({ periodFrom: date(), periodUntil: optional(date()), holds: boolean() });

export const teamTable = table(
  'team',
  {
    teamId: string(),
    institutionId: string(),
    name: textRef(),
    status: oneOf<'formed' | 'dissolved'>(),
    parentKind: oneOf<UnitRef['kind']>(),
    parentId: string(),
    ...period(),
  },
  [['teamId'], ['institutionId'], ['parentId']],
);

export const teamMemberTable = table(
  'team_member',
  { membershipId: string(), teamId: string(), personId: string(), fte: optional(number()), ...period() },
  [['teamId'], ['personId']],
);

export const teamLeadTable = table(
  'team_lead',
  { appointmentId: string(), teamId: string(), personId: string(), ...period() },
  [['teamId'], ['personId']],
);

export const teamCreboTable = table(
  'team_crebo',
  {
    taughtId: string(),
    teamId: string(),
    crebo: string(),
    level: integerOf<Level>(),
    path: oneOf<(typeof LEARNING_PATHS)[number]>(),
    ...period(),
  },
  [['teamId'], ['crebo']],
);

export const teamProviderUnitTable = table(
  'team_provider_unit',
  {
    mappingId: string(),
    teamId: string(),
    institutionId: string(),
    providerUnit: string(),
    level: optional(integerOf<Level>()),
    crebo: optional(string()),
    ...period(),
  },
  [['teamId'], ['institutionId']],
);

/** The rules a team set; the one that holds is the last whose day has come. */
export const teamQuorumTable = table(
  'team_quorum',
  {
    teamId: string(),
    kind: oneOf<QuorumRule['kind']>(),
    share: number(),
    fromDate: date(),
    source: textRef(),
    holds: boolean(),
  },
  [['teamId']],
);
