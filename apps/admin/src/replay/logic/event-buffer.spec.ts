import { describe, expect, it } from 'vitest';
import { story } from '../../testing/replay-story.js';
import { emptyBuffer, positionKnownAt, withEvents } from './event-buffer.js';

describe('the buffer of events', () => {
  it('holds each event once, in order of recording, however they arrive', () => {
    const all = story();
    const [first, second, ...rest] = all;
    if (!first || !second) throw new Error('the story begins with two events');
    const buffer = withEvents(withEvents(emptyBuffer, [second, first, second]), [
      ...rest.toReversed(),
      first,
    ]);
    expect(buffer.events.map(({ position }) => position)).toEqual(all.map(({ position }) => position));
    expect(buffer.upTo).toBe(all.length);
  });

  it('is the same value when nothing new arrives, so that nothing is computed anew', () => {
    const buffer = withEvents(emptyBuffer, story());
    expect(withEvents(buffer, story())).toBe(buffer);
    expect(withEvents(buffer, [], 3)).toBe(buffer);
  });

  it('knows how far the log was delivered when the last events were not for this scope', () => {
    expect(withEvents(emptyBuffer, story(), 400).upTo).toBe(400);
  });

  it('finds the last position that was known at a moment', () => {
    const events = story();
    expect(positionKnownAt(events, '2025-01-20T09:29:59.999Z')).toBe(8);
    expect(positionKnownAt(events, '2025-01-20T09:30:00.000Z')).toBe(9);
    expect(positionKnownAt(events, '2000-01-01T00:00:00.000Z')).toBe(0);
  });
});
