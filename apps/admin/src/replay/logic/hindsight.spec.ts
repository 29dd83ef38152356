import { describe, expect, it } from 'vitest';
import { story } from '../../testing/replay-story.js';
import { LIVE } from './address.js';
import { hindsight } from './hindsight.js';

const newYear = '2025-01-01T12:00:00.000Z';

describe('the hindsight switch', () => {
  it('says what one did not know yet on the moment itself', () => {
    const { showing, later, then } = hindsight({ ...LIVE, asOf: newYear }, story(), newYear);
    expect(showing).toBe('now');
    expect(later.map(({ id }) => id)).toEqual(['e9']);
    expect(then).toEqual({ known: newYear, kpos: 8 });
  });

  it('says what a ceiling hides', () => {
    const address = { ...LIVE, asOf: newYear, known: '2025-01-15T00:00:00.000Z' };
    expect(hindsight(address, story(), newYear)).toMatchObject({ showing: 'then', then: { kpos: 8 } });
    expect(hindsight({ ...LIVE, asOf: newYear, kpos: 9 }, story(), newYear).later).toEqual([]);
  });

  it('leaves out what has nothing to do with the moment', () => {
    const november = '2024-11-01T12:00:00.000Z';
    expect(hindsight({ ...LIVE, asOf: november }, story(), november).later).toEqual([]);
  });

  it('goes back to the ceiling that was looked at last', () => {
    const before = { known: '2024-10-02T12:00:00.000Z', kpos: 3 };
    const seen = hindsight({ ...LIVE, asOf: newYear }, story(), newYear, before);
    expect(seen.then).toBe(before);
    expect(seen.later.map(({ position }) => position)).toEqual([4, 5, 6, 7, 8, 9]);
  });
});
