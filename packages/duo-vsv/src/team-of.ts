import type { Aggregate } from './delivery.js';
import { type MappingLine, mappingKey } from './mapping.js';

/** Finds the team of a count, null when no line of the mapping fits. */
export type TeamOf = (aggregate: Pick<Aggregate, 'providerUnit' | 'level' | 'crebo'>) => string | null;

/**
 * The most specific line wins: one that names the crebo (with the level, then without), then one that names the level,
 * then the one for the whole provider unit. Of two lines for the same the first counts; `parseMapping` refuses those.
 */
export function teamOf(mapping: readonly MappingLine[]): TeamOf {
  const teams = new Map<string, string>();
  for (const { providerUnit, level, crebo, teamId } of mapping) {
    const key = mappingKey(providerUnit.toUpperCase(), level, crebo || undefined);
    if (!teams.has(key)) teams.set(key, teamId);
  }
  return ({ providerUnit, level, crebo }) =>
    (crebo === ''
      ? undefined
      : (teams.get(mappingKey(providerUnit, level, crebo)) ??
        teams.get(mappingKey(providerUnit, undefined, crebo)))) ??
    teams.get(mappingKey(providerUnit, level)) ??
    teams.get(mappingKey(providerUnit)) ??
    null;
}
