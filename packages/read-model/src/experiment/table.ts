import type {
  Adjustment,
  CriteriaVersion,
  DecisionDomain,
  EvaluatingSide,
  ExperimentEvaluation,
  ExperimentStatus,
  Participants,
} from '@traject/domain';
import {
  date,
  instant,
  integer,
  json,
  listOf,
  number,
  oneOf,
  optional,
  string,
  table,
  textRef,
} from '../table.js';

/** The columns of the design are empty while it is an idea; those of its course until it starts. */
export const experimentTable = table(
  'experiment',
  {
    experimentId: string(),
    teamId: string(),
    programmeId: optional(string()),
    themeId: optional(string()),
    status: oneOf<Exclude<ExperimentStatus, 'unknown'>>(),
    title: textRef(),
    idea: textRef(),
    repeats: optional(string()),
    proposedBy: optional(string()),
    proposedAt: instant(),
    question: optional(textRef()),
    baseline: optional(textRef()),
    participants: optional(json<Participants>()),
    decides: optional(listOf<DecisionDomain>()),
    cost: optional(number()),
    periodFrom: optional(date()),
    periodUntil: optional(date()),
    /** Every set of criteria in order; the last is in force. */
    criteria: optional(json<CriteriaVersion[]>()),
    advice: optional(textRef()),
    advisedBy: optional(string()),
    advisedAt: optional(instant()),
    approvedBy: optional(string()),
    approvedAt: optional(instant()),
    /** The leeways that covered it; empty where a manager approved it. */
    approvedInside: optional(listOf()),
    startedAt: optional(instant()),
    adjustments: optional(json<Adjustment[]>()),
    evaluations: optional(json<Partial<Record<EvaluatingSide, ExperimentEvaluation>>>()),
    reason: optional(textRef()),
    concludedAt: optional(instant()),
    /** Where it goes on, of one that is scaled. */
    goesOnIn: optional(textRef()),
    intoExperimentId: optional(string()),
  },
  [['experimentId'], ['teamId'], ['programmeId'], ['repeats']],
);

/** Results per criterion over time. */
export const experimentObservationTable = table(
  'experiment_observation',
  {
    experimentId: string(),
    teamId: string(),
    observationId: string(),
    criterionId: string(),
    value: optional(number()),
    people: optional(integer()),
    finding: textRef(),
    observedBy: optional(string()),
    observedAt: instant(),
    eventId: string(),
  },
  [['experimentId']],
);
