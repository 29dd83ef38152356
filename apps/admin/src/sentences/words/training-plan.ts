import { budgetOf, type PlanContent, type TrainingPlanEvent } from '@traject/domain';
import type { Values } from '../../i18n/use-t.js';
import { team, type Telling, type WordSentences, wordsOf } from '../telling.js';

/** A plan is called after its team and school year: its id is made of both. */
const plan = ({ entityId, ...to }: Telling): string => {
  const cut = entityId.lastIndexOf('.');
  const year = Number(entityId.slice(cut + 1));
  const name = team(entityId.slice(0, cut), { ...to, entityId });
  return Number.isInteger(year) ? `${name}, ${schoolYear(year)}` : name;
};
const schoolYear = (year: number): string => `${year}-${year + 1}`;

const ofPlan = (_data: object, to: Telling): Values => ({ plan: plan(to) });
const ofVersion = (data: { version: number }, to: Telling): Values => ({
  plan: plan(to),
  version: data.version,
});
const ofContent = (data: { version: number; content: PlanContent }, to: Telling): Values => ({
  ...ofVersion(data, to),
  hours: to.formats.number(data.content.hours),
  budget: to.formats.money(budgetOf(data.content)),
});

/** The events of `trainingPlan`, as they are told and drawn. */
export const trainingPlanSentences = {
  values: {
    PlanDrafted: (data, to) => ({ team: team(data.teamId, to), year: schoolYear(data.schoolYear) }),
    PlanVersionOffered: ofContent,
    PlanVoted: (data, to) => ({
      ...ofVersion(data, to),
      vote: data.vote,
      said: data.note ? 'yes' : 'no',
      note: wordsOf(data.note, to),
    }),
    PlanAdopted: (data, to) => ({
      ...ofVersion(data, to),
      votes: data.votesFor,
      members: data.members,
      needed: data.needed,
    }),
    PlanSubmitted: ofVersion,
    PlanApproved: ofVersion,
    PlanReturned: ofVersion,
    PlanAmendmentProposed: ofContent,
    PlanAmendmentWithdrawn: ofVersion,
    PlanClosed: (data, to) => ({ ...ofPlan(data, to), findings: wordsOf(data.findings, to) }),
  },
  shapes: {
    PlanDrafted: 'circle',
    PlanVersionOffered: 'circle',
    PlanVoted: (data) => (data.vote === 'against' ? 'cross' : 'square'),
    PlanAdopted: 'square',
    PlanApproved: 'square',
    PlanReturned: 'cross',
  },
} satisfies WordSentences<TrainingPlanEvent['type']>;
