import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, period, text } from '../kernel/fields.js';
import { decisionDomain } from '../leeway/events.js';
import { criterion } from './criteria.js';

/** Who carries an experiment, besides its team: kinds and numbers, never names. */
export const PARTICIPANT_KINDS = [
  'teachers',
  'pupils',
  'students',
  'parents',
  'grandparents',
  'traineeTeachers',
  'lateralEntrants',
  'companies',
  'others',
] as const;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];
export const participants = () =>
  z.array(z.object({ kind: z.enum(PARTICIPANT_KINDS), number: z.number().int().min(1).max(10_000) }));
export type Participants = z.infer<ReturnType<typeof participants>>;

/** met: of a stop criterion, that its ground to stop occurred. */
export const CRITERION_OUTCOMES = ['met', 'notMet', 'notAssessable'] as const;
export type CriterionOutcome = (typeof CRITERION_OUTCOMES)[number];
export const verdicts = () =>
  z.array(z.object({ criterionId: id(), outcome: z.enum(CRITERION_OUTCOMES), finding: text() }));
export type Verdicts = z.infer<ReturnType<typeof verdicts>>;

/** Who evaluates: the team that ran it, and quality beside it. */
export const EVALUATING_SIDES = ['team', 'quality'] as const;
export type EvaluatingSide = (typeof EVALUATING_SIDES)[number];

/**
 * What is laid down before it runs. `decides`: the decision domains that it takes; `cost` in whole or broken euro, 0
 * where it costs nothing; `period` when it is to run.
 */
export const design = () => ({
  question: text(),
  baseline: text(),
  criteria: z.array(criterion()).min(2).max(20),
  participants: participants(),
  decides: z.array(decisionDomain()).min(1),
  cost: z.number().min(0),
  period: period(),
});

export const experimentEvents = {
  /** `repeats`: the experiment that this one does again; a policy proposes it. */
  ExperimentProposed: event(
    z.object({
      experimentId: id(),
      teamId: id(),
      programmeId: id().nullable(),
      themeId: id().nullable(),
      title: text(),
      idea: text(),
      repeats: id().nullable(),
    }),
  ),
  ExperimentDesigned: event(z.object(design())),
  /** Quality was consulted on the design as it then was. */
  ExperimentAdvised: event(z.object({ advice: text() })),
  /** `inside`: the leeways of the team that covered it; null where a manager approved it from above. */
  ExperimentApproved: event(z.object({ inside: z.array(id()).nullable() })),
  ExperimentStarted: event(z.object({})),
  ExperimentAdjusted: event(z.object({ seen: text(), changed: text() })),
  /** After approval: the whole set that is to be judged by from now on; the earlier sets stay readable. */
  CriteriaAmended: event(z.object({ criteria: z.array(criterion()).min(2).max(20) })),
  /** A result on a criterion; `value` in its unit, `people` how many it is about. */
  ExperimentObserved: event(
    z.object({
      observationId: id(),
      criterionId: id(),
      value: z.number().finite().nullable(),
      people: z.number().int().min(0).nullable(),
      finding: text(),
    }),
  ),
  ExperimentEvaluated: event(
    z.object({
      side: z.enum(EVALUATING_SIDES),
      verdicts: verdicts(),
      dueToContext: text(),
      wouldTransfer: text(),
    }),
  ),
  /** `where`: the teams, groups or schools that it goes on to. */
  ExperimentScaled: event(z.object({ where: text() })),
  ExperimentKeptLocal: event(z.object({})),
  ExperimentStopped: event(z.object({})),
  /** Done again in another experiment, which a policy proposes with this title and idea. */
  ExperimentRepeated: event(z.object({ intoExperimentId: id(), title: text(), idea: text() })),
};
export type ExperimentEvent = EventOf<typeof experimentEvents>;
