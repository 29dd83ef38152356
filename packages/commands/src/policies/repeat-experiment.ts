import {
  experimentDecider,
  idOf,
  standing,
  stateAt,
  streamOf,
  type ExperimentEvent,
  type Recorded,
} from '@traject/domain';
import type { CommandDeps } from '../command-deps.js';
import type { PolicyAct, ReactionPolicy } from './policy.js';

const NAME = 'repeat-experiment';
type Repeated = Recorded<Extract<ExperimentEvent, { type: 'ExperimentRepeated' }>>;

/**
 * An experiment that is repeated goes on in another, which is proposed with a link to it. When the decision is
 * retracted, so is that idea; where people have gone on with it, that is refused and the receipt says so.
 */
export const repeatExperimentPolicy = (deps: CommandDeps): ReactionPolicy => ({
  name: NAME,
  filter: { types: ['ExperimentRepeated'] },
  async react(event) {
    if (event.type !== 'ExperimentRepeated') return [];
    const repeated = event as Repeated;
    const original = stateAt(experimentDecider, await eventsOf(deps, repeated.stream), {
      asOf: repeated.effectiveAt,
      known: repeated.position,
    });
    if (original.status === 'unknown') return [];
    // After this event the decision stands (it was made, or its retraction was retracted) or it does not.
    if (original.status !== 'repeated') return retraction(deps, repeated);
    const { teamId, programmeId, themeId } = original;
    const { intoExperimentId: experimentId, title, idea } = repeated.data;
    const repeats = idOf(repeated.stream);
    const input = { experimentId, teamId, programmeId, themeId, title, idea, repeats };
    const command: PolicyAct = { kind: 'command', command: 'ProposeExperiment', input, texts: [title, idea] };
    return [{ purpose: experimentId, command }];
  },
});

const eventsOf = async (deps: CommandDeps, stream: string): Promise<Recorded<ExperimentEvent>[]> =>
  (await deps.store.readStream(stream)).map((stored) =>
    deps.codec.decode(stored),
  ) as Recorded<ExperimentEvent>[];

/** Retracts what this policy proposed, where it still stands. */
async function retraction(deps: CommandDeps, { data: { intoExperimentId } }: Repeated) {
  const stream = streamOf('experiment', intoExperimentId);
  const [first] = standing(await eventsOf(deps, stream), Number.MAX_SAFE_INTEGER);
  const event = first?.event;
  const own =
    event?.type === 'ExperimentProposed' && event.actor.kind === 'policy' && event.actor.name === NAME;
  if (!own) return [];
  const command: PolicyAct = {
    kind: 'retract',
    stream,
    eventId: event.id,
    reason:
      'Het besluit waaruit deze herhaling voortkwam, is herroepen. / The decision that this repetition came from was retracted.',
  };
  return [{ purpose: `retract ${intoExperimentId}`, command }];
}
