import { endOfDay } from '@traject/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auditAddress,
  LIVE,
  readAddress,
  STEPS,
  VIEWS,
  writeAddress,
  type ReplayAddress,
} from './address.js';
import { KNOWN_NOW, type Versus } from './versus.js';

const instant = fc
  .integer({ min: Date.parse('2000-01-01'), max: Date.parse('2099-12-31') })
  .map((ms) => new Date(ms).toISOString());
const position = fc.integer({ min: 0, max: 10 ** 12 });
const id = fc.stringMatching(/^[A-Za-z0-9._~-]{1,40}$/).filter((value) => value.trim() !== '');
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const versus: fc.Arbitrary<Versus> = fc.oneof(
  instant.map((asOf) => ({ kind: 'moment' as const, asOf })),
  orNull(position).map((kpos) => ({ ...KNOWN_NOW, kpos })),
  instant.map((known) => ({ ...KNOWN_NOW, known })),
  id.map((teamId) => ({ kind: 'team' as const, teamId })),
);
const address: fc.Arbitrary<ReplayAddress> = fc
  .record({
    asOf: orNull(instant),
    at: orNull(position),
    known: orNull(instant),
    kpos: orNull(position),
    ev: orNull(id),
    vs: orNull(versus),
    from: orNull(instant),
    to: orNull(instant),
    lanes: orNull(fc.uniqueArray(id, { minLength: 1, maxLength: 5 })),
    word: orNull(id),
    type: orNull(id),
    actor: orNull(id),
    role: orNull(id),
    view: orNull(fc.constantFrom(...VIEWS)),
    note: orNull(id),
    step: fc.constantFrom(...STEPS),
  })
  .map((given) => ({ ...given, at: given.asOf === null ? null : given.at }));

describe('the address of the replay', () => {
  it('says everything and nothing else: reading what was written gives the same', () => {
    fc.assert(
      fc.property(address, (given) => {
        expect(readAddress(writeAddress(given))).toEqual(given);
      }),
    );
  });

  it('survives being a query string', () => {
    fc.assert(
      fc.property(address, (given) => {
        const entries = Object.entries(writeAddress(given)).map(([name, value]) => [name, String(value)]);
        const query = new URLSearchParams(Object.fromEntries(entries)).toString();
        expect(readAddress(Object.fromEntries(new URLSearchParams(query)))).toEqual(given);
      }),
    );
  });

  it('is empty when live', () => {
    expect(writeAddress(LIVE)).toEqual({});
    expect(readAddress({})).toEqual(LIVE);
  });

  it('takes a date without a time as the end of that day in Amsterdam, in summer and in winter', () => {
    expect(readAddress({ asOf: '2025-01-31' }).asOf).toBe('2025-01-31T22:59:59.999Z');
    expect(readAddress({ known: '2025-07-31' }).known).toBe('2025-07-31T21:59:59.999Z');
    expect(readAddress({ asOf: '2025-01-31' }).asOf).toBe(endOfDay('2025-01-31'));
  });

  it('takes the day from which time is shown from its beginning', () => {
    expect(readAddress({ from: '2025-08-01', to: '2026-07-31' })).toMatchObject({
      from: '2025-07-31T22:00:00.000Z',
      to: '2026-07-31T21:59:59.999Z',
    });
  });

  it('takes a moment with an offset as it is', () => {
    expect(readAddress({ asOf: '2025-01-31T17:00:00+01:00' }).asOf).toBe('2025-01-31T16:00:00.000Z');
  });

  it('leaves out what it cannot read, so that an old or mistyped link still opens', () => {
    expect(
      readAddress({
        asOf: '2025-02-30',
        kpos: '-4',
        known: 'soon',
        view: 'poem',
        step: 'decade',
        lanes: ',,',
        ev: '',
      }),
    ).toEqual(LIVE);
  });

  it('says what it is compared with: a date, as old links do, another known position, or a team', () => {
    expect(readAddress({ vs: '2026-03-01' }).vs).toEqual({ kind: 'moment', asOf: endOfDay('2026-03-01') });
    expect(readAddress({ vs: 'known' }).vs).toEqual(KNOWN_NOW);
    expect(readAddress({ vs: 'known-380' }).vs).toEqual({ ...KNOWN_NOW, kpos: 380 });
    expect(readAddress({ vs: 'known-2025-03-01' }).vs).toEqual({
      ...KNOWN_NOW,
      known: endOfDay('2025-03-01'),
    });
    expect(readAddress({ vs: 'known-soon' }).vs).toBeNull();
    expect(readAddress({ vs: 'team-ict' }).vs).toEqual({ kind: 'team', teamId: 'ict' });
    expect(readAddress({ vs: 'team-' }).vs).toBeNull();
    expect(readAddress({ vs: 'knownish' }).vs).toBeNull();
  });

  it('has no order position without a date', () => {
    expect(readAddress({ at: 12 }).at).toBeNull();
  });
});

describe('an audit link', () => {
  const present = {
    now: '2026-11-21T12:00:00.000Z',
    upTo: 380,
    recordedAt: (at: number) => (at >= 380 ? '2026-11-20T08:00:00.000Z' : '2025-01-31T10:00:00.000Z'),
    positionAt: (known: string) => (known >= '2026-11-20T08:00:00.000Z' ? 380 : 70),
  };

  it('says both clocks and the position, also when one looks at the present', () => {
    expect(auditAddress(LIVE, present)).toMatchObject({
      asOf: '2026-11-21T12:00:00.000Z',
      known: '2026-11-20T08:00:00.000Z',
      kpos: 380,
    });
  });

  it('names the position of the day that one looked at', () => {
    const then = { ...LIVE, asOf: '2025-01-31T22:59:59.999Z', known: '2025-01-31T22:59:59.999Z' };
    expect(auditAddress(then, present)).toEqual({ ...then, kpos: 70 });
  });

  it('fixes both positions of a comparison of what was known then with what is known now', () => {
    const then = { ...LIVE, asOf: '2025-01-31T22:59:59.999Z', vs: KNOWN_NOW };
    expect(auditAddress(then, present)).toMatchObject({
      known: '2025-01-31T22:59:59.999Z',
      kpos: 70,
      vs: { kind: 'known', kpos: 380 },
    });
  });

  it('fixes the other side of such a comparison where that is an instant', () => {
    const then = { ...LIVE, asOf: '2025-01-31T22:59:59.999Z', kpos: 20 };
    const vs = { ...KNOWN_NOW, known: '2025-06-30T21:59:59.999Z' };
    expect(auditAddress({ ...then, vs }, present)).toMatchObject({
      ...{ known: '2025-01-31T10:00:00.000Z', kpos: 20, vs: { kind: 'known', kpos: 70 } },
    });
  });

  it('lets an instant stand of which no position is known here: it is as absolute', () => {
    const there = { ...present, positionAt: () => null };
    const then = { ...LIVE, asOf: '2025-01-31T22:59:59.999Z', known: '2025-06-30T21:59:59.999Z' };
    const vs = { ...KNOWN_NOW, known: '2025-08-31T21:59:59.999Z' };
    expect(auditAddress({ ...then, vs }, there)).toEqual({ ...then, vs });
  });

  it('keeps what was set', () => {
    const set = { ...LIVE, asOf: '2025-01-06T22:59:59.999Z', known: '2025-01-31T22:59:59.999Z', kpos: 70 };
    expect(auditAddress(set, present)).toEqual(set);
  });
});
