// Which provider units count for which team: from the log, for a yield year, with the choices of this import.
import { inPeriod, overlap, startOfDay, type Period } from '@traject/domain';
import { yieldYearPeriod, type MappingLine } from '@traject/duo-vsv';
import type { ImportRefusal } from './import-refusal.js';
import type { Institution, InstitutionTeam } from './institution.js';
import type { MappingChoice } from './import-request.js';

/** A choice to be recorded as MapProviderUnit. */
export interface PlannedMapping extends MappingLine {
  period: Period;
}

const keyOf = ({ providerUnit, level, crebo }: Omit<MappingLine, 'teamId'>): string =>
  [providerUnit.toUpperCase(), level ?? '', crebo ?? ''].join('\t');

/** The mapping of the log for a yield year: as it held on 1 October, when those enrolled are counted. */
function mappingOfLog({ teams }: Institution, yieldYear: number): MappingLine[] {
  const counted = startOfDay(yieldYearPeriod(yieldYear).from);
  return teams.flatMap(({ teamId, state }) =>
    state.mappings
      .filter(({ period }) => inPeriod(period, counted))
      .map(({ providerUnit, level, crebo }) => ({
        providerUnit: providerUnit.toUpperCase(),
        ...(level !== null && { level }),
        ...(crebo !== null && { crebo }),
        teamId,
      })),
  );
}

/** The mapping that counts for a yield year; a choice takes the place of what the log says of the very same. */
export function mappingFor(
  institution: Institution,
  choices: readonly MappingChoice[],
  yieldYear: number,
): MappingLine[] {
  // Of two lines for the same the first counts.
  return [...choices, ...mappingOfLog(institution, yieldYear)];
}

/**
 * What must be recorded so that the choices hold next time: from the first yield year of the import (or the team's
 * first day, when that is later) until the next mapping of the same. Refuses a team that is not the institution's, and
 * a unit that counts for another team at that time.
 */
export function planMappings(
  institution: Institution,
  choices: readonly MappingChoice[],
  yieldYear: number,
): { mappings: PlannedMapping[]; refusals: ImportRefusal[] } {
  const mappings: PlannedMapping[] = [];
  const refusals: ImportRefusal[] = [];
  for (const choice of choices) {
    const team = institution.teams.find(({ teamId }) => teamId === choice.teamId);
    if (!team) refusals.push({ code: 'TEAM_UNKNOWN', teamId: choice.teamId });
    else planOne(institution, team, choice, { yieldYear, mappings, refusals });
  }
  return { mappings, refusals };
}

function planOne(
  { teams }: Institution,
  team: InstitutionTeam,
  choice: MappingChoice,
  to: { yieldYear: number; mappings: PlannedMapping[]; refusals: ImportRefusal[] },
): void {
  const start = yieldYearPeriod(to.yieldYear).from;
  const from = start > team.state.period.from ? start : team.state.period.from;
  const same = teams.flatMap(({ teamId, name, state }) =>
    state.mappings
      .filter((mapping) => keyOf(lineOf(mapping, teamId)) === keyOf(choice))
      .map(({ period }) => ({ teamId, name, period })),
  );
  const next = same
    .map(({ period }) => period.from)
    .filter((day) => day > from)
    .sort()[0];
  const period = { from, until: next ?? null };
  const clash = same.find((mapping) => overlap(mapping.period, period));
  if (clash && clash.teamId !== choice.teamId) {
    const { providerUnit } = choice;
    to.refusals.push({ code: 'MAPPED_TO_OTHER_TEAM', providerUnit, team: clash.name });
    return;
  }
  const ended = team.state.period.until !== null && from >= team.state.period.until;
  // The log keeps crebo codes of five digits; an older number counts for this import only.
  const recordable = choice.crebo === undefined || /^\d{5}$/.test(choice.crebo);
  if (!clash && !ended && recordable) to.mappings.push({ ...choice, period });
}

const lineOf = (
  {
    providerUnit,
    level,
    crebo,
  }: { providerUnit: string; level: MappingLine['level'] | null; crebo: string | null },
  teamId: string,
): MappingLine => ({ providerUnit, level: level ?? undefined, crebo: crebo ?? undefined, teamId });
