import type { DriveScanEvent } from '@traject/domain';
import { day, nothing, team, type WordSentences } from '../telling.js';

/** The events of `driveScan`, as they are told and drawn. */
export const driveScanSentences = {
  values: {
    DriveScanOpened: (data, to) => ({ team: team(data.teamId, to), closesOn: day(data.closesOn, to) }),
    DriveScanAnswered: nothing,
    DriveScanClosed: nothing,
  },
  shapes: {
    DriveScanOpened: 'circle',
    DriveScanAnswered: 'triangle',
  },
} satisfies WordSentences<DriveScanEvent['type']>;
