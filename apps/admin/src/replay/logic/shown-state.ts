// From a stream's state to rows that people read.
import type {
  AppraisalRoundState,
  Instant,
  KpiAgreementState,
  KpiDefinitionState,
  LeewayState,
  MeasurementSeriesState,
  NeedState,
  OwnershipState,
  PersonState,
  ProgrammeState,
  TeamState,
  ThemeState,
} from '@traject/domain';
import { factsOfAgreement, factsOfLeeway, factsOfSeries } from './facts-of-agreement.js';
import { factsOfNeed, factsOfOwnership, factsOfRound, factsOfTheme } from './facts-of-need.js';
import { factsOfDefinition, factsOfPerson, factsOfProgramme, factsOfTeam } from './facts-of-organisation.js';
import { isText, wordsOf } from './replay-event.js';
import type { Fact, Shown } from './facts.js';

/** The facts of `state` (what the folder of `word` made) at `at`; a word without rows of its own shows its fields. */
export function shownState(word: string, state: unknown, at: Instant): Fact[] {
  switch (word) {
    case 'kpiAgreement':
      return factsOfAgreement(state as KpiAgreementState, at);
    case 'trainingNeed':
      return factsOfNeed(state as NeedState);
    case 'ownership':
      return factsOfOwnership(state as OwnershipState);
    case 'ownershipAppraisal':
      return factsOfRound(state as AppraisalRoundState);
    case 'theme':
      return factsOfTheme(state as ThemeState);
    case 'leeway':
      return factsOfLeeway(state as LeewayState);
    case 'measurement':
      return factsOfSeries(state as MeasurementSeriesState);
    case 'programme':
      return factsOfProgramme(state as ProgrammeState);
    case 'team':
      return factsOfTeam(state as TeamState);
    case 'person':
      return factsOfPerson(state as PersonState);
    case 'kpiDefinition':
      return factsOfDefinition(state as KpiDefinitionState);
    default:
      return plainFacts(state);
  }
}

/** The fields of something this version has no words for: as it stands, without what only a machine reads. */
export function plainFacts(state: unknown): Fact[] {
  if (typeof state !== 'object' || state === null) return [];
  return Object.entries(state).flatMap(([field, value]: [string, unknown]): Fact[] => {
    const shown = plain(value);
    return shown ? [{ field, value: shown }] : [];
  });
}

function plain(value: unknown): Shown | null {
  if (value === null || value === undefined || value === '') return null;
  if (isText(value)) return { as: 'words', words: wordsOf(value) };
  if (typeof value === 'boolean') return { as: value ? 'yes' : 'no' };
  if (typeof value === 'number') return { as: 'number', value };
  return { as: 'plain', text: typeof value === 'string' ? value : JSON.stringify(value) };
}
