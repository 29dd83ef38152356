import { describe, expect, it } from 'vitest';
import { ownershipActions } from './actions.js';

const nobody = { leads: [], directs: [], board: false, quality: false, takesPart: false };
const held = { status: 'held' as const, holderTeamIds: ['a'], candidateTeamId: null, offer: null };

describe('what one may do with the ownership of a theme', () => {
  it('lets a team claim what nobody holds, and a manager assign it', () => {
    const unowned = { ...held, status: 'unowned' as const, holderTeamIds: [] };
    expect(ownershipActions(unowned, { ...nobody, leads: ['b'], takesPart: true })).toEqual(['claim']);
    expect(ownershipActions(unowned, { ...nobody, directs: ['a', 'b'], takesPart: true })).toEqual([
      'assign',
    ]);
  });

  it('lets only the team that it was assigned to answer', () => {
    const assigned = { ...held, status: 'assigned' as const, holderTeamIds: [], candidateTeamId: 'a' };
    expect(ownershipActions(assigned, { ...nobody, leads: ['a'] })).toEqual(['accept']);
    expect(ownershipActions(assigned, { ...nobody, leads: ['b'] })).toEqual([]);
  });

  it('lets the holder offer, and the other side answer an offer', () => {
    expect(ownershipActions(held, { ...nobody, leads: ['a'] })).toEqual(['offer']);
    const offered = { ...held, offer: { fromTeamId: 'a', toTeamId: 'b' } };
    expect(ownershipActions(offered, { ...nobody, leads: ['b'] })).toEqual(['answerOffer']);
    expect(ownershipActions(offered, { ...nobody, leads: ['a'] })).toEqual(['withdrawOffer']);
  });

  it('lets what is anchored only be released, and nothing be anchored that is on offer', () => {
    const anchored = { ...held, status: 'anchored' as const };
    const offered = { ...held, offer: { fromTeamId: 'a', toTeamId: 'b' } };
    expect(ownershipActions(anchored, { ...nobody, leads: ['a'] })).toEqual(['release']);
    expect(ownershipActions(held, { ...nobody, quality: true })).toEqual(['anchor']);
    expect(ownershipActions(offered, { ...nobody, quality: true })).toEqual([]);
  });

  it('asks a director only about teams of their own', () => {
    const claimed = { ...held, status: 'claimed' as const, holderTeamIds: [], candidateTeamId: 'a' };
    const contested = { ...held, status: 'contested' as const };
    expect(ownershipActions(claimed, { ...nobody, directs: ['a'] })).toEqual(['confirm']);
    expect(ownershipActions(claimed, { ...nobody, directs: ['b'] })).toEqual([]);
    expect(ownershipActions(contested, { ...nobody, directs: ['a'] })).toEqual(['resolve']);
    expect(ownershipActions(contested, { ...nobody, directs: ['b'] })).toEqual([]);
  });

  it('lets manager or board decide on a contest, and nobody contest twice', () => {
    const contested = { ...held, status: 'contested' as const };
    expect(ownershipActions(contested, { ...nobody, board: true })).toEqual(['resolve']);
    expect(ownershipActions(contested, { ...nobody, takesPart: true })).toEqual([]);
  });
});
