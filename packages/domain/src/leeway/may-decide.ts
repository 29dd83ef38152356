import { inPeriod, type Level } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import { DECISION_DOMAINS, type DecisionDomain } from './events.js';
import type { LeewayState } from './state.js';

/** What a team may decide without asking, each with the ids of the leeways that it rests on. */
export interface MayDecide {
  domains: { domain: DecisionDomain; leewayIds: string[] }[];
  /** The largest amount in euro that one leeway gives; amounts of several leeways are not added up. */
  budgetUpTo: { amount: number; leewayIds: string[] } | null;
  /**
   * How far, in the KPI's unit, a result may fall short before the team has to ask: the widest per KPI and level. How a
   * result is judged follows from the terms of the agreement (`judgeAgainstTerms`), not from this.
   */
  bandwidths: { kpi: string; level: Level | null; width: number; leewayIds: string[] }[];
  /** Every leeway in force at that moment. */
  leewayIds: string[];
}

/**
 * What may a team decide itself at moment `at`? `leeways` are those of one team, in their state of that moment; which
 * of them are in force follows from their periods.
 */
export function mayDecide(leeways: readonly LeewayState[], at: Instant): MayDecide {
  const inForce = leeways.flatMap((leeway) =>
    leeway.status !== 'unknown' && inPeriod(leeway.period, at) ? [leeway] : [],
  );
  const idsWhere = (holds: (leeway: (typeof inForce)[number]) => boolean) =>
    inForce.filter(holds).map((leeway) => leeway.leewayId);
  const amounts = inForce.flatMap(({ room }) => (room.budgetUpTo === null ? [] : [room.budgetUpTo]));
  const amount = amounts.length > 0 ? Math.max(...amounts) : null;
  const bands = new Map<string, MayDecide['bandwidths'][number]>();
  for (const { room, leewayId } of inForce) {
    if (room.bandwidth === null) continue;
    const key = `${room.bandwidth.kpi} ${room.bandwidth.level ?? ''}`;
    const known = bands.get(key);
    if (!known || room.bandwidth.width > known.width)
      bands.set(key, { ...room.bandwidth, leewayIds: [leewayId] });
    else if (room.bandwidth.width === known.width) known.leewayIds.push(leewayId);
  }
  return {
    domains: DECISION_DOMAINS.map((domain) => ({
      domain,
      leewayIds: idsWhere(({ room }) => room.decides.includes(domain)),
    })).filter(({ leewayIds }) => leewayIds.length > 0),
    budgetUpTo:
      amount === null ? null : { amount, leewayIds: idsWhere(({ room }) => room.budgetUpTo === amount) },
    bandwidths: [...bands.values()],
    leewayIds: inForce.map((leeway) => leeway.leewayId),
  };
}
