import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, localDate } from '../kernel/fields.js';

/** What a drive scan asks about, in the order of its items. */
export const DRIVES = ['entrepreneurship', 'passion', 'success'] as const;
export type Drive = (typeof DRIVES)[number];

/**
 * `drives-12`: Traject's own instrument, twelve statements on a scale from 1 (not at all) to 5 (entirely), four for each
 * drive in the order of `DRIVES`. It was not validated by research: it opens a conversation and judges nobody.
 */
export const DRIVE_INSTRUMENTS = { 'drives-12': { itemsPerDrive: 4, minimum: 1, maximum: 5 } } as const;

const scores = () => z.array(z.number().int().min(1).max(5)).length(12);

export const driveScanEvents = {
  DriveScanOpened: event(
    z.object({
      scanId: id(),
      teamId: id(),
      programmeId: id().nullable(),
      instrument: z.enum(['drives-12']),
      closesOn: localDate(),
    }),
  ),
  /** Private: nobody but its author meets it. A later answer of the same person in the round replaces it. */
  DriveScanAnswered: event(z.object({ scores: scores() })),
  DriveScanClosed: event(z.object({})),
};
export type DriveScanEvent = EventOf<typeof driveScanEvents>;
