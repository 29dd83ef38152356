import { expect, it } from 'vitest';
import { Changes, remember } from './changes.js';
import { historyOf } from './testing/random-history.js';
import type { Act } from './testing/random-act.js';
import type { WordRows } from './word-rows.js';

it('takes nothing back of where a stream belongs when a later event does not say it, as rows written over do', () => {
  const act: Act = {
    word: 0,
    type: 0,
    day: 0,
    offset: 0,
    form: 0,
    target: 0,
    moves: false,
    numbers: [0, 0, 0],
  };
  const { events } = historyOf([act, act], { prefix: 'h.', kpi: 'VSV' }, 0);
  const said = [
    { programmeId: 'programme-1', teamId: null },
    { programmeId: null, teamId: 'team-1' },
  ];
  const rows: WordRows = {
    word: 'team',
    tables: [],
    begin: () => ({
      held: [],
      sharedWith: { institutionIds: [], personIds: [] },
      add: () => ({ opened: [], closed: [] }),
    }),
    at: () => [],
    scope: () => said.shift() ?? null,
  };
  const changes = new Changes();
  const memory = remember([], rows);
  for (const event of events) changes.add(event, memory, rows);
  expect([...changes.streams.values()].map(({ scope }) => scope)).toEqual([
    { programmeId: 'programme-1', teamId: 'team-1', themeId: null },
  ]);
});
