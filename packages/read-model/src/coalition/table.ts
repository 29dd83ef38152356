import type {
  CoalitionCharter,
  CoalitionContribution,
  CoalitionExpectation,
  CoalitionFinding,
  CoalitionMeeting,
  CoalitionPart,
  CoalitionStatus,
  CoalitionTakeAway,
  CoalitionTransfer,
  CoalitionYield,
  UnitRef,
} from '@traject/domain';
import { boolean, date, integer, json, oneOf, optional, string, table, textRef } from '../table.js';

const period = () => ({ periodFrom: date(), periodUntil: optional(date()), holds: boolean() });

/** What is only ever read as a part of its coalition stands in its row. */
export const coalitionTable = table(
  'coalition',
  {
    coalitionId: string(),
    institutionId: string(),
    unitKind: oneOf<UnitRef['kind']>(),
    unitId: string(),
    programmeId: optional(string()),
    themeId: optional(string()),
    title: textRef(),
    question: textRef(),
    status: oneOf<CoalitionStatus>(),
    charterInForce: optional(integer()),
    charters: json<CoalitionCharter[]>(),
    expectations: json<CoalitionExpectation[]>(),
    findings: json<CoalitionFinding[]>(),
    meetings: json<CoalitionMeeting[]>(),
    delivered: optional(json<CoalitionYield>()),
    lookingBack: optional(textRef()),
    transfers: json<CoalitionTransfer[]>(),
    ...period(),
  },
  [['coalitionId'], ['institutionId'], ['programmeId'], ['themeId']],
);

/** A member with what that member brought and fetched. */
export const coalitionMemberTable = table(
  'coalition_member',
  {
    coalitionId: string(),
    memberId: string(),
    personId: string(),
    institutionId: optional(string()),
    part: oneOf<CoalitionPart>(),
    brought: json<CoalitionContribution[]>(),
    fetched: json<CoalitionTakeAway[]>(),
    ...period(),
  },
  [['coalitionId'], ['personId']],
);
