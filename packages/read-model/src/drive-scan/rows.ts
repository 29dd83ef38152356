import { driveScanDecider, endOfDay, reportedDrives } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { driveScanTable } from './table.js';

export const driveScanRows = wordRows({
  word: 'driveScan',
  folder: driveScanDecider,
  tables: [driveScanTable],
  rows(state, asOf, known) {
    if (state.status === 'unknown') return [];
    const { scanId, teamId, programmeId, instrument, closesOn, status } = state;
    // Nothing is reported of an open scan.
    const report = status === 'closed' ? reportedDrives(known.events, { asOf, known: known.position }) : null;
    return [
      row(driveScanTable, {
        ...{ scanId, teamId, programmeId, instrument, closesOn, status },
        answers: report?.answers ?? null,
        drives: report?.drives ?? null,
      }),
    ];
  },
  // What is shown depends on what was known when the scan closed, so also on events that no longer stand.
  cuts: (events) =>
    events.flatMap((event) =>
      event.type === 'DriveScanOpened'
        ? [event.effectiveAt, justAfter(endOfDay(event.data.closesOn))]
        : [event.effectiveAt],
    ),
  scope(event) {
    if (event.type !== 'DriveScanOpened') return null;
    const { teamId, programmeId } = event.data;
    return { teamId, programmeId };
  },
});

const justAfter = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString();
