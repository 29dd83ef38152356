import { describe, expect, it } from 'vitest';
import { story } from '../../testing/replay-story.js';
import { LIVE } from './address.js';
import { hindsight } from './hindsight.js';

const newYear = '2025-01-01T12:00:00.000Z';

describe('the hindsight switch', () => {
  it('says what one did not know yet on the moment itself', () => {
    const { showing, later, then } = hindsight({ ...LIVE, asOf: newYear }, story(), story(), newYear);
    expect(showing).toBe('now');
    expect(later.map(({ id }) => id)).toEqual(['e9']);
    expect(then).toEqual({ known: newYear, kpos: 8 });
  });

  it('says what a ceiling hides', () => {
    const address = { ...LIVE, asOf: newYear, known: '2025-01-15T00:00:00.000Z' };
    expect(hindsight(address, story(), story(), newYear)).toMatchObject({
      showing: 'then',
      then: { kpos: 8 },
    });
    expect(hindsight({ ...LIVE, asOf: newYear, kpos: 9 }, story(), story(), newYear).later).toEqual([]);
  });

  it('knows what was recorded round the scope between two events of it, as a norm', () => {
    const norm = { position: 8.5, recordedAt: '2024-12-30T12:00:00.000Z' };
    const log = [...story(), norm].sort((a, b) => a.position - b.position);
    expect(hindsight({ ...LIVE, asOf: newYear }, story(), log, newYear).then.kpos).toBe(8.5);
    const then = { ...LIVE, asOf: newYear, known: newYear };
    expect(hindsight(then, story(), log, newYear)).toMatchObject({
      then: { kpos: 8.5 },
      later: [{ id: 'e9' }],
    });
  });

  it('leaves out what has nothing to do with the moment', () => {
    const november = '2024-11-01T12:00:00.000Z';
    expect(hindsight({ ...LIVE, asOf: november }, story(), story(), november).later).toEqual([]);
  });

  it('goes back to the ceiling that was looked at last', () => {
    const before = { known: '2024-10-02T12:00:00.000Z', kpos: 3 };
    const seen = hindsight({ ...LIVE, asOf: newYear }, story(), story(), newYear, before);
    expect(seen.then).toBe(before);
    expect(seen.later.map(({ position }) => position)).toEqual([4, 5, 6, 7, 8, 9]);
  });
});
