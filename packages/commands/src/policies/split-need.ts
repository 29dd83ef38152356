import {
  idOf,
  standing,
  stateAt,
  streamOf,
  trainingNeedDecider,
  type Recorded,
  type TrainingNeedEvent,
} from '@traject/domain';
import type { CommandDeps } from '../command-deps.js';
import type { PolicyAct, ReactionPolicy } from './policy.js';

const NAME = 'split-need';
type NeedSplit = Extract<TrainingNeedEvent, { type: 'NeedSplit' }>;

/**
 * A need that is split goes on in several: each part is proposed with a link to the whole, whose proposer it keeps. When the split is retracted,
 * so are its parts; where people have gone on with a part, that is refused and the receipt says so.
 */
export const splitNeedPolicy = (deps: CommandDeps): ReactionPolicy => ({
  name: NAME,
  filter: { types: ['NeedSplit'] },
  async react(event) {
    if (event.type !== 'NeedSplit') return [];
    const split = event as Recorded<NeedSplit>;
    const whole = stateAt(trainingNeedDecider, await eventsOf(deps, split.stream), {
      asOf: split.effectiveAt,
      known: split.position,
    });
    if (whole.status === 'unknown') return [];
    // After this event the split stands (it was made, or its retraction was retracted) or it does not.
    if (whole.status !== 'split') return retractions(deps, split);
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

const eventsOf = async (deps: CommandDeps, stream: string): Promise<Recorded<TrainingNeedEvent>[]> =>
  (await deps.store.readStream(stream)).map((stored) =>
    deps.codec.decode(stored),
  ) as Recorded<TrainingNeedEvent>[];

/** Retracts what this policy proposed, where it still stands. */
async function retractions(deps: CommandDeps, split: Recorded<NeedSplit>) {
  const parts = await Promise.all(
    split.data.parts.map(async ({ needId }) => {
      const stream = streamOf('trainingNeed', needId);
      const [first] = standing(await eventsOf(deps, stream), Number.MAX_SAFE_INTEGER);
      return { needId, stream, event: first?.event };
    }),
  );
  return parts.flatMap(({ needId, stream, event }) => {
    const own = event?.type === 'NeedProposed' && event.actor.kind === 'policy' && event.actor.name === NAME;
    if (!own) return [];
    const command: PolicyAct = {
      kind: 'retract',
      stream,
      eventId: event.id,
      reason:
        'De splitsing waaruit deze behoefte voortkwam, is herroepen. / The split that this need came from was retracted.',
    };
    return [{ purpose: `retract ${needId}`, command }];
  });
}
