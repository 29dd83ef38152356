import { oneOf, string, table, textRef } from '../table.js';

export const collegeTable = table(
  'college',
  {
    collegeId: string(),
    institutionId: string(),
    name: textRef(),
    status: oneOf<'founded' | 'closed'>(),
  },
  [['collegeId'], ['institutionId']],
);
