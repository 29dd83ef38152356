import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, localDate, period, text } from '../kernel/fields.js';
import { room } from './events.js';

/** By a manager, each with a reason. */
export const leewayCommands = {
  GrantLeeway: z.object({
    leewayId: id(),
    teamId: id(),
    programmeId: id().nullable(),
    agreementId: id().nullable(),
    ...room(),
    period: period(),
    reason: text(),
  }),
  WidenLeeway: z.object({ leewayId: id(), ...room(), until: localDate().nullable(), reason: text() }),
  NarrowLeeway: z.object({ leewayId: id(), ...room(), until: localDate().nullable(), reason: text() }),
  EndLeeway: z.object({ leewayId: id(), until: localDate(), reason: text() }),
};
export type LeewayCommand = CommandOf<typeof leewayCommands>;
