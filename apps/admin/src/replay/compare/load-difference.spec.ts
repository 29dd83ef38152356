import type { Client } from 'urql';
import { describe, expect, it } from 'vitest';
import { loadDifference, TooMuch, type AskedSide } from './load-difference.js';

const COUNT = 2500;
const places = Array.from({ length: COUNT }, (_, at) => at);
const index = {
  ...{ streams: ['team-1'], types: ['TeamFounded'], actors: [], capacities: [], corrections: [] },
  ids: places.map((at) => `e${at}`),
  positions: places.map((at) => String(at + 1)),
  ...{ streamOf: places.map(() => 0), typeOf: places.map(() => 0), flags: places.map(() => 0) },
  ...{ actorOf: places.map(() => -1), capacityOf: places.map(() => -1) },
  ...{ effectiveAt: places, recordedAt: places },
};
const side = (asOf: string): AskedSide => ({ asOf, at: null, knownAt: null, knownPosition: null });
const asked = {
  scope: { kind: 'institution' as const, id: 'large' },
  ...{ a: side('2025-01-01T00:00:00.000Z'), b: side('2026-01-01T00:00:00.000Z'), touched: true },
};

/** A client that answers with `answer`, and to payloads with what was asked; it keeps the variables. */
function clientOf(answer: object): { client: Client; variables: Record<string, unknown>[] } {
  const variables: Record<string, unknown>[] = [];
  const query = (_: unknown, given: Record<string, unknown>) => {
    variables.push(given);
    const positions = given['positions'];
    const payloads = Array.isArray(positions)
      ? {
          data: {
            eventPayloads: {
              reporters: [],
              payloads: positions.map((at) => ({ position: Number(at), data: {} })),
            },
          },
        }
      : answer;
    return { toPromise: () => Promise.resolve(payloads) };
  };
  return { client: { query } as Partial<Client> as Client, variables };
}
const found = {
  difference: { a: { knownPosition: '7' }, b: { knownPosition: '9' }, unread: 2, index },
};

describe('a difference that the server is asked for', () => {
  it('brings in what every event of it says, in order, and tells how much has been read', async () => {
    const { client, variables } = clientOf({ data: found });
    const shares: number[] = [];
    const { events, known, unread } = await loadDifference(
      client,
      asked,
      (share) => shares.push(share),
      () => false,
    );
    expect(events.map(({ position }) => position)).toEqual(places.map((at) => at + 1));
    expect(events.some((event) => event.pending)).toBe(false);
    expect([known, unread]).toEqual([[7, 9], 2]);
    expect(shares[0]).toBe(0);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(variables[0]).toMatchObject({ touched: true, a: { asOf: asked.a.asOf } });
  });

  it('asks the exact position where it is known, and else the instant', async () => {
    const { client, variables } = clientOf({ data: found });
    const [knownAt, at] = ['2025-06-01T00:00:00.000Z', 12];
    const [a, b] = [
      { ...asked.a, at, knownAt },
      { ...asked.b, knownAt, knownPosition: 8 },
    ];
    await loadDifference(
      client,
      { ...asked, a, b },
      () => undefined,
      () => false,
    );
    expect(variables[0]).toMatchObject({
      a: { asOf: a.asOf, at: '12', knownAt },
      b: { asOf: b.asOf, knownPosition: '8' },
    });
    expect(variables[0]?.['b']).not.toHaveProperty('knownAt');
  });

  it('says what is too much, and passes on what else went wrong; one that is left is read no further', async () => {
    const load = (client: Client, gone = false) =>
      loadDifference(
        client,
        asked,
        () => undefined,
        () => gone,
      );
    const refused = { graphQLErrors: [{ extensions: { code: 'QUERY_TOO_LARGE' } }], message: 'too much' };
    await expect(load(clientOf({ error: refused }).client)).rejects.toBeInstanceOf(TooMuch);
    const lost = Object.assign(new Error('gone'), { graphQLErrors: [] });
    await expect(load(clientOf({ error: lost }).client)).rejects.toBe(lost);
    const { client, variables } = clientOf({ data: found });
    expect((await load(client, true)).events).toEqual([]);
    expect(variables).toHaveLength(1);
  });
});
