import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { code, id, level, localDate, period, text } from '../kernel/fields.js';
import { LEARNING_PATHS, quorumRule } from './events.js';

const parent = () => z.object({ kind: z.enum(['institution', 'college']), id: id() });

/** By HR; the quorum and the mapping of provider units have owners of their own (see permissions). */
export const teamCommands = {
  FormTeam: z.object({ teamId: id(), institutionId: id(), name: text(), parent: parent(), period: period() }),
  RenameTeam: z.object({ teamId: id(), name: text() }),
  MoveTeam: z.object({ teamId: id(), parent: parent(), from: localDate() }),
  DissolveTeam: z.object({ teamId: id(), until: localDate() }),
  AddMember: z.object({
    teamId: id(),
    membershipId: id(),
    personId: id(),
    period: period(),
    fte: z.number().gt(0).max(1.2).nullable(),
  }),
  EndMembership: z.object({ teamId: id(), membershipId: id(), until: localDate() }),
  AppointLead: z.object({ teamId: id(), appointmentId: id(), personId: id(), period: period() }),
  StandLeadDown: z.object({ teamId: id(), appointmentId: id(), until: localDate() }),
  TeachCrebo: z.object({
    teamId: id(),
    taughtId: id(),
    crebo: code(/^\d{5}$/),
    level: level(),
    path: z.enum(LEARNING_PATHS),
    period: period(),
  }),
  DropCrebo: z.object({ teamId: id(), taughtId: id(), until: localDate() }),
  MapProviderUnit: z.object({
    teamId: id(),
    mappingId: id(),
    providerUnit: code(),
    level: level().nullable(),
    crebo: code(/^\d{5}$/).nullable(),
    period: period(),
  }),
  UnmapProviderUnit: z.object({ teamId: id(), mappingId: id(), until: localDate() }),
  SetQuorum: z.object({ teamId: id(), rule: quorumRule(), from: localDate(), source: text() }),
};
export type TeamCommand = CommandOf<typeof teamCommands>;
