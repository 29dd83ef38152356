import { describe, expect, it } from 'vitest';
import {
  accepted,
  anchored,
  assigned,
  basis,
  claimed,
  contested,
  e,
  facts,
  held,
  lead,
  manager,
  offered,
  quality,
  reason,
  sharing,
  themeId,
} from '../testing/ownership-story.js';
import { by, specOf } from '../testing/scenario.js';
import { ownershipDecider } from './ownership.js';

const { given } = specOf(ownershipDecider);

describe('coming to hold a theme', () => {
  it('is assigned by a manager and accepted by the team', () => {
    given()
      .when({ type: 'AssignOwnership', themeId, teamId: 'a' }, { by: manager, facts })
      .then({ type: 'OwnershipAssigned', data: { themeId, teamId: 'a' }, basis });
    given(assigned())
      .when({ type: 'AcceptOwnership', themeId, teamId: 'a' }, { by: lead('a') })
      .then({ type: 'OwnershipAccepted' });
    expect(given(assigned(), accepted()).state()).toMatchObject({
      status: 'held',
      holderTeamIds: ['a'],
      offer: null,
    });
  });
  it('is declined by the team with a reason, and is nobody’s again', () => {
    given(assigned())
      .when({ type: 'DeclineOwnership', themeId, teamId: 'a', reason }, { by: lead('a') })
      .then({ type: 'OwnershipDeclined', data: { teamId: 'a' }, reason });
    const declined = [assigned(), e({ type: 'OwnershipDeclined', data: { teamId: 'a' } }, lead('a'))];
    expect(given(...declined).state()).toEqual({ status: 'unowned', themeId, holderTeamIds: [] });
    given(...declined)
      .when({ type: 'ClaimOwnership', themeId, teamId: 'b' }, { by: lead('b'), facts })
      .then({ type: 'OwnershipClaimed' });
    given(...declined)
      .when({ type: 'ClaimOwnership', themeId: '2', teamId: 'b' }, { facts })
      .thenRefused('OWNERSHIP_OTHER_THEME', 'themeId');
  });
  it('is claimed by a team and confirmed by a manager', () => {
    given()
      .when({ type: 'ClaimOwnership', themeId, teamId: 'a' }, { by: lead('a'), facts })
      .then({ type: 'OwnershipClaimed', data: { themeId, teamId: 'a' }, basis });
    given(claimed())
      .when({ type: 'ConfirmOwnership', themeId, teamId: 'a' }, { by: manager })
      .then({ type: 'OwnershipConfirmed' });
    expect(given(...held).state()).toMatchObject({ status: 'held', holderTeamIds: ['a'] });
  });
  it('is assigned or claimed only when it is nobody’s', () => {
    for (const history of [[assigned()], [claimed()], held, sharing, [...held, contested()]]) {
      given(...history)
        .when({ type: 'AssignOwnership', themeId, teamId: 'c' }, { facts })
        .thenRefused('OWNERSHIP_NOT_UNOWNED');
      given(...history)
        .when({ type: 'ClaimOwnership', themeId, teamId: 'c' }, { facts })
        .thenRefused('OWNERSHIP_NOT_UNOWNED');
    }
  });
  it('is accepted, declined and confirmed for the team that it concerns', () => {
    given(assigned())
      .when({ type: 'AcceptOwnership', themeId, teamId: 'b' })
      .thenRefused('OWNERSHIP_NOT_ASSIGNED');
    given(claimed())
      .when({ type: 'DeclineOwnership', themeId, teamId: 'a', reason })
      .thenRefused('OWNERSHIP_NOT_ASSIGNED');
    given(claimed())
      .when({ type: 'ConfirmOwnership', themeId, teamId: 'b' })
      .thenRefused('OWNERSHIP_NOT_CLAIMED');
    given(assigned())
      .when({ type: 'ConfirmOwnership', themeId, teamId: 'a' })
      .thenRefused('OWNERSHIP_NOT_CLAIMED');
  });
  it('needs a theme and a team that are there on that date', () => {
    const dead = { ...facts, theme: { alive: false, basis: [] } };
    given()
      .when({ type: 'ClaimOwnership', themeId, teamId: 'a' }, { facts: dead })
      .thenRefused('OWNERSHIP_THEME_NOT_THERE', 'themeId');
    given()
      .when({ type: 'AssignOwnership', themeId, teamId: 'x' }, { facts })
      .thenRefused('OWNERSHIP_TEAM_UNKNOWN');
  });
});

