// The events of a training plan as specs tell it: a team of five for the school year 2025-26.
import { startOfDay } from '../kernel/instant.js';
import type { TrainingPlanFacts } from '../training-plan/decide.js';
import type { PlanContent, TrainingPlanEvent } from '../training-plan/events.js';
import { hr, lead, manager, team } from './need-story.js';
import { words, type By, type Happened } from './scenario.js';

type E = Happened<TrainingPlanEvent>;
type More = Partial<Pick<E, 'at' | 'by' | 'id' | 'corrects' | 'recordedAt' | 'reason'>>;

export const planId = 'team-1.2025';
export const content: PlanContent = {
  hours: 240,
  needs: [{ needId: 'need-1', hours: 120, budget: 1800 }],
  costs: [{ lineId: 'line-1', what: words('books'), amount: 150 }],
};
export const facts: TrainingPlanFacts = {
  team,
  endorsed: { needIds: ['need-1', 'need-2'], basis: [] },
  named: { missing: [], basis: [] },
};
/** A stand-in for the hash of a version: the specs' digest is made of its readable content. */
export const hashOf = (version: number): string => words(`version ${version}`).commitment;
const versionOf = (version: number, of: PlanContent) => ({
  version,
  content: of,
  canonical: `version ${version}`,
  hash: hashOf(version),
});
const about = (version: number) => ({ version, hash: hashOf(version) });

export const drafted = (more: More & { schoolYear?: number } = {}): E => {
  const { schoolYear = 2025, ...envelope } = more;
  const data = { teamId: 'team-1', programmeId: null, schoolYear };
  return { type: 'PlanDrafted', data, by: lead, ...envelope };
};
export const offered = (version = 1, more: More = {}, of = content): E => ({
  ...{ type: 'PlanVersionOffered', data: { ...versionOf(version, of), note: null }, by: lead },
  ...more,
});
export const amendment = (version = 2, more: More = {}, of = content): E => ({
  ...{ type: 'PlanAmendmentProposed', data: versionOf(version, of), by: lead },
  ...{ reason: words('a colleague left') },
  ...more,
});
export const voted = (who: By, vote: 'for' | 'against' = 'for', version = 1, more: More = {}): E => ({
  ...{ type: 'PlanVoted', data: { ...about(version), vote, note: null }, by: who },
  ...more,
});
export const adopted = (version = 1, more: More = {}): E => ({
  type: 'PlanAdopted',
  data: { ...about(version), votesFor: 3, members: 5, needed: 3, rule: team.rule },
  ...more,
});
export const submitted = (version = 1, more: More = {}): E => ({
  ...{ type: 'PlanSubmitted', data: about(version), by: lead },
  ...more,
});
export const approved = (version = 1, more: More = {}): E => ({
  ...{ type: 'PlanApproved', data: about(version), by: manager },
  ...more,
});
export const returned = (version = 1, more: More = {}): E => ({
  ...{ type: 'PlanReturned', data: about(version), by: manager, reason: words('too many hours') },
  ...more,
});
export const withdrawn = (version = 2): E => ({
  ...{ type: 'PlanAmendmentWithdrawn', data: { version }, by: lead, reason: words('not needed') },
});
export const closed = (more: More = {}): E => ({
  ...{ type: 'PlanClosed', data: { findings: words('all was held') }, by: hr },
  ...more,
});
/** The first day of its school year. */
export const begins = startOfDay('2025-08-01');
