import type { LeewayEvent } from '@traject/domain';
import type { WordCorrectors } from '../corrector.js';

export const leewayCorrectors = {
  LeewayGranted: ['manager'],
  LeewayWidened: ['manager'],
  LeewayNarrowed: ['manager'],
  LeewayEnded: ['manager'],
} satisfies WordCorrectors<LeewayEvent['type']>;
