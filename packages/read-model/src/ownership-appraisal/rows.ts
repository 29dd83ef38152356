import {
  endOfDay,
  ownershipAppraisalDecider,
  reportedDistribution,
  type AppraisedGroup,
} from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { appraisalRoundTable } from './table.js';

export const ownershipAppraisalRows = wordRows({
  word: 'ownershipAppraisal',
  folder: ownershipAppraisalDecider,
  tables: [appraisalRoundTable],
  rows(state, asOf, known) {
    if (state.status === 'unknown') return [];
    const { roundId, themeId, teamId, instrument, closesOn, status, partnersOfProgrammeId } = state;
    // Nothing is reported of an open round.
    const reportedOf = (group: AppraisedGroup) =>
      status === 'closed' ? reportedDistribution(known.events, { asOf, known: known.position }, group) : null;
    const reported = reportedOf('members');
    const partners = partnersOfProgrammeId === null ? null : reportedOf('partners');
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
        partnersOfProgrammeId,
        partnerAnswers: partners?.answers ?? null,
        partnerMean: partners?.mean ?? null,
        partnerCounts: partners?.counts ?? null,
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
    const { teamId, themeId, partnersOfProgrammeId } = event.data;
    return { teamId, themeId, programmeId: partnersOfProgrammeId };
  },
});

const justAfter = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString();
