import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { code, id, text } from '../kernel/fields.js';

/** Sectors whose teams Traject serves: vocational, secondary (vmbo), primary education. */
export const SECTORS = ['mbo', 'vo', 'po'] as const;

export const institutionEvents = {
  /** `brin`: the registration number of DUO, such as 27GZ. */
  InstitutionRegistered: event(
    z.object({ institutionId: id(), name: text(), brin: code(/^\d{2}[A-Z]{2}$/), sector: z.enum(SECTORS) }),
  ),
  InstitutionRenamed: event(z.object({ name: text() })),
};
export type InstitutionEvent = EventOf<typeof institutionEvents>;
