import { describe, expect, it, vi } from 'vitest';
import { clientError, FakeClient } from './testing/fake-client.js';
import { Waker } from './waker.js';

async function subscribed(client: FakeClient, waker: Waker, nth: number) {
  const listening = waker.listening();
  await vi.waitFor(() => expect(client.subscriptions).toHaveLength(nth));
  const subscription = client.subscriptions[nth - 1];
  if (!subscription) throw new Error('there is a subscription');
  subscription.emit('confirmation');
  await listening;
  return subscription;
}

describe('the waker', () => {
  it('wakes on each event, and subscribes once for all who follow', async () => {
    const client = new FakeClient();
    const waker = new Waker(client, 'traject');
    const subscription = await subscribed(client, waker, 1);
    await waker.listening();
    const before = waker.wakeUps.count;
    subscription.emit('data', {});
    subscription.emit('data', {});
    expect(waker.wakeUps.count).toBe(before + 2);
    expect(client.subscriptions).toHaveLength(1);
    await waker.close();
    expect(subscription.unsubscribed).toBe(1);
  });

  it.each([
    ['error', clientError('unavailable')],
    ['end', undefined],
    ['close', undefined],
  ])(
    'subscribes anew after %s, which the client does not do, and wakes those who may have missed something',
    async (event, value) => {
      const client = new FakeClient();
      const waker = new Waker(client, 'traject');
      const first = await subscribed(client, waker, 1);
      const before = waker.wakeUps.count;
      first.emit(event, value);
      // Said again and again, it is one loss.
      first.emit(event, value);
      expect(waker.wakeUps.count).toBe(before + 1);
      await subscribed(client, waker, 2);
      expect(waker.connections).toBe(2);
      first.emit('error', clientError('unavailable'));
      await waker.listening();
      expect(client.subscriptions).toHaveLength(2);
      await waker.close();
    },
  );

  it('goes on trying when a subscription fails before it is confirmed', async () => {
    const client = new FakeClient();
    const waker = new Waker(client, 'traject');
    const listening = waker.listening();
    await vi.waitFor(() => expect(client.subscriptions).toHaveLength(1));
    client.subscriptions[0]?.emit('error', clientError('not-leader'));
    await vi.waitFor(() => expect(client.subscriptions).toHaveLength(2));
    client.subscriptions[1]?.emit('confirmation');
    await listening;
    expect(waker.connections).toBe(1);
    await waker.close();
  });
});
