import type { OwnershipAppraisalEvent } from '@traject/domain';
import { day, nothing, team, theme, type WordSentences } from '../telling.js';

/** The events of `ownershipAppraisal`, as they are told and drawn. */
export const ownershipAppraisalSentences = {
  values: {
    AppraisalRoundOpened: (data, to) => ({
      theme: theme(data.themeId, to),
      team: team(data.teamId, to),
      closesOn: day(data.closesOn, to),
    }),
    AppraisalAnswered: nothing,
    AppraisalRoundClosed: nothing,
  },
  shapes: {
    AppraisalRoundOpened: 'circle',
    AppraisalAnswered: 'triangle',
  },
} satisfies WordSentences<OwnershipAppraisalEvent['type']>;
