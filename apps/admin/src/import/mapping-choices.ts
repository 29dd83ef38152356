import { csvOf } from '../ui/csv.js';

/** A provider unit, or a level of it, that no team was chosen for yet. */
export interface Unmapped {
  providerUnit: string;
  name: string;
  level: number | null;
  rows: number;
}

/** Which team the rows of a provider unit count for. */
export interface Mapping {
  providerUnit: string;
  level: number | null;
  crebo: string | null;
  teamId: string;
}

/** Tells one choice from another. */
export const unitKey = ({ providerUnit, level }: Pick<Unmapped, 'providerUnit' | 'level'>): string =>
  `${providerUnit}-${level ?? ''}`;

/** The mappings that there were, with those just chosen added; `chosen` holds the id of a team by `unitKey`. */
export function withChosen(
  before: readonly Mapping[],
  unmapped: readonly Unmapped[],
  chosen: ReadonlyMap<string, string>,
): Mapping[] {
  const added = unmapped.flatMap(({ providerUnit, level }): Mapping[] => {
    const teamId = chosen.get(unitKey({ providerUnit, level }));
    return teamId ? [{ providerUnit, level, crebo: null, teamId }] : [];
  });
  const keys = new Set(added.map(unitKey));
  return [...before.filter((each) => each.crebo !== null || !keys.has(unitKey(each))), ...added];
}

/** Those of which code, name or level holds every word of `typed`. */
export function unitsFound(unmapped: readonly Unmapped[], typed: string): readonly Unmapped[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return unmapped.filter(({ providerUnit, name, level }) => {
    const held = `${providerUnit} ${name} ${level ?? ''}`.toLowerCase();
    return words.every((word) => held.includes(word));
  });
}

/**
 * A mapping file as `traject import duo-vsv --mapping` reads it: what was chosen, and a line with an empty team for what
 * was not. Teams stand in it by id, which no two teams share.
 */
export function mappingCsv(mappings: readonly Mapping[], unmapped: readonly Unmapped[]): string {
  const chosen = new Set(mappings.map(unitKey));
  return csvOf([
    ['providerUnit', 'level', 'crebo', 'team'],
    ...mappings.map(({ providerUnit, level, crebo, teamId }) => [providerUnit, level, crebo, teamId]),
    ...unmapped
      .filter((each) => !chosen.has(unitKey(each)))
      .map(({ providerUnit, level }) => [providerUnit, level, null, null]),
  ]);
}
