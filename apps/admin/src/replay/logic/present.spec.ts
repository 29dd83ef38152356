import { describe, expect, it } from 'vitest';
import { story } from '../../testing/replay-story.js';
import { presentOf } from './present.js';

const now = '2026-11-20T09:00:00.000Z';
const then = '2025-01-15T00:00:00.000Z';
const held = { events: story(), upTo: 400, now, exact: null };

describe('what the log is asked for an absolute address', () => {
  it('is told by the events where they are all held', () => {
    const { positionAt, recordedAt } = presentOf({ ...held, whole: true });
    expect(positionAt(then)).toBe(8);
    expect(recordedAt(8)).toBe(story()[7]?.recordedAt);
  });

  it('is told by the server where they are not, and not at all until it has', () => {
    const part = { ...held, whole: false };
    expect(presentOf(part).positionAt(then)).toBeNull();
    const { positionAt, recordedAt } = presentOf({ ...part, exact: { known: then, kpos: 300 } });
    expect(positionAt(then)).toBe(300);
    expect(recordedAt(300)).toBe(then);
    expect(positionAt('2025-01-16T00:00:00.000Z')).toBeNull();
  });

  it('of the present everything is known', () => {
    const { positionAt, recordedAt } = presentOf({ ...held, whole: false });
    expect([positionAt(now), positionAt('2027-01-01T00:00:00.000Z')]).toEqual([400, 400]);
    expect(recordedAt(400)).toBe(now);
  });
});
