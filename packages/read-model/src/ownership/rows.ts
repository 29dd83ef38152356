import { idOf, ownershipDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { ownershipHolderTable, ownershipTable } from './table.js';

export const ownershipRows = wordRows({
  word: 'ownership',
  folder: ownershipDecider,
  tables: [ownershipTable, ownershipHolderTable],
  rows(state) {
    const { themeId, status, holderTeamIds } = state;
    if (themeId === null) return [];
    const settled = state.status === 'unowned' ? null : state;
    const offer = settled && 'offer' in settled ? settled.offer : null;
    const contest = state.status === 'contested' ? state : null;
    return [
      row(ownershipTable, {
        themeId,
        status,
        holderTeamIds,
        teamId: settled && 'teamId' in settled ? settled.teamId : null,
        since: settled?.since ?? null,
        offerKind: offer?.kind ?? null,
        offerFromTeamId: offer?.fromTeamId ?? null,
        offerToTeamId: offer?.toTeamId ?? null,
        before: contest?.before ?? null,
        contestedBy: contest?.contestedBy ?? null,
        reason: contest?.reason ?? null,
      }),
      ...holderTeamIds.map((teamId) =>
        row(ownershipHolderTable, { themeId, teamId, since: settled?.since ?? null }),
      ),
    ];
  },
  scope: (event) => ({ themeId: idOf(event.stream) }),
});
