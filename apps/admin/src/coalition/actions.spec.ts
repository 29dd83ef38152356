import { describe, expect, it } from 'vitest';
import { coalitionActions, type CoalitionSituation, type CoalitionViewer } from './actions.js';

const situation = (more: Partial<CoalitionSituation>): CoalitionSituation => ({
  status: 'forming',
  assentIds: null,
  charterInForce: null,
  lastVersion: 0,
  quality: true,
  expectations: 1,
  unanswered: 0,
  findings: 1,
  ...more,
});
const nobody: CoalitionViewer = { guides: false, memberId: null, confirms: [] };
const guide = { ...nobody, guides: true };
const member = { ...nobody, memberId: 'm-1' };

describe('what one may do in a coalition', () => {
  it('is nothing for who neither guides nor takes part', () => {
    for (const status of ['forming', 'active', 'transferred'] as const)
      expect(coalitionActions(situation({ status }), nobody)).toEqual([]);
  });
  it('begins for who guides once it is chartered, with quality and expectations', () => {
    const chartered = { status: 'chartered' } as const;
    expect(coalitionActions(situation(chartered), guide)).toContain('start');
    expect(coalitionActions(situation({ ...chartered, quality: false }), guide)).not.toContain('start');
    expect(coalitionActions(situation({ ...chartered, expectations: 0 }), guide)).not.toContain('start');
    expect(coalitionActions(situation(chartered), member)).not.toContain('start');
  });
  it('asks a member for an assent that was not given, to a charter that does not hold yet', () => {
    const lies = { assentIds: ['m-2'], lastVersion: 2, charterInForce: 1 };
    expect(coalitionActions(situation(lies), member)).toContain('assent');
    expect(coalitionActions(situation({ ...lies, assentIds: ['m-1'] }), member)).not.toContain('assent');
    expect(coalitionActions(situation({ ...lies, charterInForce: 2 }), member)).not.toContain('assent');
  });
  it('delivers when every expectation was answered, and closes what was delivered', () => {
    expect(coalitionActions(situation({ status: 'active' }), guide)).toContain('deliver');
    expect(coalitionActions(situation({ status: 'active', unanswered: 1 }), guide)).not.toContain('deliver');
    expect(coalitionActions(situation({ status: 'delivered' }), guide)).toContain('close');
  });
  it('confirms for an institution after the closing; members may still say what they fetched', () => {
    const speaker = { ...nobody, confirms: ['inst-1'] };
    expect(coalitionActions(situation({ status: 'closed' }), speaker)).toEqual(['confirm']);
    expect(coalitionActions(situation({ status: 'delivered' }), speaker)).toEqual([]);
    expect(coalitionActions(situation({ status: 'closed' }), member)).toEqual(['fetch']);
  });
});