describe('sharing and transferring', () => {
  const offer = (kind: 'share' | 'transfer', fromTeamId = 'a', toTeamId = 'b') =>
    ({ type: 'OfferOwnership', themeId, kind, fromTeamId, toTeamId }) as const;
  const accept = { type: 'AcceptOwnershipOffer', themeId, teamId: 'b' } as const;
  it('is signed by the holder first', () =>
    given(...held)
      .when(offer('share'), { by: lead('a'), facts })
      .then({ type: 'OwnershipOffered', data: { kind: 'share', fromTeamId: 'a', toTeamId: 'b' } }));
  it('is shared when the other side signs too', () => {
    given(...held, offered('share'))
      .when(accept, { by: lead('b') })
      .then({ type: 'OwnershipShared', data: { withTeamId: 'b' } });
    expect(given(...sharing).state()).toMatchObject({
      status: 'shared',
      holderTeamIds: ['a', 'b'],
      offer: null,
    });
  });
  it('is transferred when the other side signs too, also one share of several', () => {
    given(...held, offered('transfer'))
      .when(accept, { by: lead('b') })
      .then({ type: 'OwnershipTransferred', data: { fromTeamId: 'a', toTeamId: 'b' } });
    const transferred = e(
      { type: 'OwnershipTransferred', data: { fromTeamId: 'a', toTeamId: 'c' } },
      lead('c'),
    );
    expect(given(...sharing, offered('transfer', 'a', 'c'), transferred).state()).toMatchObject({
      status: 'shared',
      holderTeamIds: ['c', 'b'],
    });
  });
  it('is not signed for both teams by a person who leads both', () => {
    const leadOfBoth = (teamId: string) => ({ ...lead(teamId), actor: lead('a').actor });
    for (const kind of ['share', 'transfer'] as const)
      given(...held, offered(kind))
        .when(accept, { by: leadOfBoth('b') })
        .thenRefused('OWNERSHIP_SAME_SIGNER');
  });
  it('goes on as it was when the offer is refused or withdrawn', () => {
    given(...held, offered('share'))
      .when({ type: 'RefuseOwnershipOffer', themeId, teamId: 'b', reason }, { by: lead('b') })
      .then({ type: 'OwnershipOfferRefused', data: { toTeamId: 'b' }, reason });
    given(...held, offered('share'))
      .when({ type: 'WithdrawOwnershipOffer', themeId, teamId: 'a' }, { by: lead('a') })
      .then({ type: 'OwnershipOfferWithdrawn', data: { fromTeamId: 'a' } });
    expect(
      given(...held, offered('share'), e({ type: 'OwnershipOfferRefused', data: { toTeamId: 'b' } })).state(),
    ).toMatchObject({ status: 'held', offer: null });
    expect(
      given(
        ...held,
        offered('share'),
        e({ type: 'OwnershipOfferWithdrawn', data: { fromTeamId: 'a' } }),
      ).state(),
    ).toMatchObject({ status: 'held', offer: null });
  });
  it('is offered by a holder, to another team that exists, one offer at a time', () => {
    given(claimed()).when(offer('share'), { facts }).thenRefused('OWNERSHIP_NOT_HELD');
    given(...held)
      .when(offer('share', 'b', 'c'), { facts })
      .thenRefused('OWNERSHIP_NOT_THE_HOLDER');
    given(...sharing)
      .when(offer('share'), { facts })
      .thenRefused('OWNERSHIP_HOLDS_ALREADY', 'toTeamId');
    given(...held, offered('share'))
      .when(offer('share', 'a', 'c'), { facts })
      .thenRefused('OWNERSHIP_OFFER_OPEN');
    given(...held)
      .when(offer('share', 'a', 'x'), { facts })
      .thenRefused('OWNERSHIP_TEAM_UNKNOWN');
  });
  it('is answered only where an offer is open to that team', () => {
    given(...held)
      .when(accept)
      .thenRefused('OWNERSHIP_NO_OFFER');
    given().when(accept).thenRefused('OWNERSHIP_NO_OFFER');
    given(...held, offered('share'))
      .when({ ...accept, teamId: 'c' })
      .thenRefused('OWNERSHIP_NO_OFFER', 'teamId');
    given(...held, offered('share'))
      .when({ type: 'RefuseOwnershipOffer', themeId, teamId: 'c', reason })
      .thenRefused('OWNERSHIP_NO_OFFER');
    given(...held, offered('share'))
      .when({ type: 'WithdrawOwnershipOffer', themeId, teamId: 'b' })
      .thenRefused('OWNERSHIP_NO_OFFER');
  });
});

