import { driveScanDecider, stateAt, streamOf, type DriveScanEvent, type Recorded } from '@traject/domain';
import type { DriveScan } from '@traject/read-model';
import type { RequestContext } from '../graphql/request-context.js';
import type { Placed } from '../graphql/snapshot.js';

/** The viewer's own scores in a scan. No table holds answers: they are folded from the stream, for their author only. */
export async function ownScores(
  { services, personId }: RequestContext,
  { scanId, snapshot }: Placed<DriveScan>,
): Promise<number[] | null> {
  if (personId === null) return null;
  const stored = await services.store.readStream(streamOf('driveScan', scanId));
  const events = stored.map((event) => services.commands.codec.decode(event)) as Recorded<DriveScanEvent>[];
  const { validAt: asOf, knownPosition: known } = snapshot.clocks;
  const state = stateAt(driveScanDecider, events, { asOf, known });
  return state.status === 'unknown' ? null : (state.answers[personId] ?? null);
}
