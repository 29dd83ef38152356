import { endOfDay, ownershipAppraisalDecider, reportedDistribution } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { appraisalRoundTable } from './table.js';

export const ownershipAppraisalRows = wordRows({
  word: 'ownershipAppraisal',
  folder: ownershipAppraisalDecider,
  tables: [appraisalRoundTable],
  rows(state, asOf, known) {
    if (state.status === 'unknown') return [];
    const { roundId, themeId, teamId, instrument, closesOn, status } = state;
    // Nothing is reported of an open round.
    const reported =
      status === 'closed' ? reportedDistribution(known.events, { asOf, known: known.position }) : null;
    return [
      row(appraisalRoundTable, {
        roundId,
        themeId,
        teamId,
        instrument,
        closesOn,
        status,
        answers: reported?.answers ?? null,
        mean: reported?.mean ?? null,
        counts: reported?.counts ?? null,
      }),
    ];
  },
  // What is shown depends on what was known when the round closed, so also on events that no longer stand.
  cuts: (events) =>
    events.flatMap((event) =>
      event.type === 'AppraisalRoundOpened'
        ? [event.effectiveAt, justAfter(endOfDay(event.data.closesOn))]
        : [event.effectiveAt],
    ),
  scope(event) {
    if (event.type !== 'AppraisalRoundOpened') return null;
    const { teamId, themeId } = event.data;
    return { teamId, themeId };
  },
});

const justAfter = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString();
