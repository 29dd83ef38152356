import { collegeDecider, type CollegeState } from '@traject/domain';
import type { ReplayWord } from '../logic/replay-word.js';

export const collegeReplay: ReplayWord<CollegeState> = {
  folder: collegeDecider,
  lane: 'group',
};
