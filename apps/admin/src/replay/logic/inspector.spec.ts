import { world } from '@traject/history';
import { describe, expect, it } from 'vitest';
import { folderOf, folders } from '../folders.js';
import { logOf, said, story, type Told } from '../../testing/replay-story.js';
import { inspect } from './inspector.js';
import type { ReplayEvent } from './replay-event.js';

const ALL = Number.MAX_SAFE_INTEGER;
const inspected = (events: ReplayEvent[], id: string, known = ALL) => {
  const event = events.find((one) => one.id === id);
  if (!event) throw new Error(`no event ${id}`);
  return inspect(event, events, world(events, folders), known, folderOf);
};
const rows = (events: ReplayEvent[], id: string) =>
  Object.fromEntries(inspected(events, id).rows.map(({ field, before, after }) => [field, [before, after]]));

const appraised = (urgency: number, more: Partial<Told> = {}): Told => ({
  stream: 'theme-t',
  type: 'ThemeAppraised',
  at: '2025-06-17',
  data: { teamId: 'team-1', urgency, adoption: 'decision', note: null },
  ...more,
});
const corrected = logOf(
  {
    stream: 'theme-t',
    type: 'ThemeNamed',
    at: '2024-09-01',
    data: { themeId: 't', institutionId: 'i', name: said('Careers'), description: null },
  },
  appraised(4),
  appraised(5, { corrects: { kind: 'replace', eventId: 'e2' }, reason: said('read wrongly') }),
);

describe('the inspector', () => {
  it('shows before and after in the words of people, without hashes and ids', () => {
    const changed = rows(story(), 'e8');
    expect(changed['inForceTarget']).toEqual([null, { as: 'figure', value: 4.4, kpi: 'VSV' }]);
    // Between two percentages lie percentage points.
    expect(changed['inForceBandwidth']).toEqual([null, { as: 'difference', value: 0.8, kpi: 'VSV' }]);
    expect(changed['status']?.[1]).toEqual({ as: 'term', term: 'state.kpiAgreement.active' });
    expect(JSON.stringify(changed)).not.toContain('1111');
  });

  it('does not repeat that a version left the table when it came into force', () => {
    expect(Object.keys(rows(story(), 'e8')).filter((field) => field.startsWith('offered'))).toEqual([]);
  });

  it('compares with the world as it was then, not with what came later', () => {
    expect(rows(story(), 'e4')['status']).toEqual([
      { as: 'term', term: 'state.kpiAgreement.draft' },
      { as: 'term', term: 'state.kpiAgreement.proposed' },
    ]);
  });

  it('shows what a correction changed in what was known', () => {
    expect(rows(corrected, 'e3')['urgency']).toEqual([
      { as: 'share', part: 4, whole: 5 },
      { as: 'share', part: 5, whole: 5 },
    ]);
  });

  it('links an event and its correction, and says that the first no longer stands', () => {
    expect(inspected(corrected, 'e2')).toMatchObject({ stands: false, correctedBy: { id: 'e3' } });
    expect(inspected(corrected, 'e3')).toMatchObject({ stands: true, corrects: { id: 'e2' } });
  });

  it('does not know of a correction before it was recorded', () => {
    expect(inspected(corrected, 'e2', 2)).toMatchObject({ stands: true, correctedBy: null });
  });

  it('shows an event of a word it does not know as it stands', () => {
    const events = logOf({
      stream: 'committee-1',
      type: 'CommitteeChartered',
      data: { members: 4 },
      at: '2025-01-01',
    });
    expect(inspected(events, 'e1')).toMatchObject({
      rows: [],
      payload: [{ field: 'members', value: { as: 'number', value: 4 } }],
    });
  });

  it('shows nothing of what the viewer may not read', () => {
    const events = logOf(appraised(3, { redacted: true }));
    expect(inspected(events, 'e1')).toMatchObject({ rows: [], payload: [] });
  });
});
