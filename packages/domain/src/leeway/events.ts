import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { code, id, level, localDate, period } from '../kernel/fields.js';

/** What a team can be free to decide on. */
export const DECISION_DOMAINS = ['what', 'how', 'who', 'when', 'budget'] as const;
export const decisionDomain = () => z.enum(DECISION_DOMAINS);
export type DecisionDomain = z.infer<ReturnType<typeof decisionDomain>>;

/** The room itself: a bandwidth round a KPI's target in its unit, decision domains, budget in euro. */
export const room = () => ({
  bandwidth: z.object({ kpi: code(), level: level().nullable(), width: z.number().min(0) }).nullable(),
  decides: z.array(decisionDomain()),
  budgetUpTo: z.number().min(0).nullable(),
});

export const leewayEvents = {
  LeewayGranted: event(
    z.object({
      leewayId: id(),
      teamId: id(),
      programmeId: id().nullable(),
      agreementId: id().nullable(),
      ...room(),
      period: period(),
    }),
  ),
  LeewayWidened: event(z.object({ ...room(), until: localDate().nullable() })),
  LeewayNarrowed: event(z.object({ ...room(), until: localDate().nullable() })),
  /** An early end: the first day on which it no longer holds. */
  LeewayEnded: event(z.object({ until: localDate() })),
};
export type LeewayEvent = EventOf<typeof leewayEvents>;
