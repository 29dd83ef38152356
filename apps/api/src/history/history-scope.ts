// From a scope as people name it to what the read model can page through.
import { actionsReadIn, streamOf } from '@traject/domain';
import {
  appraisalRoundsOnThemes,
  needsOnThemes,
  streamsOfScope,
  teamsUnder,
  type HistoryScope,
  type ReadClocks,
  type Sql,
} from '@traject/read-model';
import type { Sight } from '../graphql/viewer.js';
import { domainViewer } from './seen-event.js';

export interface ScopeArgument {
  kind: 'programme' | 'team' | 'person' | 'institution' | 'college' | 'theme' | 'stream';
  id: string;
}

/** The scope asked for; without one, the viewer's institutions and the shared work in which these or the viewer take part. */
export async function scopesOf(
  sql: Sql,
  clocks: ReadClocks,
  asked: ScopeArgument | null | undefined,
  sight: Sight,
): Promise<HistoryScope> {
  if (!asked) return { kind: 'reach', institutionIds: [...sight.institutionIds] };
  const { kind, id } = asked;
  switch (kind) {
    case 'person': {
      const ownedBy = actionsReadIn(id, domainViewer(sight));
      return ownedBy === null ? { kind, id } : { kind, id, ownedBy };
    }
    case 'programme':
    case 'team':
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
