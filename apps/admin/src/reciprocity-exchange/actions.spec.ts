import { describe, expect, it } from 'vitest';
import { exchangeActions } from './actions.js';
import { EXCHANGE_STATES } from './states.js';

const nobody = { gives: false, receives: false, brokers: false };
const open = (who: Partial<typeof nobody>) =>
  Object.fromEntries(
    EXCHANGE_STATES.map((status) => [status, exchangeActions(status, { ...nobody, ...who })]),
  );

describe('what is offered on an exchange', () => {
  it('is nothing to who only looks on', () => expect(Object.values(open({})).flat()).toEqual([]));
  it('lets the giver say that it was delivered, and nothing of what it was worth', () =>
    expect(Object.entries(open({ gives: true })).filter(([, may]) => may.length > 0)).toEqual([
      ['matched', ['deliver']],
    ]));
  it('leaves it to the receiver alone to acknowledge, dispute and value', () => {
    expect(open({ receives: true })).toMatchObject({
      delivered: ['acknowledge', 'dispute'],
      acknowledged: ['value'],
      disputed: [],
      lapsed: [],
    });
    expect(Object.values(open({ gives: true, brokers: true })).flat()).not.toContain('acknowledge');
  });
  it('lets a broker match, resolve and let go', () =>
    expect(open({ brokers: true })).toEqual({
      ...{ offered: ['match', 'lapse'], requested: ['match', 'lapse'], matched: ['lapse'] },
      ...{ delivered: [], acknowledged: [], disputed: ['resolve'], valued: [], lapsed: [] },
    }));
});
