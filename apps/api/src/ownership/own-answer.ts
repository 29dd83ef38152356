import {
  ownershipAppraisalDecider,
  stateAt,
  streamOf,
  type OwnershipAppraisalEvent,
  type Recorded,
} from '@traject/domain';
import type { AppraisalRound } from '@traject/read-model';
import type { RequestContext } from '../graphql/request-context.js';
import type { Placed } from '../graphql/snapshot.js';

/** The viewer's own scores in a round. No table holds answers: they are folded from the stream, for their author only. */
export async function ownAnswer(
  { services, personId }: RequestContext,
  { roundId, snapshot }: Placed<AppraisalRound>,
): Promise<number[] | null> {
  if (personId === null) return null;
  const stored = await services.store.readStream(streamOf('ownershipAppraisal', roundId));
  const events = stored.map((event) =>
    services.commands.codec.decode(event),
  ) as Recorded<OwnershipAppraisalEvent>[];
  const { validAt: asOf, knownPosition: known } = snapshot.clocks;
  const state = stateAt(ownershipAppraisalDecider, events, { asOf, known });
  if (state.status === 'unknown') return null;
  return state.answers[personId] ?? state.partnerAnswers[personId] ?? null;
}
