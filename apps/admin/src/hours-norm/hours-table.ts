// Hours as a table for CSV.
import type { StaffHoursFieldsFragment } from './documents.generated.js';
import type { Say } from '../i18n/use-t.js';
import type { Tint } from '../ui/chip.js';

export type StaffHours = StaffHoursFieldsFragment;

export const HOURS_TINTS: Record<StaffHours['status'], Tint> = {
  noNorm: 'none',
  below: 'contested',
  onCourse: 'planned',
  met: 'done',
};

/** The teams of a person in words. */
export const teamsInWords = ({ teams }: StaffHours): string =>
  teams.map(({ name, id }) => name.value ?? id).join(', ');

/** The lines with their header; numbers as numbers. */
export const hoursTable = (rows: readonly StaffHours[], t: Say): (string | number | null)[][] => [
  [
    ...([
      'name',
      'teams',
      'fte',
      'norm',
      'realised',
      'scheduled',
      'unrecorded',
      'missing',
      'status',
    ] as const),
  ].map((column) => t(`hours.column.${column}`)),
  ...rows.map((row) => [
    row.person.name ?? row.person.id,
    teamsInWords(row),
    row.fte,
    row.norm,
    row.realised,
    row.scheduled,
    row.unrecorded,
    row.missing,
    t(`hours.status.${row.status}`),
  ]),
];
