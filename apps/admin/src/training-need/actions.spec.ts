import { describe, expect, it } from 'vitest';
import { needActions, ownStance } from './actions.js';

const nobody = { member: false, teamLead: false, manager: false, hr: false, proposer: false };

describe('what one may do with a training need', () => {
  it('is nothing for who only looks', () => {
    expect(needActions('deliberating', nobody)).toEqual([]);
  });

  it('lets members endorse and object during the deliberation, and a manager never', () => {
    expect(needActions('deliberating', { ...nobody, member: true })).toContain('endorse');
    expect(needActions('proposed', { ...nobody, member: true })).not.toContain('endorse');
    expect(needActions('deliberating', { ...nobody, manager: true })).toEqual(['defer']);
  });

  it('lets the team lead open the deliberation', () => {
    expect(needActions('proposed', { ...nobody, teamLead: true })).toContain('openDeliberation');
    expect(needActions('proposed', { ...nobody, member: true })).not.toContain('openDeliberation');
  });

  it('lets only its proposer withdraw it', () => {
    expect(needActions('planned', { ...nobody, member: true, proposer: true })).toEqual(['withdraw']);
  });

  it('ends with closing and reopening by the team', () => {
    expect(needActions('addressed', { ...nobody, member: true })).toEqual(['close']);
    expect(needActions('closed', { ...nobody, member: true })).toEqual(['reopen']);
  });
});

describe('the own stance', () => {
  const stance = { person: { id: 'ada' }, stance: 'endorse' } as const;

  it('is what one said or confirmed, not what was only reported of one', () => {
    expect(ownStance([{ ...stance, standing: 'own' }], 'ada')).toBe('endorse');
    expect(ownStance([{ ...stance, standing: 'confirmed' }], 'ada')).toBe('endorse');
    expect(ownStance([{ ...stance, standing: 'reported' }], 'ada')).toBeNull();
    expect(ownStance([{ ...stance, standing: 'own' }], 'grace')).toBeNull();
  });
});
