import fc from 'fast-check';
import { expect, it } from 'vitest';
import { difference } from './difference.js';

const member = (membershipId: string, until: string | null = null) => ({
  membershipId,
  period: { from: '2025-01-01', until },
});
const words = (text: string) => ({ text, commitment: text });

it('names what changed by what it is, not by where it stands in a list', () => {
  const before = { status: 'formed', memberships: [member('m1'), member('m2')] };
  const after = { status: 'formed', memberships: [member('m3'), member('m2', '2025-08-01'), member('m1')] };
  expect(difference(before, after)).toEqual([
    { path: ['memberships', 'm2', 'period', 'until'], before: null, after: '2025-08-01' },
    { path: ['memberships', 'm3'], before: undefined, after: member('m3') },
  ]);
});

it('takes a list of plain values as a set', () => {
  expect(difference({ decides: ['how', 'who'] }, { decides: ['who', 'what'] })).toEqual([
    { path: ['decides', 'how'], before: 'how', after: undefined },
    { path: ['decides', 'what'], before: undefined, after: 'what' },
  ]);
});

it('shows a text as a whole', () => {
  expect(difference({ title: words('a') }, { title: words('b') })).toEqual([
    { path: ['title'], before: words('a'), after: words('b') },
  ]);
});

it('never takes a place in a list for a name: what has no id is what it says', () => {
  const [a, b, c] = [{ why: 'a' }, { why: 'b' }, { why: 'c' }];
  expect(difference({ list: [a, b] }, { list: [c, b, b, a] })).toEqual([
    { path: ['list', '{"why":"c"}'], before: undefined, after: c },
    { path: ['list', '{"why":"b"} (2)'], before: undefined, after: b },
  ]);
});

it('names who was there by session and person, and on both sides in the same way', () => {
  const was = (sessionId: string, personId: string, hours: number) => ({ sessionId, personId, hours });
  const before = { attendance: [was('s1', 'p1', 2)] };
  const after = { attendance: [was('s2', 'p1', 2), was('s1', 'p1', 3)] };
  expect(difference(before, after)).toEqual([
    { path: ['attendance', 's1 p1', 'hours'], before: 2, after: 3 },
    { path: ['attendance', 's2 p1'], before: undefined, after: was('s2', 'p1', 2) },
  ]);
});

it('shows the beginning of something as its fields', () => {
  expect(difference({ status: 'unknown' }, { status: 'draft', kpi: 'VSV' })).toEqual([
    { path: ['status'], before: 'unknown', after: 'draft' },
    { path: ['kpi'], before: undefined, after: 'VSV' },
  ]);
});

it('is empty for equal states and only for them', () => {
  const plain = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(plain, (value) => {
      expect(difference(value, structuredClone(value))).toEqual([]);
    }),
  );
  const record = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.integer(), fc.constant(null)));
  fc.assert(
    fc.property(record, record, (one, other) => {
      const same =
        JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
      expect(difference(one, other).length === 0).toBe(same);
    }),
  );
});
