import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { code, id, level, localDate, period, text } from '../kernel/fields.js';

export const LEARNING_PATHS = ['BOL', 'BBL'] as const;

/** What a team hangs under: a college, or the institution where there are no colleges. */
const parent = () => z.object({ kind: z.enum(['institution', 'college']), id: id() });

/**
 * How many of the members must endorse: more than, or at least, a share (0 to 1) of the members of that date.
 * The default is more than half.
 */
export const quorumRule = () =>
  z.object({ kind: z.enum(['moreThan', 'atLeast']), share: z.number().min(0).max(1) });
export type QuorumRule = z.infer<ReturnType<typeof quorumRule>>;
export const DEFAULT_QUORUM: QuorumRule = { kind: 'moreThan', share: 0.5 };

export const teamEvents = {
  TeamFormed: event(
    z.object({ teamId: id(), institutionId: id(), name: text(), parent: parent(), period: period() }),
  ),
  TeamRenamed: event(z.object({ name: text() })),
  /** Hangs under another unit from a day on. */
  TeamMoved: event(z.object({ parent: parent(), from: localDate() })),
  TeamDissolved: event(z.object({ until: localDate() })),
  /** `fte`: share of a full-time employment in this team. */
  MemberJoined: event(
    z.object({
      membershipId: id(),
      personId: id(),
      period: period(),
      fte: z.number().gt(0).max(1.2).nullable(),
    }),
  ),
  /** Ends a membership: the first day on which it no longer holds. */
  MemberLeft: event(z.object({ membershipId: id(), until: localDate() })),
  LeadAppointed: event(z.object({ appointmentId: id(), personId: id(), period: period() })),
  LeadStoodDown: event(z.object({ appointmentId: id(), until: localDate() })),
  /** The team teaches a qualification (crebo code) at a level on a learning path. */
  CreboTaught: event(
    z.object({
      taughtId: id(),
      crebo: code(/^\d{5}$/),
      level: level(),
      path: z.enum(LEARNING_PATHS),
      period: period(),
    }),
  ),
  CreboDropped: event(z.object({ taughtId: id(), until: localDate() })),
  /** Rows of DUO files with this provider unit (and level, and crebo) count for this team. */
  ProviderUnitMapped: event(
    z.object({
      mappingId: id(),
      providerUnit: code(),
      level: level().nullable(),
      crebo: code(/^\d{5}$/).nullable(),
      period: period(),
    }),
  ),
  ProviderUnitUnmapped: event(z.object({ mappingId: id(), until: localDate() })),
  /** The team's own rule for when a need is endorsed, from a day on; its source is where the team decided it. */
  QuorumSet: event(z.object({ rule: quorumRule(), from: localDate(), source: text() })),
};
export type TeamEvent = EventOf<typeof teamEvents>;
