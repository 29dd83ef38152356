import { describe, expect, it } from 'vitest';
import { logOf } from '../../testing/replay-story.js';
import { connections, type Cause } from './causation.js';
import type { ReplayEvent } from './replay-event.js';

const ALL = Number.MAX_SAFE_INTEGER;
const happened = (causationId?: string) => ({
  stream: 'trainingNeed-a',
  type: 'Something',
  data: {},
  at: '2025-01-01',
  ...(causationId && { causationId }),
});
// e1 set off e2 and e4, and e2 set off e3; e5 stands alone; what set e6 off is not here.
const log = logOf(happened(), happened('e1'), happened('e2'), happened('e1'), happened(), happened('gone'));
const of = (id: string, events: ReplayEvent[] = log, known = ALL) => {
  const event = events.find((one) => one.id === id);
  if (!event) throw new Error(`no event ${id}`);
  return connections(event, events, known);
};
const drawn = ({ event, effects }: Cause): string =>
  effects.length === 0 ? event.id : `${event.id}(${effects.map(drawn).join(' ')})`;
const treeOf = (id: string, events?: ReplayEvent[], known?: number) => {
  const { tree } = of(id, events, known);
  return tree && drawn(tree);
};

describe('causation', () => {
  it('is one tree, wherever in it one stands', () => {
    for (const id of ['e1', 'e2', 'e3', 'e4']) expect(treeOf(id)).toBe('e1(e2(e3) e4)');
  });

  it('is no tree of an event that set nothing off and was set off by none', () => {
    expect(treeOf('e5')).toBeNull();
    expect(of('e5').begunElsewhere).toBe(false);
  });

  it('says when what set it off is not among what is shown', () => {
    expect(of('e6')).toMatchObject({ tree: null, begunElsewhere: true });
  });

  it('holds only what was known', () => {
    expect(treeOf('e1', log, 2)).toBe('e1(e2)');
    expect(of('e1', log, 1).tree).toBeNull();
  });

  it('ends, also where a log goes round', () => {
    const round = logOf(happened('e2'), happened('e1'));
    expect(treeOf('e1', round)).toBe('e2(e1)');
    expect(of('e1', round).begunElsewhere).toBe(false);
  });
});

describe('what belongs together', () => {
  const told = log.map((event) =>
    event.id === 'e5' || event.id === 'e1' ? { ...event, correlationId: 'talk' } : event,
  );
  const sameCommand = log.map((event) =>
    event.id === 'e5' || event.id === 'e6' ? { ...event, commandId: 'one' } : event,
  );

  it('has the same correlation or command, and is not in the tree', () => {
    expect(of('e5', told).together.map(({ id }) => id)).toEqual(['e1']);
    expect(of('e5', sameCommand).together.map(({ id }) => id)).toEqual(['e6']);
    expect(of('e2').together).toEqual([]);
  });

  it('was known', () => {
    expect(of('e5', sameCommand, 5).together).toEqual([]);
  });
});
