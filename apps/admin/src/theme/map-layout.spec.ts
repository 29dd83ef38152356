import { describe, expect, it } from 'vitest';
import { placesOf } from './map-layout.js';

const room = { width: 600, height: 300, kinds: ['teachers', 'students'] };
const who = [
  { id: 'a', kind: 'students', heard: true },
  { id: 'b', kind: 'teachers', heard: true },
  { id: 'c', kind: 'students', heard: false },
];
const fromMiddle = ({ x, y }: { x: number; y: number }) => Math.hypot((x - 300) / 300, (y - 150) / 150);

describe('the drawing of a map', () => {
  const places = placesOf(who, { ...room, isHeard: ({ heard }) => heard });
  it('goes round in the order of the kinds', () =>
    expect(places.map(({ item }) => item.id)).toEqual(['b', 'a', 'c']));
  it('has who was heard nearer to the theme', () => {
    const [b, , c] = places;
    if (!b || !c) throw new Error('three places');
    expect(fromMiddle(b)).toBeLessThan(fromMiddle(c));
  });
  it('stays within the room, writes names outwards, and draws no two on one place', () => {
    for (const { x, y, side } of places) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(600);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(300);
      expect(side).toBe(x < 300 ? 'left' : 'right');
    }
    expect(new Set(places.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(3);
  });
  it('of nobody is empty', () => expect(placesOf([], { ...room, isHeard: () => true })).toEqual([]));
});
