import type { SECTORS } from '@traject/domain';
import { oneOf, string, table, textRef } from '../table.js';

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
