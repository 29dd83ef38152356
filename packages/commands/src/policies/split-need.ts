import {
  idOf,
  stateAt,
  streamOf,
  trainingNeedDecider,
  type Recorded,
  type TrainingNeedEvent,
} from '@traject/domain';
import { eventIdOf, reactionIdOf } from '@traject/event-store';
import type { CommandDeps } from '../command-deps.js';
import type { PolicyAct, ReactionPolicy } from './policy.js';

const NAME = 'split-need';
type NeedSplit = Extract<TrainingNeedEvent, { type: 'NeedSplit' }>;

/**
 * A need that is split goes on in several: each part is proposed with a link to the whole. When the split is retracted,
 * so are its parts; where people have gone on with a part, that is refused and the receipt says so.
 */
export const splitNeedPolicy = (deps: CommandDeps): ReactionPolicy => ({
  name: NAME,
  filter: { types: ['NeedSplit'] },
  async react(event) {
    if (event.type !== 'NeedSplit') return [];
    const split = event as Recorded<NeedSplit>;
    if (split.corrects?.kind === 'retract') return retractions(split, split.corrects.eventId);
    const events = (await deps.store.readStream(split.stream)).map((stored) => deps.codec.decode(stored));
    const whole = stateAt(trainingNeedDecider, events as Recorded<TrainingNeedEvent>[], {
      asOf: split.effectiveAt,
      known: split.position,
    });
    if (whole.status === 'unknown') return [];
    const { teamId, themeId, programmeId, evidence, guidance } = whole;
    return split.data.parts.map(({ needId, title, gap }) => ({
      purpose: needId,
      command: {
        kind: 'command',
        command: 'ProposeNeed',
        input: {
          needId,
          teamId,
          themeId,
          programmeId,
          title,
          gap,
          evidence,
          guidance,
          splitFrom: idOf(split.stream),
        },
        texts: [title, gap, evidence, guidance],
      } satisfies PolicyAct,
    }));
  },
});

/** The parts were proposed by commands whose ids follow from the split, and so do those of their events. */
function retractions(split: Recorded<NeedSplit>, splitEventId: string) {
  return split.data.parts.map(({ needId }) => ({
    purpose: `retract ${needId}`,
    command: {
      kind: 'retract',
      stream: streamOf('trainingNeed', needId),
      eventId: eventIdOf(reactionIdOf(NAME, splitEventId, needId), 0),
      reason:
        'De splitsing waaruit deze behoefte voortkwam, is herroepen. / The split that this need came from was retracted.',
    } satisfies PolicyAct,
  }));
}
