import type { SECTORS } from '@traject/domain';
import { oneOf, string, table, textRef, type RowOf } from '../table.js';

export const institutionTable = table(
  'institution',
  {
    institutionId: string(),
    name: textRef(),
    brin: string(),
    sector: oneOf<(typeof SECTORS)[number]>(),
  },
  [['institutionId']],
);
export type InstitutionRow = RowOf<typeof institutionTable>;
