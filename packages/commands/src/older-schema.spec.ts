// An event of an older schema version, on its whole way: store, codec, decision, state.
import {
  event,
  stateAt,
  trainingNeedDecider,
  trainingNeedEvents,
  type Recorded,
  type TrainingNeedEvent,
} from '@traject/domain';
import { eventCodec } from '@traject/event-store';
import { expect, it } from 'vitest';
import { executeCommand } from './execute-command.js';
import { allEvents, school } from './testing/school.js';

it('decides on an event of an older schema version as it reads today', async () => {
  const { set, by, need, deps } = await school();
  await set('ProposeNeed', need, by('m-1'));
  // A version 2 as a later release could declare it; what is stored stays as it was written.
  const next = event(trainingNeedEvents.NeedProposed.schema, 2, {
    1: (old) => ({ ...old, proposedBy: 'm-2' }),
  });
  const codec = eventCodec({ ...allEvents, NeedProposed: next });
  const [stored] = await deps.store.readStream('trainingNeed-need-1');
  expect(stored).toMatchObject({ schemaVersion: 1, data: { proposedBy: null } });
  const withdraw = { command: 'WithdrawNeed', input: { needId: 'need-1', reason: 'Gedaan.' } };
  const later = { ...deps, codec };
  const refused = await executeCommand(later, { ...withdraw, ...by('m-1'), commandId: 'w-1' });
  expect(refused).toMatchObject({ refusal: { code: 'NEED_ONLY_ITS_PROPOSER' } });
  await executeCommand(later, { ...withdraw, ...by('m-2'), commandId: 'w-2' });
  const events = (await deps.store.readStream('trainingNeed-need-1')).map((each) => codec.decode(each));
  const clocks = { asOf: deps.clock(), known: Number.MAX_SAFE_INTEGER };
  const state = stateAt(trainingNeedDecider, events as Recorded<TrainingNeedEvent>[], clocks);
  expect(state).toMatchObject({ status: 'withdrawn', proposedBy: 'm-2' });
});
