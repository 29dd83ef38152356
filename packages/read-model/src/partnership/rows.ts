import { partnershipDecider, termsInForce } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import {
  boundaryObservationTable,
  learningPotentialTable,
  partnershipPartyTable,
  partnershipTable,
  partnershipVersionTable,
} from './table.js';

export const partnershipRows = wordRows({
  word: 'partnership',
  folder: partnershipDecider,
  tables: [
    partnershipTable,
    partnershipPartyTable,
    learningPotentialTable,
    partnershipVersionTable,
    boundaryObservationTable,
  ],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { partnershipId, institutionId, programmeId, networkId, title, status, since } = state;
    const { question, reason, observations } = state;
    return [
      row(partnershipTable, {
        ...{ partnershipId, institutionId, programmeId, networkId, title, status, since, question, reason },
        potential: state.potential.at(-1)?.scores ?? null,
        versionInForce: termsInForce(state)?.version ?? null,
        observations: observations.length,
      }),
      ...state.parties.map((party, index) =>
        row(partnershipPartyTable, { partnershipId, place: index + 1, ...party }),
      ),
      ...state.potential.map(({ at, ...appraisal }) =>
        row(learningPotentialTable, { partnershipId, ...appraisal, appraisedAt: at }),
      ),
      ...state.versions.map((version) => row(partnershipVersionTable, { partnershipId, ...version })),
      ...observations.map(({ at, ...observation }) =>
        row(boundaryObservationTable, {
          ...{ partnershipId, programmeId, networkId, ...observation },
          observedAt: at,
        }),
      ),
    ];
  },
  scope: (event) => (event.type === 'PartnershipProspected' ? { programmeId: event.data.programmeId } : null),
});
