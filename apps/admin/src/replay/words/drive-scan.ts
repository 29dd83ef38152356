import { driveScanDecider, type DriveScanState } from '@traject/domain';
import { type Fact, factsOf, idOfKind, term } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

/** A round; its answers are nobody's to read. */
function factsOfScan(state: DriveScanState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['status', term('state.driveScan', state.status)],
    ['team', idOfKind('unit', state.teamId)],
    ['programme', idOfKind('programme', state.programmeId)],
    ['closesOn', { as: 'day', value: state.closesOn }],
  ]);
}

export const driveScanReplay: ReplayWord<DriveScanState> = {
  folder: driveScanDecider,
  lane: 'group',
  factsOf: factsOfScan,
};
