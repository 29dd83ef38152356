import { institutionDecider, type InstitutionState } from '@traject/domain';
import type { ReplayWord } from '../logic/replay-word.js';

export const institutionReplay: ReplayWord<InstitutionState> = {
  folder: institutionDecider,
  lane: 'group',
};
