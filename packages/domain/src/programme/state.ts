import type { Period, Text, UnitRef } from '../kernel/fields.js';

export interface ProgrammeTeam {
  teamId: string;
  period: Period;
}
export interface ProgrammePartner {
  partnerId: string;
  name: Text;
  contactId: string | null;
  period: Period;
}
interface ProgrammeFacts {
  programmeId: string;
  institutionId: string;
  unit: UnitRef;
  title: Text;
  purpose: Text;
  period: Period;
  themeIds: string[];
  teams: ProgrammeTeam[];
  partners: ProgrammePartner[];
}
export type ProgrammeState =
  | { status: 'unknown' }
  /** planned, running and ended follow from the period; closed from an event. */
  | ({ status: 'planned' | 'running' | 'ended' } & ProgrammeFacts)
  | ({ status: 'closed'; findings: Text } & ProgrammeFacts);
