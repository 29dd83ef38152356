import { describe, expect, it } from 'vitest';
import { AGREEMENT, NEED, story } from '../../testing/replay-story.js';
import { surroundings } from './surroundings.js';

describe('what is folded along with a scope', () => {
  it('is the definition of every KPI that its events speak of', () => {
    const scope = story().filter(({ stream }) => stream === AGREEMENT);
    expect(surroundings('programme', scope)).toEqual(['kpiDefinition-VSV']);
    expect(surroundings('programme', [])).toEqual([]);
  });

  it('is for a person also the whole of what that person had a part in', () => {
    const scope = story().filter(({ stream }) => stream === AGREEMENT || stream === NEED);
    expect(surroundings('person', scope)).toEqual(['kpiDefinition-VSV', AGREEMENT, NEED].sort());
  });
});
