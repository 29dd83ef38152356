import {
  attendants,
  confirmationsNeeded,
  countStances,
  dateOf,
  dialogueSessionDecider,
  type DialogueSessionState,
} from '@traject/domain';
import { row, type Row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { dialogueFollowUpTable, dialoguePresenceTable, dialogueSessionTable } from './table.js';

type Known = Exclude<DialogueSessionState, { status: 'unknown' }>;

export const dialogueSessionRows = wordRows({
  word: 'dialogueSession',
  folder: dialogueSessionDecider,
  tables: [dialogueSessionTable, dialoguePresenceTable, dialogueFollowUpTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { sessionId } = state;
    const followUps = 'followUps' in state ? state.followUps : [];
    return [
      sessionRow(state),
      ...presenceRows(state),
      ...followUps.map((one) => row(dialogueFollowUpTable, { sessionId, ...one })),
    ];
  },
  scope(event) {
    if (event.type !== 'DialoguePlanned') return null;
    const { teamId, programmeId, themeId } = event.data;
    return { teamId, programmeId, themeId };
  },
});

function sessionRow(state: Known): Row {
  const { sessionId, institutionId, themeId, programmeId, teamId, status } = state;
  const { startsAt, endsAt, place, agenda } = state;
  const last = 'minutes' in state ? state.minutes.at(-1) : undefined;
  const counts = last && countStances(last);
  return row(dialogueSessionTable, {
    ...{ sessionId, institutionId, themeId, programmeId, teamId, status, startsAt, endsAt, place, agenda },
    reason: state.status === 'cancelled' ? state.reason : null,
    minutes: 'minutes' in state ? state.minutes : null,
    confirmed: counts?.confirmed ?? null,
    objected: counts?.objected ?? null,
    needed: last && 'presences' in state ? confirmationsNeeded(state.presences) : null,
    personIds: 'presences' in state ? attendants(state.presences) : [],
  });
}

function presenceRows(state: Known): Row[] {
  const { sessionId, themeId, startsAt, stakeholderIds } = state;
  const about = { sessionId, themeId, onDay: dateOf(startsAt) };
  if (!('presences' in state)) {
    return stakeholderIds.map((stakeholderId) =>
      row(dialoguePresenceTable, { ...about, stakeholderId, invited: true, number: null, personIds: [] }),
    );
  }
  return state.presences.map(({ stakeholderId, number, personIds }) =>
    row(dialoguePresenceTable, {
      ...{ ...about, stakeholderId, number, personIds },
      invited: stakeholderIds.includes(stakeholderId),
    }),
  );
}
