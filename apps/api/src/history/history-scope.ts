// From a scope as people name it to what the read model can page through.
import { streamOf } from '@traject/domain';
import {
  appraisalRoundsOnThemes,
  needsOnThemes,
  streamsOfScope,
  teamsUnder,
  type HistoryScope,
  type ReadClocks,
  type Sql,
} from '@traject/read-model';

export interface ScopeArgument {
  kind: 'programme' | 'team' | 'person' | 'institution' | 'college' | 'theme' | 'stream';
  id: string;
}

/** The scope asked for; without one, the institutions that the viewer works for, one after another. */
export async function scopesOf(
  sql: Sql,
  clocks: ReadClocks,
  asked: ScopeArgument | null | undefined,
  institutionIds: ReadonlySet<string>,
): Promise<HistoryScope> {
  if (!asked) return everything(sql, clocks, [...institutionIds]);
  const { kind, id } = asked;
  switch (kind) {
    case 'programme':
    case 'team':
    case 'person':
    case 'institution':
      return { kind, id };
    case 'stream':
      return { kind: 'streams', streams: [id] };
    case 'college': {
      const teams = await teamsUnder(sql, clocks, [id]);
      const streams = await Promise.all(
        teams.map(({ teamId }) => streamsOfScope(sql, { kind: 'team', id: teamId }, clocks.knownPosition)),
      );
      return { kind: 'streams', streams: [streamOf('college', id), ...streams.flat()] };
    }
    case 'theme': {
      const [needs, rounds] = await Promise.all([
        needsOnThemes(sql, clocks, [id]),
        appraisalRoundsOnThemes(sql, clocks, [id]),
      ]);
      const streams = [...needs, ...rounds].map(({ stream }) => stream);
      return { kind: 'streams', streams: [streamOf('theme', id), streamOf('ownership', id), ...streams] };
    }
    default:
      return kind satisfies never;
  }
}

async function everything(
  sql: Sql,
  clocks: ReadClocks,
  institutionIds: readonly string[],
): Promise<HistoryScope> {
  const [only] = institutionIds;
  if (only !== undefined && institutionIds.length === 1) return { kind: 'institution', id: only };
  const streams = await Promise.all(
    institutionIds.map((id) => streamsOfScope(sql, { kind: 'institution', id }, clocks.knownPosition)),
  );
  return { kind: 'streams', streams: streams.flat() };
}
