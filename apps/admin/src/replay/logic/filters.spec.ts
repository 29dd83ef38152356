import { describe, expect, it } from 'vitest';
import { logOf } from '../../testing/replay-story.js';
import { choices, isFiltered, NO_FILTERS, passes } from './filters.js';

const plain = (stream: string, type: string) => ({ stream, type, data: {}, at: '2025-01-01' });
const [proposed, endorsed, set, byPolicy] = logOf(
  plain('trainingNeed-a', 'NeedProposed'),
  plain('trainingNeed-a', 'NeedEndorsed'),
  plain('kpiAgreement-b', 'KpiTargetSet'),
  plain('trainingNeed-a', 'NeedAddressed'),
).map((event, index) =>
  index === 2
    ? {
        ...event,
        actor: { kind: 'person' as const, personId: 'director' },
        capacity: managed(event.capacity),
      }
    : index === 3
      ? { ...event, actor: { kind: 'policy' as const, name: 'address' }, capacity: null }
      : event,
);
function managed<C>(capacity: C) {
  return capacity && { ...capacity, role: 'manager' as const };
}
const all = [proposed, endorsed, set, byPolicy].flatMap((event) => event ?? []);
const left = (filters: Partial<typeof NO_FILTERS>) =>
  all.filter((event) => passes(event, { ...NO_FILTERS, ...filters })).map(({ type }) => type);

describe('the filters', () => {
  it('let everything through when nothing is chosen', () => {
    expect(left({})).toHaveLength(4);
    expect(isFiltered(NO_FILTERS)).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, role: 'manager' })).toBe(true);
  });

  it('choose by word, type, person and capacity', () => {
    expect(left({ word: 'kpiAgreement' })).toEqual(['KpiTargetSet']);
    expect(left({ type: 'NeedEndorsed' })).toEqual(['NeedEndorsed']);
    expect(left({ actor: 'director' })).toEqual(['KpiTargetSet']);
    expect(left({ role: 'member' })).toEqual(['NeedProposed', 'NeedEndorsed']);
  });

  it('hold together', () => {
    expect(left({ word: 'trainingNeed', role: 'member', type: 'NeedProposed' })).toEqual(['NeedProposed']);
    expect(left({ word: 'kpiAgreement', role: 'member' })).toEqual([]);
  });

  it('count what each choice would leave beside the others', () => {
    const { word, role, actor } = choices(all, { ...NO_FILTERS, word: 'trainingNeed' });
    expect([...word]).toEqual([
      ['trainingNeed', 3],
      ['kpiAgreement', 1],
    ]);
    expect([...role]).toEqual([['member', 2]]);
    expect([...actor]).toEqual([['member', 2]]);
  });

  it('keep what is chosen among the choices, also where it leaves nothing', () => {
    expect(choices(all, { ...NO_FILTERS, role: 'member', word: 'kpiAgreement' }).role.get('member')).toBe(0);
  });
});