describe('contesting, anchoring and releasing', () => {
  const contest = { type: 'ContestOwnership', themeId, reason } as const;
  const resolve = (...holderTeamIds: string[]) =>
    ({ type: 'ResolveOwnershipContest', themeId, holderTeamIds, reason }) as const;
  const resolution = (...holderTeamIds: string[]) =>
    e({ type: 'OwnershipContestResolved', data: { holderTeamIds } });
  it('is contested by anyone who takes part, with a reason, while somebody has it or waits for it', () => {
    for (const [before, history] of Object.entries({
      assigned: [assigned()],
      claimed: [claimed()],
      held,
      shared: sharing,
      anchored: [...held, anchored()],
    })) {
      given(...history)
        .when(contest, { by: by('partner') })
        .then({ type: 'OwnershipContested', reason });
      expect(given(...history, contested()).state()).toMatchObject({
        status: 'contested',
        before,
        contestedBy: 'anna',
        reason,
      });
    }
    expect(ownershipDecider.permissions.ContestOwnership).toMatchObject({ anyUnit: true });
    expect(ownershipDecider.permissions.ContestOwnership.roles).not.toContain('auditor');
  });
  it('is not contested when it is nobody’s or contested already', () => {
    given().when(contest).thenRefused('OWNERSHIP_NOT_CONTESTABLE');
    given(...held, contested())
      .when(contest)
      .thenRefused('OWNERSHIP_NOT_CONTESTABLE');
  });
  it('is resolved by naming who holds it from then on: nobody, one or several', () => {
    given(claimed(), contested())
      .when(resolve('b'), { by: manager, facts })
      .then({ type: 'OwnershipContestResolved', data: { holderTeamIds: ['b'] }, reason });
    expect(given(claimed(), contested(), resolution()).state().status).toBe('unowned');
    expect(given(claimed(), contested(), resolution('b')).state()).toMatchObject({
      status: 'held',
      holderTeamIds: ['b'],
    });
    expect(given(...held, contested(), resolution('a', 'b')).state()).toMatchObject({ status: 'shared' });
    expect(given(...held, anchored(), contested(), resolution('a')).state().status).toBe('anchored');
    expect(given(...held, anchored(), contested(), resolution('b')).state().status).toBe('held');
  });
  it('is resolved only when contested, among teams that exist, each named once', () => {
    given(...held)
      .when(resolve('a'), { facts })
      .thenRefused('OWNERSHIP_NOT_CONTESTED');
    given(...held, contested())
      .when(resolve('a', 'a'), { facts })
      .thenRefused('OWNERSHIP_HOLDERS_NOT_DISTINCT', 'holderTeamIds');
    given(...held, contested())
      .when(resolve('x'), { facts })
      .thenRefused('OWNERSHIP_TEAM_UNKNOWN');
  });
  it('is anchored by quality once it is held and nothing is on offer', () => {
    given(...sharing)
      .when({ type: 'AnchorOwnership', themeId }, { by: quality })
      .then({ type: 'OwnershipAnchored' });
    given(claimed()).when({ type: 'AnchorOwnership', themeId }).thenRefused('OWNERSHIP_NOT_HELD');
    given(...held, offered('share'))
      .when({ type: 'AnchorOwnership', themeId })
      .thenRefused('OWNERSHIP_OFFER_OPEN');
  });
  it('is released by a holder once anchored, and stays anchored with the others', () => {
    const release = (teamId: string) => ({ type: 'ReleaseOwnership', themeId, teamId, reason }) as const;
    given(...held, anchored())
      .when(release('a'), { by: lead('a') })
      .then({ type: 'OwnershipReleased', data: { teamId: 'a' }, reason });
    given(...held)
      .when(release('a'))
      .thenRefused('OWNERSHIP_NOT_ANCHORED');
    given(...held, anchored())
      .when(release('b'))
      .thenRefused('OWNERSHIP_NOT_THE_HOLDER');
    const released = e({ type: 'OwnershipReleased', data: { teamId: 'a' } }, lead('a'));
    expect(given(...held, anchored(), released).state().status).toBe('unowned');
    expect(given(...sharing, anchored(), released).state()).toMatchObject({
      status: 'anchored',
      holderTeamIds: ['b'],
    });
  });
});
