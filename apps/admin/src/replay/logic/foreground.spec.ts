import { wordOf } from '@traject/domain';
import { describe, expect, it } from 'vitest';
import { story } from '../../testing/replay-story.js';
import { foreground } from './foreground.js';

describe('what a history shows', () => {
  const events = story();
  const [some] = events;
  if (!some) throw new Error('the story is empty');
  const formed = {
    ...some,
    id: 'formed',
    type: 'TeamFormed',
    stream: 'team-t',
    effectiveAt: '2001-08-01T00:00:00.000Z',
  };

  it('of a programme leaves out how its teams were made up before it began, which is folded along', () => {
    const { shown, before } = foreground('programme', [formed, ...events]);
    expect(before.map(({ id }) => id)).toContain('formed');
    expect(shown.map(({ id }) => id)).not.toContain('formed');
    expect(before.every(({ stream }) => wordOf(stream) === 'team')).toBe(true);
    expect(shown.length + before.length).toBe(events.length + 1);
  });

  it('of any scope leaves out the notes that are on it: they are no events of the state', () => {
    const noted = { ...some, id: 'noted', type: 'AuditNoteWritten', stream: 'auditNote-n' };
    for (const scope of ['programme', 'team', 'person', 'institution'] as const) {
      const { shown, before } = foreground(scope, [...events, noted]);
      expect([...shown, ...before].map(({ id }) => id)).not.toContain('noted');
      expect(shown).toEqual(foreground(scope, events).shown);
    }
    // Without notes it stays the same list.
    expect(foreground('team', events).shown).toBe(events);
  });

  it('of a team begins when the team was formed', () => {
    expect(foreground('team', [formed, ...events])).toEqual({ shown: [formed, ...events], before: [] });
  });

  it('of a programme in which nothing happened yet is all there is', () => {
    expect(foreground('programme', [formed])).toEqual({ shown: [formed], before: [] });
  });
});
