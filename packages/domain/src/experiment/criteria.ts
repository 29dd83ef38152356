// What an experiment is judged by: said before it runs, met or not by what is observed.
import { z } from 'zod';
import { id, text, type Text } from '../kernel/fields.js';

/** success: what would count as success. stop: what would end the experiment early. */
export const CRITERION_KINDS = ['success', 'stop'] as const;
export const EXPERIMENT_UNITS = [
  'percent',
  'grade',
  'count',
  'minutes',
  'hours',
  'days',
  'euro',
  'points',
] as const;
export type ExperimentUnit = (typeof EXPERIMENT_UNITS)[number];

/** A figure that the indicator has to reach, from below or from above. */
const target = () =>
  z.object({
    bound: z.enum(['atLeast', 'atMost']),
    value: z.number().finite(),
    unit: z.enum(EXPERIMENT_UNITS),
  });
export type CriterionTarget = z.infer<ReturnType<typeof target>>;

/** `what` in words; `indicator` how it is seen; `target` where it is a figure. */
export const criterion = () =>
  z.object({
    criterionId: id(),
    kind: z.enum(CRITERION_KINDS),
    what: text(),
    indicator: text(),
    target: target().nullable(),
  });
export interface Criterion {
  criterionId: string;
  kind: (typeof CRITERION_KINDS)[number];
  what: Text;
  indicator: Text;
  target: CriterionTarget | null;
}

/**
 * Whether an observed figure reaches the target: of a success criterion that is what was hoped for, of a stop criterion
 * the ground to stop. Null where there is no figure or no target, so that people judge. Compared to a billionth.
 */
export function reachesTarget(goal: CriterionTarget | null, value: number | null): boolean | null {
  if (goal === null || value === null) return null;
  return goal.bound === 'atLeast' ? value >= goal.value - 1e-9 : value <= goal.value + 1e-9;
}

/** What is wrong with a set of criteria, or null. */
export function flawOf(criteria: readonly Criterion[]): 'noSuccess' | 'noStop' | 'sameId' | null {
  const ids = new Set(criteria.map(({ criterionId }) => criterionId));
  if (ids.size < criteria.length) return 'sameId';
  if (!criteria.some(({ kind }) => kind === 'success')) return 'noSuccess';
  return criteria.some(({ kind }) => kind === 'stop') ? null : 'noStop';
}
