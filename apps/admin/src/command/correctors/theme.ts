import type { ThemeEvent } from '@traject/domain';
import type { Corrector, WordCorrectors } from '../corrector.js';

const naming: Corrector = ['manager', 'quality', 'facilitator', 'board'];
const mapping: Corrector = ['facilitator', 'teamLead', 'quality'];

export const themeCorrectors = {
  ThemeNamed: naming,
  ThemeRenamed: naming,
  ThemeRetired: naming,
  // How a team sees a theme is corrected by appraising it anew.
  ThemeAppraised: 'nobody',
  StakeholderMapped: mapping,
  StakeholderChanged: mapping,
  StakeholderDropped: mapping,
} satisfies WordCorrectors<ThemeEvent['type']>;
