import type { Recorded } from '@traject/domain';
import { describe, expect, it } from 'vitest';
import { seen, type HistoryViewer } from './seen-event.js';

const need = (institutionId: string): Recorded => ({
  id: 'event-1',
  type: 'NeedProposed',
  schemaVersion: 1,
  stream: 'trainingNeed-1',
  revision: 0,
  position: 1,
  institutionId,
  effectiveAt: '2025-01-31T12:00:00.000Z',
  recordedAt: '2025-01-31T12:00:00.000Z',
  actor: { kind: 'person', personId: 'someone' },
  capacity: null,
  commandId: 'command-1',
  commandDigest: 'digest',
  causationId: 'command-1',
  correlationId: 'command-1',
  data: { teamId: 'team-there' },
});

describe('who works for one institution and is a partner of another', () => {
  const viewer: HistoryViewer = {
    personId: 'me',
    capacities: [
      { role: 'board', unit: { kind: 'institution', id: 'home' }, institutionId: 'home' },
      { role: 'partner', unit: { kind: 'team', id: 'team-other' }, institutionId: 'there' },
    ],
    teamIds: ['team-other'],
    institutionIds: ['home', 'there'],
  };

  it('meets at home what that role meets', () => {
    expect(seen(viewer, need('home'))).toMatchObject({ redacted: false });
  });

  it('meets there what a partner meets, and no more', () => {
    expect(seen(viewer, need('there'))).toBeNull();
  });
});
