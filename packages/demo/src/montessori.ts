// The Montessori primary school and its programme: ids, who acts, and how an experiment is told.
import { people, type PersonKey } from './people.js';
import type { DecisionDomain, Role, UnitRef } from '@traject/domain';
import type { Calendar } from './calendar.js';
import type { Teller } from './step.js';
import type { SchoolYear } from './teller.js';

export const SCHOOL = 'rietland';
export const MONTESSORI = {
  programme: 'programme-proeftuinen',
  organising: 'theme-anders-organiseren',
  parents: 'theme-ouderpartnerschap',
  growing: 'theme-samen-leren',
};
export const school: UnitRef = { kind: 'institution', id: SCHOOL };
export const groups = { lower: 'team-onderbouw', middle: 'team-middenbouw', upper: 'team-bovenbouw' };
export type GroupKey = keyof typeof groups;

const as = (person: PersonKey, role: Role, unit: UnitRef): Teller => ({
  personId: people[person].id,
  role,
  unit,
});
const groupOf = (key: GroupKey): UnitRef => ({ kind: 'team', id: groups[key] });

export const head = as('head', 'manager', school);
export const coach = as('coach', 'quality', school);
export const staffOffice = as('staff', 'hr', school);
export const leads = {
  lower: as('leadLower', 'teamLead', groupOf('lower')),
  middle: as('leadMiddle', 'teamLead', groupOf('middle')),
  upper: as('leadUpper', 'teamLead', groupOf('upper')),
};
export const teacher = (person: PersonKey, of: GroupKey): Teller => as(person, 'member', groupOf(of));

type Bound = 'atLeast' | 'atMost';
interface CriterionTold {
  kind: 'success' | 'stop';
  what: string;
  indicator: string;
  target?: [bound: Bound, value: number, unit: string];
}
/** Criteria by their ids. */
export type CriteriaTold = Record<string, CriterionTold>;

const criteriaInput = (criteria: CriteriaTold) =>
  Object.entries(criteria).map(([criterionId, { target, ...criterion }]) => ({
    criterionId,
    ...criterion,
    target: target ? { bound: target[0], value: target[1], unit: target[2] } : null,
  }));

interface DesignTold {
  question: string;
  baseline: string;
  criteria: CriteriaTold;
  participants: Record<string, number>;
  decides: DecisionDomain[];
  cost?: number;
  /** `MM-DD` in the school year in which it is designed. */
  from: string;
  until: string;
}
/** Outcome and finding per criterion. */
type VerdictsTold = Record<string, [outcome: 'met' | 'notMet' | 'notAssessable', finding: string]>;

/** An experiment of a team in the programme, as it is told step by step. */
export function experimentTold(experimentId: string, team: GroupKey, themeId: string, calendar: Calendar) {
  let seen = 0;
  const told = {
    idea: (year: SchoolYear, at: string, by: Teller, title: string, idea: string) =>
      year.did(at, by, 'ProposeExperiment', {
        experimentId,
        teamId: groups[team],
        programmeId: MONTESSORI.programme,
        themeId,
        title,
        idea,
        repeats: null,
      }),
    design(year: [SchoolYear, number], at: string, by: Teller, design: DesignTold) {
      const { criteria, participants, from, until, cost = 0, ...rest } = design;
      year[0].did(at, by, 'DesignExperiment', {
        experimentId,
        ...rest,
        cost,
        criteria: criteriaInput(criteria),
        participants: Object.entries(participants).map(([kind, number]) => ({ kind, number })),
        period: { from: calendar.date(year[1], from), until: calendar.date(year[1], until) },
      });
    },
    advice: (year: SchoolYear, at: string, advice: string) =>
      year.did(at, coach, 'AdviseOnExperiment', { experimentId, advice }),
    approved: (year: SchoolYear, at: string, by: Teller) =>
      year.did(at, by, 'ApproveExperiment', { experimentId }),
    started: (year: SchoolYear, at: string, by: Teller, held?: string) =>
      year.did(at, by, 'StartExperiment', { experimentId }, { ...(held !== undefined && { held }) }),
    saw(
      year: SchoolYear,
      at: string,
      by: Teller,
      [criterionId, value, people]: [criterionId: string, value: number | null, people: number | null],
      finding: string,
      more: { held?: string; name?: string } = {},
    ) {
      seen += 1;
      const observationId = `${experimentId}-${seen}`;
      year.did(
        at,
        by,
        'ObserveExperiment',
        { experimentId, observationId, criterionId, value, people, finding },
        more,
      );
    },
    adjusted: (year: SchoolYear, at: string, by: Teller, saw: string, changed: string) =>
      year.did(at, by, 'AdjustExperiment', { experimentId, seen: saw, changed }),
    amended: (year: SchoolYear, at: string, by: Teller, criteria: CriteriaTold, reason: string) =>
      year.did(at, by, 'AmendCriteria', { experimentId, criteria: criteriaInput(criteria), reason }),
    judged(
      year: SchoolYear,
      at: string,
      by: Teller,
      verdicts: VerdictsTold,
      [dueToContext, wouldTransfer]: [string, string],
    ) {
      year.did(at, by, 'EvaluateExperiment', {
        experimentId,
        verdicts: Object.entries(verdicts).map(([criterionId, [outcome, finding]]) => ({
          criterionId,
          outcome,
          finding,
        })),
        dueToContext,
        wouldTransfer,
      });
    },
  };
  return told;
}
