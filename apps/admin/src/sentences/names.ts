import type { Unit } from '../i18n/formats.js';

/** How a KPI is called and counted. */
export interface KpiName {
  name: string;
  unit: Unit;
}

/** The names that sentences need, by id; null where it is not known, or not the viewer's to know. */
export interface Names {
  team(id: string): string | null;
  theme(id: string): string | null;
  need(id: string): string | null;
  experiment(id: string): string | null;
  /** A training activity. */
  activity(id: string): string | null;
  programme(id: string): string | null;
  network(id: string): string | null;
  /** A partner of a network. */
  partner(id: string): string | null;
  /** Institution, college or team. */
  unit(id: string): string | null;
  person(id: string): string | null;
  kpi(code: string): KpiName | null;
  /** The KPI of an agreement, and its level. */
  agreement(id: string): { kpi: string; level: number | null } | null;
}

/** Names for when nothing was loaded yet. */
export const NO_NAMES: Names = {
  team: () => null,
  theme: () => null,
  need: () => null,
  experiment: () => null,
  activity: () => null,
  programme: () => null,
  network: () => null,
  partner: () => null,
  unit: () => null,
  person: () => null,
  kpi: () => null,
  agreement: () => null,
};
