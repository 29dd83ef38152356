import { describe, expect, it } from 'vitest';
import { kpiActions } from './actions.js';

const nobody = { member: false, teamLead: false, manager: false, board: false, quality: false };
const agreement = {
  status: 'negotiating' as const,
  imposed: false,
  ended: true,
  offered: null,
  amendmentBy: null,
};

describe('what one may do with a KPI agreement', () => {
  it('is nothing for who only looks', () => {
    expect(kpiActions(agreement, nobody)).toEqual([]);
  });

  it('lets each side sign the version on the table once', () => {
    const offered = { signedBy: ['team'] as const, bySigner: false };
    expect(kpiActions({ ...agreement, offered }, { ...nobody, teamLead: true })).not.toContain('sign');
    expect(kpiActions({ ...agreement, offered }, { ...nobody, manager: true })).toContain('sign');
    expect(kpiActions(agreement, { ...nobody, manager: true })).not.toContain('sign');
  });

  it('lets members speak for the team but not sign', () => {
    expect(kpiActions(agreement, { ...nobody, member: true })).toEqual(['proposeValue', 'dissent']);
  });

  it('lets only the board impose, once it was escalated', () => {
    expect(kpiActions({ ...agreement, status: 'escalated' }, { ...nobody, board: true })).toEqual(['impose']);
    expect(kpiActions(agreement, { ...nobody, board: true })).toEqual([]);
  });

  it('lets the other side refuse an amendment', () => {
    const amending = { ...agreement, status: 'amending' as const, amendmentBy: 'team' as const };
    expect(kpiActions(amending, { ...nobody, manager: true })).toContain('refuse');
    expect(kpiActions(amending, { ...nobody, teamLead: true })).not.toContain('refuse');
  });

  it('can be closed once its period is over', () => {
    const active = { ...agreement, status: 'active' as const };
    expect(kpiActions(active, { ...nobody, quality: true })).toContain('close');
    expect(kpiActions({ ...active, ended: false }, { ...nobody, quality: true })).not.toContain('close');
  });
});
