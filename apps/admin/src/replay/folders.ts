// The domain's own folds, as the browser runs them.
import {
  collegeDecider,
  institutionDecider,
  kpiAgreementDecider,
  kpiDefinitionDecider,
  leewayDecider,
  measurementDecider,
  ownershipAppraisalDecider,
  ownershipDecider,
  personDecider,
  programmeDecider,
  teamDecider,
  themeDecider,
  trainingNeedDecider,
  type DomainEvent,
} from '@traject/domain';
import type { PeriodFolder } from '@traject/history';

export type WordFolder = PeriodFolder<unknown, DomainEvent>;

const deciders: readonly (WordFolder & { word: string })[] = [
  collegeDecider,
  institutionDecider,
  kpiAgreementDecider,
  kpiDefinitionDecider,
  leewayDecider,
  measurementDecider,
  ownershipAppraisalDecider,
  ownershipDecider,
  personDecider,
  programmeDecider,
  teamDecider,
  themeDecider,
  trainingNeedDecider,
];

/** What the viewer may not read, and what a newer version wrote in another shape, is folded into nothing. */
function tolerant({ initialState, evolve, at, boundaries }: WordFolder): WordFolder {
  return {
    initialState,
    evolve(state, event) {
      if ('redacted' in event && event.redacted === true) return state;
      try {
        return evolve(state, event);
      } catch {
        return state;
      }
    },
    at,
    boundaries,
  };
}

/** How to fold a stream, by its word. */
export const folders: Readonly<Record<string, WordFolder>> = Object.fromEntries(
  deciders.map((decider) => [decider.word, tolerant(decider)]),
);

export const folderOf = (word: string): WordFolder | undefined => folders[word];
