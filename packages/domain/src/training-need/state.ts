import type { Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { QuorumRule } from '../team/events.js';

/** `reported`: on paper, not yet confirmed by the person; it does not count. */
export interface Stance {
  personId: string;
  stance: 'endorse' | 'object';
  note: Text | null;
  standing: 'own' | 'reported' | 'confirmed';
  at: Instant;
  eventId: string;
}
export interface Endorsement {
  endorsements: number;
  members: number;
  needed: number;
  rule: QuorumRule;
  at: Instant;
}
interface NeedFacts {
  needId: string;
  teamId: string;
  themeId: string;
  programmeId: string | null;
  title: Text;
  gap: Text;
  evidence: Text;
  guidance: Text;
  splitFrom: string | null;
  proposedBy: string | null;
  proposedAt: Instant;
  /** The latest stance per person id. */
  stances: Record<string, Stance>;
  endorsed: Endorsement | null;
  activityId: string | null;
  activity: Text | null;
}
/** The states in which a need is open: it can be deferred or withdrawn. */
export const OPEN_NEED = [
  'proposed',
  'deliberating',
  'endorsed',
  'planned',
  'addressed',
  'reopened',
] as const;
export type OpenNeedStatus = (typeof OPEN_NEED)[number];
export type NeedState =
  | { status: 'unknown' }
  | ({ status: OpenNeedStatus } & NeedFacts)
  /** `before`: what it goes back to. */
  | ({ status: 'deferred'; before: OpenNeedStatus; reason: Text | null } & NeedFacts)
  | ({ status: 'closed'; closingEvidence: Text; guskeyLevels: number[] } & NeedFacts)
  | ({ status: 'withdrawn'; reason: Text | null } & NeedFacts)
  | ({ status: 'merged'; intoNeedId: string } & NeedFacts)
  | ({ status: 'split'; parts: { needId: string; title: Text; gap: Text }[] } & NeedFacts);
