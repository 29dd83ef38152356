import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, text } from '../kernel/fields.js';
import { quorumRule } from '../team/events.js';

/** An act on paper, recorded by another than the person whose act it is: counts once that person confirms it. */
const onPaper = () => z.object({ evidence: text() }).nullable();

export const trainingNeedEvents = {
  /** `gap` what the team cannot do yet; `evidence` why it thinks so; `guidance` what of the students' guidance improves. */
  NeedProposed: event(
    z.object({
      needId: id(),
      teamId: id(),
      themeId: id(),
      programmeId: id().nullable(),
      title: text(),
      gap: text(),
      evidence: text(),
      guidance: text(),
      splitFrom: id().nullable(),
      /** Of a part of a split need, which a policy records: who proposed the whole. Null where the actor proposes it. */
      proposedBy: id().nullable(),
    }),
  ),
  DeliberationOpened: event(z.object({})),
  /** The actor endorses or objects; a later stance of the same person replaces the earlier one. */
  StanceTaken: event(
    z.object({ stance: z.enum(['endorse', 'object']), note: text().nullable(), onPaper: onPaper() }),
  ),
  /** The person whose act on paper was reported confirms it. */
  StanceConfirmed: event(z.object({ stanceEventId: id() })),
  /** The team's quorum was reached; recorded together with the stance that reached it. */
  NeedEndorsed: event(
    z.object({
      endorsements: z.number().int(),
      members: z.number().int(),
      needed: z.number().int(),
      rule: quorumRule(),
    }),
  ),
  /** Tied to an activity. */
  NeedPlanned: event(z.object({ activityId: id(), activity: text() })),
  /** Attendance at the activity was recorded. */
  NeedAddressed: event(z.object({ activityId: id(), evidence: text().nullable() })),
  /** `guskeyLevels`: the levels of evaluation (Guskey, 1-5) on which there is evidence. */
  NeedClosed: event(z.object({ evidence: text(), guskeyLevels: z.array(z.number().int().min(1).max(5)) })),
  NeedReopened: event(z.object({})),
  NeedDeferred: event(z.object({})),
  NeedResumed: event(z.object({})),
  NeedWithdrawn: event(z.object({})),
  /** This need goes on in another; the other's view of it is derived. */
  NeedMerged: event(z.object({ intoNeedId: id() })),
  /** This need goes on in several; a policy proposes each part, with `splitFrom`. */
  NeedSplit: event(
    z.object({
      parts: z
        .array(z.object({ needId: id(), title: text(), gap: text() }))
        .min(2)
        .max(10),
    }),
  ),
};
export type TrainingNeedEvent = EventOf<typeof trainingNeedEvents>;
