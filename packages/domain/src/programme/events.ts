import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, localDate, period, text, unitRef } from '../kernel/fields.js';

export const programmeEvents = {
  /** `unit`: the institution, college or team under which the programme runs. */
  ProgrammeStarted: event(
    z.object({
      programmeId: id(),
      institutionId: id(),
      unit: unitRef(),
      title: text(),
      purpose: text(),
      period: period(),
      themeIds: z.array(id()).min(1),
      teamIds: z.array(id()).min(1),
    }),
  ),
  ProgrammeRenamed: event(z.object({ title: text(), purpose: text() })),
  ProgrammePeriodChanged: event(z.object({ period: period() })),
  ProgrammeThemeAdded: event(z.object({ themeId: id() })),
  ProgrammeThemeDropped: event(z.object({ themeId: id() })),
  ProgrammeTeamJoined: event(z.object({ teamId: id(), period: period() })),
  ProgrammeTeamLeft: event(z.object({ teamId: id(), until: localDate() })),
  /** `contactId`: the person who holds the role of partner for this partner, where there is one. */
  ProgrammePartnerJoined: event(
    z.object({ partnerId: id(), name: text(), contactId: id().nullable(), period: period() }),
  ),
  ProgrammePartnerLeft: event(z.object({ partnerId: id(), until: localDate() })),
  ProgrammeClosed: event(z.object({ findings: text() })),
};
export type ProgrammeEvent = EventOf<typeof programmeEvents>;
