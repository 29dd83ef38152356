// A version of a plan as its form holds it, and as the command takes it.
import * as z from 'zod/mini';
import { figure, optionalFigure, optionalWords, words } from '../form/schemas.js';
import type { PlanVersion } from './compare.js';

const MOST_HOURS = 10_000;

export const contentSchema = z.object({
  hours: figure(0, MOST_HOURS),
  needs: z.array(z.object({ needId: z.string(), hours: optionalFigure(0), budget: optionalFigure(0) })),
  costs: z.array(z.object({ lineId: z.string(), what: words(), amount: figure(0) })),
  note: optionalWords(),
});
/** As `contentSchema`, where a reason must be given. */
export const amendmentSchema = z.object({ ...contentSchema.shape, note: words() });
export type ContentValues = z.infer<typeof contentSchema>;

/** A need that the team endorsed, with its title. */
export interface Plannable {
  id: string;
  title: string;
}

/** What the form begins with: the last version, and every need that the team may plan for. */
export const contentOf = (version: PlanVersion | null, needs: readonly Plannable[]): ContentValues => ({
  hours: version?.hours ?? 0,
  needs: needs.map(({ id }) => {
    const line = version?.needs.find(({ needId }) => needId === id);
    return { needId: id, hours: line?.hours ?? null, budget: line?.budget ?? null };
  }),
  costs: (version?.costs ?? []).map(({ lineId, what, amount }) => ({
    lineId,
    what: what.value ?? '',
    amount,
  })),
  note: '',
});

/** What the command takes: a need without hours and money is not in the plan. */
export const inputOf = ({ hours, needs, costs }: ContentValues) => ({
  hours,
  needs: needs
    .filter((need) => need.hours !== null || need.budget !== null)
    .map(({ needId, hours: asked, budget }) => ({ needId, hours: asked ?? 0, budget: budget ?? 0 })),
  costs,
});
