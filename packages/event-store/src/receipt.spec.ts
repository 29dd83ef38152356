import { accept, refuse, reject } from '@traject/domain';
import { describe, expect, it } from 'vitest';
import { eventCodec } from './event-codec.js';
import { handleCommand, type CommandInput } from './handle-command.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { receiptStreamOf } from './receipt.js';

const codec = eventCodec({});
const clock = () => '2025-03-01T09:00:00.000Z';
const full = refuse('COUNT_FULL', { nl: 'Vol.', en: 'Full.' }, { field: 'index', params: { most: 2 } });

const command = (store: InMemoryEventStore, decide: CommandInput['decide']): CommandInput => ({
  store,
  codec,
  stream: 'counter-1',
  commandType: 'count',
  commandId: 'command-a',
  payloadDigest: 'd'.repeat(64),
  actor: { kind: 'person', personId: 'p-1' },
  capacity: null,
  institutionId: 'inst-1',
  causationId: null,
  correlationId: 'c-1',
  clock,
  decide,
});

/** A store with the receipt that a refused command left when no sentence was kept. */
async function storeWithOldReceipt(): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore({ now: clock });
  await handleCommand(command(store, () => reject(full)));
  const [left] = await store.readStream(receiptStreamOf('command-a'));
  if (!left) throw new Error('no receipt was left');
  const { stream, data, ...event } = left;
  const kept = Object.entries(data).filter(([name]) => name !== 'sentence' && name !== 'params');
  const old = new InMemoryEventStore({ now: clock });
  const events = [{ ...event, schemaVersion: 1, data: Object.fromEntries(kept) }];
  await old.append({ stream, expected: 'no-stream', events });
  return old;
}

describe('a receipt of before sentences were kept', () => {
  it('is read as one without a sentence', async () => {
    const [old] = await (await storeWithOldReceipt()).readStream(receiptStreamOf('command-a'));
    expect(old && codec.decode(old)).toMatchObject({
      schemaVersion: 2,
      data: { code: 'COUNT_FULL', field: 'index', sentence: null },
    });
  });

  it('is given again with the sentence of deciding again on what was known then', async () => {
    const again = await handleCommand(command(await storeWithOldReceipt(), () => reject(full)));
    expect(again).toEqual({ kind: 'refused', refusal: full, duplicate: true });
  });

  it('keeps its code when its sentence can no longer be made', async () => {
    const again = await handleCommand(command(await storeWithOldReceipt(), () => accept([])));
    expect(again).toMatchObject({ refusal: { code: 'COUNT_FULL', field: 'index' }, duplicate: true });
    expect(again).not.toMatchObject({ refusal: { nl: 'Vol.' } });
  });
});
