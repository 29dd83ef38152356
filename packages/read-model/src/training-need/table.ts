import type { NeedState, OpenNeedStatus, QuorumRule, Stance, Text } from '@traject/domain';
import {
  instant,
  integer,
  integers,
  json,
  number,
  oneOf,
  optional,
  string,
  table,
  textRef,
} from '../table.js';

export const trainingNeedTable = table(
  'training_need',
  {
    needId: string(),
    teamId: string(),
    themeId: string(),
    programmeId: optional(string()),
    status: oneOf<Exclude<NeedState['status'], 'unknown'>>(),
    title: textRef(),
    gap: textRef(),
    evidence: textRef(),
    guidance: textRef(),
    splitFrom: optional(string()),
    proposedBy: optional(string()),
    proposedAt: instant(),
    endorsements: optional(integer()),
    members: optional(integer()),
    needed: optional(integer()),
    ruleKind: optional(oneOf<QuorumRule['kind']>()),
    ruleShare: optional(number()),
    endorsedAt: optional(instant()),
    activityId: optional(string()),
    activity: optional(textRef()),
    /** What a deferred need goes back to. */
    before: optional(oneOf<OpenNeedStatus>()),
    /** Why it was deferred or withdrawn. */
    reason: optional(textRef()),
    closingEvidence: optional(textRef()),
    guskeyLevels: optional(integers()),
    intoNeedId: optional(string()),
    parts: optional(json<{ needId: string; title: Text; gap: Text }[]>()),
  },
  [['needId'], ['teamId'], ['themeId'], ['programmeId'], ['intoNeedId']],
);

/** What a list says of a need in one line: a part of its columns, of which most lists need no other. */
export const needOutline = (() => {
  const { needId, teamId, themeId, programmeId, status, title, proposedAt, guskeyLevels } =
    trainingNeedTable.columns;
  const columns = { needId, teamId, themeId, programmeId, status, title, proposedAt, guskeyLevels };
  return table('training_need', columns, []);
})();

/** The latest stance per person. */
export const needStanceTable = table(
  'need_stance',
  {
    needId: string(),
    teamId: string(),
    personId: string(),
    stance: oneOf<Stance['stance']>(),
    note: optional(textRef()),
    standing: oneOf<Stance['standing']>(),
    takenAt: instant(),
    eventId: string(),
  },
  [['needId'], ['personId']],
);
