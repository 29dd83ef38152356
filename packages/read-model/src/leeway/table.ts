import type { DecisionDomain, LeewayState, Level } from '@traject/domain';
import { date, integerOf, listOf, number, oneOf, optional, string, table, textRef } from '../table.js';

export const leewayTable = table(
  'leeway',
  {
    leewayId: string(),
    teamId: string(),
    programmeId: optional(string()),
    agreementId: optional(string()),
    status: oneOf<Exclude<LeewayState['status'], 'unknown'>>(),
    lastChange: oneOf<'granted' | 'widened' | 'narrowed'>(),
    bandwidthKpi: optional(string()),
    bandwidthLevel: optional(integerOf<Level>()),
    bandwidthWidth: optional(number()),
    decides: listOf<DecisionDomain>(),
    budgetUpTo: optional(number()),
    periodFrom: date(),
    periodUntil: optional(date()),
    reason: optional(textRef()),
  },
  [['leewayId'], ['teamId'], ['programmeId'], ['agreementId']],
);
