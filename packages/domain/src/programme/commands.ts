import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, localDate, period, text, unitRef } from '../kernel/fields.js';

/** By a manager of the unit under which the programme runs, or its facilitator. */
export const programmeCommands = {
  StartProgramme: z.object({
    programmeId: id(),
    institutionId: id(),
    unit: unitRef(),
    title: text(),
    purpose: text(),
    period: period(),
    themeIds: z.array(id()).min(1),
    teamIds: z.array(id()).min(1),
  }),
  RenameProgramme: z.object({ programmeId: id(), title: text(), purpose: text() }),
  ChangeProgrammePeriod: z.object({ programmeId: id(), period: period(), reason: text() }),
  AddProgrammeTheme: z.object({ programmeId: id(), themeId: id() }),
  DropProgrammeTheme: z.object({ programmeId: id(), themeId: id(), reason: text() }),
  JoinProgramme: z.object({ programmeId: id(), teamId: id(), period: period() }),
  LeaveProgramme: z.object({ programmeId: id(), teamId: id(), until: localDate(), reason: text() }),
  AddProgrammePartner: z.object({
    programmeId: id(),
    partnerId: id(),
    name: text(),
    contactId: id().nullable(),
    period: period(),
  }),
  EndProgrammePartner: z.object({ programmeId: id(), partnerId: id(), until: localDate(), reason: text() }),
  CloseProgramme: z.object({ programmeId: id(), findings: text() }),
};
export type ProgrammeCommand = CommandOf<typeof programmeCommands>;
