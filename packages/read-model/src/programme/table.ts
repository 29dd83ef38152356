import type { ProgrammeState, UnitRef } from '@traject/domain';
import { boolean, date, oneOf, optional, string, table, textRef } from '../table.js';

const period = () => ({ periodFrom: date(), periodUntil: optional(date()), holds: boolean() });

export const programmeTable = table(
  'programme',
  {
    programmeId: string(),
    institutionId: string(),
    unitKind: oneOf<UnitRef['kind']>(),
    unitId: string(),
    title: textRef(),
    purpose: textRef(),
    status: oneOf<Exclude<ProgrammeState['status'], 'unknown'>>(),
    findings: optional(textRef()),
    ...period(),
  },
  [['programmeId'], ['institutionId'], ['unitId']],
);

export const programmeTeamTable = table(
  'programme_team',
  { programmeId: string(), teamId: string(), ...period() },
  [['programmeId'], ['teamId']],
);

export const programmeThemeTable = table('programme_theme', { programmeId: string(), themeId: string() }, [
  ['programmeId'],
  ['themeId'],
]);

export const programmePartnerTable = table(
  'programme_partner',
  {
    programmeId: string(),
    partnerId: string(),
    name: textRef(),
    contactId: optional(string()),
    ...period(),
  },
  [['programmeId'], ['contactId']],
);
