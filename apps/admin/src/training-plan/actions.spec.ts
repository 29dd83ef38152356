import { describe, expect, it } from 'vitest';
import { planActions, type Standing } from './actions.js';

const nobody: Standing = { member: false, teamLead: false, manager: false, hr: false };
const member = { ...nobody, member: true };
const lead = { ...member, teamLead: true };
const manager = { ...nobody, manager: true };
const hr = { ...nobody, hr: true };

describe('what can be done with a training plan', () => {
  it('is for the team until it is submitted: offer, vote, submit', () => {
    expect(planActions('draft', null, member)).toEqual(['offer']);
    expect(planActions('draft', 'offered', member)).toEqual(['vote', 'offer']);
    expect(planActions('adopted', 'adopted', lead)).toEqual(['vote', 'submit', 'offer']);
    expect(planActions('submitted', 'submitted', lead)).toEqual([]);
    expect(planActions('returned', 'returned', lead)).toEqual(['offer']);
  });
  it('is for a manager once it is submitted', () => {
    expect(planActions('submitted', 'submitted', manager)).toEqual(['approve', 'return']);
    expect(planActions('amending', 'submitted', manager)).toEqual(['approve', 'return']);
    expect(planActions('adopted', 'adopted', manager)).toEqual([]);
  });
  it('is to amend or close it while it is in force', () => {
    expect(planActions('approved', null, lead)).toEqual(['amend']);
    expect(planActions('amending', 'offered', lead)).toEqual(['vote', 'amend', 'withdraw']);
    expect(planActions('active', null, hr)).toEqual(['close']);
    expect(planActions('approved', null, hr)).toEqual([]);
  });
  it('is nothing once it is closed, nor for who stands outside', () => {
    for (const who of [lead, manager, hr]) expect(planActions('closed', 'offered', who)).toEqual([]);
    expect(planActions('amending', 'adopted', nobody)).toEqual([]);
  });
});
