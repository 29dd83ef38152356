import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, text } from '../kernel/fields.js';
import { criterion } from './criteria.js';
import { design, verdicts } from './events.js';

/** The transitions of domain.md; `reason` where criteria are changed after approval, and for what becomes of it. */
export const experimentCommands = {
  ProposeExperiment: z.object({
    experimentId: id(),
    teamId: id(),
    programmeId: id().nullable(),
    themeId: id().nullable(),
    title: text(),
    idea: text(),
    repeats: id().nullable(),
  }),
  DesignExperiment: z.object({ experimentId: id(), ...design() }),
  AdviseOnExperiment: z.object({ experimentId: id(), advice: text() }),
  ApproveExperiment: z.object({ experimentId: id() }),
  StartExperiment: z.object({ experimentId: id() }),
  AdjustExperiment: z.object({ experimentId: id(), seen: text(), changed: text() }),
  AmendCriteria: z.object({
    experimentId: id(),
    criteria: z.array(criterion()).min(2).max(20),
    reason: text(),
  }),
  ObserveExperiment: z.object({
    experimentId: id(),
    observationId: id(),
    criterionId: id(),
    value: z.number().finite().nullable(),
    people: z.number().int().min(0).nullable(),
    finding: text(),
  }),
  EvaluateExperiment: z.object({
    experimentId: id(),
    verdicts: verdicts(),
    dueToContext: text(),
    wouldTransfer: text(),
  }),
  ScaleExperiment: z.object({ experimentId: id(), where: text(), reason: text() }),
  KeepExperimentLocal: z.object({ experimentId: id(), reason: text() }),
  StopExperiment: z.object({ experimentId: id(), reason: text() }),
  RepeatExperiment: z.object({
    experimentId: id(),
    intoExperimentId: id(),
    title: text(),
    idea: text(),
    reason: text(),
  }),
};
export type ExperimentCommand = CommandOf<typeof experimentCommands>;
