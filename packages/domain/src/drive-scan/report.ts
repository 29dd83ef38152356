// What of the answers the team may see: per drive, of a closed scan of five answers or more.
import type { Recorded } from '../kernel/envelope.js';
import {
  answersToReport,
  countPerStep,
  inHundredths,
  meanOf,
  SMALLEST_GROUP,
  type Answers,
} from '../kernel/private-answers.js';
import type { Clocks } from '../kernel/two-clocks.js';
import { driveScanDecider } from './drive-scan.js';
import { DRIVE_INSTRUMENTS, DRIVES, type DriveScanEvent } from './events.js';
import type { DriveReport } from './state.js';

function reportOf(answers: Answers, instrument: keyof typeof DRIVE_INSTRUMENTS): DriveReport | null {
  const all = Object.values(answers);
  if (all.length < SMALLEST_GROUP) return null;
  const { itemsPerDrive, ...scale } = DRIVE_INSTRUMENTS[instrument];
  const drives = DRIVES.map((drive, index) => {
    const from = index * itemsPerDrive;
    const means = all.map((scores) => meanOf(scores.slice(from, from + itemsPerDrive)));
    return { drive, mean: inHundredths(meanOf(means)), counts: countPerStep(means, scale) };
  });
  return { answers: all.length, drives };
}

/**
 * What may be shown of a scan on a pair of clocks, null where nothing may: the same rules as for an appraisal
 * (`answersToReport`). `events` is the scan's whole stream.
 */
export function reportedDrives(
  events: readonly Recorded<DriveScanEvent>[],
  clocks: Clocks,
): DriveReport | null {
  const opened = events.find((event) => event.type === 'DriveScanOpened');
  if (!opened) return null;
  const { initialState, evolve, at } = driveScanDecider;
  const answers = answersToReport(
    {
      ...{ initialState, evolve, at },
      round: (state) =>
        state.status === 'unknown'
          ? null
          : { closed: state.status === 'closed', closesOn: state.closesOn, answers: state.answers },
      closing: 'DriveScanClosed',
    },
    events,
    clocks,
  );
  return answers && reportOf(answers, opened.data.instrument);
}
