import { describe, expect, it } from 'vitest';
import type { HeldRole, Viewer } from '../session/session.js';
import { countsFor, mayNote, type Notable } from './may-note.js';

const unit = (kind: 'institution' | 'college' | 'team', id: string) => ({ kind, id, name: null });
const holding = (role: HeldRole['role'], of: ReturnType<typeof unit>, held = true): Viewer => ({
  ...{ person: { id: 'me', name: 'Me' }, language: 'nl', seesNames: true },
  roles: [{ role, held, unit: of }],
});
const inst = unit('institution', 'inst-1');
const on = (scope: Notable['scope'], id = 'it', institutionId: string | null = 'inst-1'): Notable => ({
  ...{ scope, id, institutionId },
});

describe('who may write a note', () => {
  it('is who audits in the institution, on everything in it', () => {
    for (const role of ['auditor', 'board', 'quality'] as const)
      for (const scope of ['programme', 'team', 'person', 'institution'] as const)
        expect(mayNote(holding(role, inst), on(scope))).toBe(true);
  });
  it('is nobody else, of no other institution, and nobody who did so once', () => {
    for (const role of ['member', 'manager', 'hr', 'analyst'] as const)
      expect(mayNote(holding(role, inst), on('team'))).toBe(false);
    expect(mayNote(holding('auditor', inst), on('programme', 'it', 'inst-2'))).toBe(false);
    expect(mayNote(holding('auditor', inst, false), on('programme'))).toBe(false);
    expect(mayNote(holding('auditor', inst), on('programme', 'it', null))).toBe(false);
  });
  it('is who minds the quality of a team, on that team', () => {
    const quality = holding('quality', unit('team', 'team-1'));
    expect(mayNote(quality, on('team', 'team-1'))).toBe(true);
    expect(mayNote(quality, on('team', 'team-2'))).toBe(false);
    expect(mayNote(quality, on('programme', 'team-1'))).toBe(false);
    expect(countsFor(on('team'))({ unit: unit('college', 'college-1') })).toBe(true);
  });
});
