// The events of ownership as specs tell it: teams a, b and c, and one theme.
import type { OwnershipFacts } from '../ownership/decide.js';
import type { OwnershipEvent } from '../ownership/events.js';
import { by, words, type By, type Happened } from './scenario.js';

type E = Happened<OwnershipEvent>;
export const themeId = '1';
export const reason = words('reason');
export const manager = by('manager', 'maarten');
export const lead = (teamId: string) => by('teamLead', `lead-${teamId}`, { kind: 'team', id: teamId });
export const quality = by('quality', 'quirine');
export const facts: OwnershipFacts = {
  theme: { alive: true, basis: [{ fact: 'theme', stream: 'theme-1', revision: 0, value: 'named' }] },
  teams: {
    formed: ['a', 'b', 'c'],
    basis: [{ fact: 'team', stream: 'team-a', revision: 2, value: 'formed' }],
  },
};
export const basis = [...(facts.theme?.basis ?? []), ...(facts.teams?.basis ?? [])];

export const e = (event: OwnershipEvent, who: By = manager, more: Partial<E> = {}): E =>
  ({ ...event, by: who, ...more }) as E;
export const assigned = (teamId = 'a') => e({ type: 'OwnershipAssigned', data: { themeId, teamId } });
export const accepted = (teamId = 'a') => e({ type: 'OwnershipAccepted', data: { teamId } }, lead(teamId));
export const claimed = (teamId = 'a') =>
  e({ type: 'OwnershipClaimed', data: { themeId, teamId } }, lead(teamId));
export const confirmed = (teamId = 'a') => e({ type: 'OwnershipConfirmed', data: { teamId } });
export const offered = (kind: 'share' | 'transfer', fromTeamId = 'a', toTeamId = 'b') =>
  e({ type: 'OwnershipOffered', data: { kind, fromTeamId, toTeamId } }, lead(fromTeamId));
export const shared = (withTeamId = 'b') =>
  e({ type: 'OwnershipShared', data: { withTeamId } }, lead(withTeamId));
export const contested = () => e({ type: 'OwnershipContested', data: {} }, by('member', 'anna'), { reason });
export const anchored = () => e({ type: 'OwnershipAnchored', data: {} }, quality);
export const held = [claimed(), confirmed()];
export const sharing = [...held, offered('share'), shared()];
