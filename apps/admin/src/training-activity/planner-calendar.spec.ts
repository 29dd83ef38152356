import { expect, it } from 'vitest';
import type { ListedActivityFragment } from './documents.generated.js';
import { sessionsByDay } from './planner-calendar.js';

const session = (id: string, startsAt: string): ListedActivityFragment['sessions'][number] => ({
  ...{ id, startsAt, endsAt: startsAt, status: 'planned', moves: 0, online: false, place: null },
});
const activity = (id: string, ...sessions: ListedActivityFragment['sessions']): ListedActivityFragment => ({
  ...{ id, kind: 'course', status: 'scheduled', title: { value: id, erased: false }, provider: null },
  ...{ teamIds: [], teams: [], enrolled: 0, waiting: 0, capacity: null, hours: 1, cost: null, sessions },
});

it('puts sessions on their day in Amsterdam, in order of time over all activities', () => {
  const days = sessionsByDay([
    activity('a', session('a1', '2026-12-08T12:00:00.000Z'), session('a2', '2026-12-08T23:30:00.000Z')),
    activity('b', session('b1', '2026-12-08T08:30:00.000Z')),
  ]);
  expect([...days].map(([day, listed]) => [day, listed.map((one) => one.session.id)])).toEqual([
    ['2026-12-08', ['b1', 'a1']],
    ['2026-12-09', ['a2']],
  ]);
});
