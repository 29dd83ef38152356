import { eventCatalogue, referenceData, type EventSpecs, type Instant } from '@traject/domain';
import { eventCodec, InMemoryEventStore, InMemoryTextStore } from '@traject/event-store';
import { expect, it } from 'vitest';
import type { CommandDeps } from './command-deps.js';
import { loadReferenceData } from './load-reference-data.js';

const allEvents: EventSpecs = Object.assign({}, ...Object.values(eventCatalogue));

it('records national definitions and norms once, on whatever later day and after whatever interruption', async () => {
  // Before some of it begins to hold: on that day an entry is recorded otherwise than afterwards.
  const clock: { now: Instant } = { now: '2024-02-01T09:00:00.000Z' };
  const store = new InMemoryEventStore({ now: () => clock.now });
  const deps: CommandDeps = {
    store,
    texts: new InMemoryTextStore({ now: () => clock.now }),
    codec: eventCodec(allEvents),
    clock: () => clock.now,
    readAll: (options) => store.readAll(options),
  };
  let appends = 0;
  const dying: CommandDeps = {
    ...deps,
    store: {
      append: (request) => {
        if ((appends += 1) > 4) throw new Error('the connection is gone');
        return store.append(request);
      },
      readStream: store.readStream.bind(store),
      readCommand: store.readCommand.bind(store),
    },
  };
  await expect(loadReferenceData(dying)).rejects.toThrow('the connection is gone');
  expect(await loadReferenceData(deps)).toBe(referenceData.length - 4);
  const head = await store.head();
  clock.now = '2030-01-01T09:00:00.000Z';
  expect(await loadReferenceData(deps)).toBe(0);
  expect(await store.head()).toEqual(head);
});
