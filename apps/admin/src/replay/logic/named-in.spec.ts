import { expect, it } from 'vitest';
import type { OtherRow } from './other-words.js';
import { namedIn } from './named-in.js';

const row = (more: Partial<OtherRow>): OtherRow => ({
  ...{
    stream: 'trainingActivity-a',
    word: 'trainingActivity',
    title: { words: 'Studiedag' },
    status: 'held',
  },
  ...{ tint: 'done', facts: [], page: null },
  ...more,
});
const person = (id: string) => ({ as: 'person', id }) as const;
const section = (rows: OtherRow[], over: OtherRow[] = []) => ({
  others: [{ word: 'trainingActivity', rows, over }],
});

it('finds every person once: in titles, facts, lists and what a fact is of, also of what is over', () => {
  const facts = [
    { field: 'enrolled', value: { as: 'list', items: [person('ada'), person('bo')] } },
    { field: 'guskey1', value: { as: 'words', words: 'Nuttig' }, of: person('cas') },
  ] as const satisfies OtherRow['facts'];
  const panel = section(
    [row({ facts: [...facts] })],
    [row({ title: { shown: person('dee') } }), row({ facts: [...facts] })],
  );
  expect(namedIn(panel)).toEqual({ personIds: ['ada', 'bo', 'cas', 'dee'], needIds: [] });
});

it('finds the needs that it names, and no units', () => {
  expect(namedIn(section([row({})]))).toEqual({ personIds: [], needIds: [] });
  const unit = { field: 'teams', value: { as: 'unit', id: 'team-a' } } as const;
  const hours = {
    field: 'planHours',
    value: { as: 'number', value: 8 },
    of: { as: 'need', id: 'need-a' },
  } as const;
  expect(namedIn(section([row({ facts: [unit, hours] })])).needIds).toEqual(['need-a']);
});
