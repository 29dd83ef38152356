import type { ExchangeDispute, ExchangeFacts, ExchangeStatus, ReciprocityLevel } from '@traject/domain';
import { date, instant, integer, json, oneOf, optional, string, table, textRef } from '../table.js';

/** Who brings and who fetches: empty while that is not known. */
const giver = () => ({
  giverNetworkId: optional(string()),
  giverId: optional(string()),
  giverInstitutionId: optional(string()),
  giverContactId: optional(string()),
  giverName: optional(textRef()),
});
const receiver = () => ({
  receiverNetworkId: optional(string()),
  receiverId: optional(string()),
  receiverInstitutionId: optional(string()),
  receiverContactId: optional(string()),
  receiverName: optional(textRef()),
});

export const reciprocityExchangeTable = table(
  'reciprocity_exchange',
  {
    exchangeId: string(),
    institutionId: string(),
    programmeId: optional(string()),
    themeId: optional(string()),
    questionId: optional(string()),
    level: oneOf<ReciprocityLevel>(),
    began: oneOf<ExchangeFacts['began']>(),
    status: oneOf<ExchangeStatus>(),
    since: instant(),
    subject: textRef(),
    until: optional(date()),
    ...giver(),
    ...receiver(),
    matchedAt: optional(instant()),
    matchWhy: optional(textRef()),
    deliveredAt: optional(instant()),
    deliveryNote: optional(textRef()),
    acknowledgedAt: optional(instant()),
    acknowledgementNote: optional(textRef()),
    /** Read as a whole, in order of time. */
    disputes: json<ExchangeDispute[]>(),
    score: optional(integer()),
    valueNote: optional(textRef()),
    lapsedBecause: optional(textRef()),
  },
  [['exchangeId'], ['giverNetworkId'], ['receiverNetworkId'], ['questionId'], ['programmeId']],
);
