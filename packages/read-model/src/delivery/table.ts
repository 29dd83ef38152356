import { boolean, date, integer, oneOf, optional, string, table } from '../table.js';

/** Imported files: what each was, and where its rows went. */
export const deliveryTable = table(
  'delivery',
  {
    fileHash: string(),
    institutionId: string(),
    kind: oneOf<'monthly' | 'enrolled' | 'leavers'>(),
    brin: string(),
    otherBrinAccepted: boolean(),
    about: date(),
    status: optional(oneOf<'provisional' | 'definitive'>()),
    rowsRead: integer(),
    rowsUsed: integer(),
    rowsRefused: integer(),
    rowsWithoutLevel: integer(),
    rowsUnmapped: integer(),
    measurementsRecorded: integer(),
    measurementsCorrected: integer(),
  },
  [['fileHash'], ['institutionId']],
);
