import { teamDecider, type TeamState } from '@traject/domain';
import { type Fact, type FactRow, factsOf, idOfKind, shownPeriod, term, words } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

function factsOfTeam(state: TeamState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['status', term('state.team', state.status)],
    ['name', words(state.name)],
    ['parent', idOfKind('unit', state.parent.id)],
    ['period', shownPeriod(state.period)],
    ...state.memberships.map(({ personId, period, membershipId }): FactRow => [
      'member',
      shownPeriod(period),
      { as: 'person', id: personId },
      membershipId,
    ]),
    ...state.leads.map(({ personId, period, appointmentId }): FactRow => [
      'lead',
      shownPeriod(period),
      { as: 'person', id: personId },
      appointmentId,
    ]),
    ...state.taught.map(({ crebo, path, level, period, taughtId }): FactRow => [
      'teaches',
      shownPeriod(period),
      { as: 'plain', text: `${crebo} ${path} ${level}` },
      taughtId,
    ]),
    ...state.mappings.map(({ providerUnit, period, mappingId }): FactRow => [
      'providerUnit',
      shownPeriod(period),
      { as: 'plain', text: providerUnit },
      mappingId,
    ]),
    ...state.quorums.map(({ rule, from }): FactRow => [
      'quorum',
      {
        as: 'list',
        items: [term('quorum', rule.kind), { as: 'share', part: Math.round(rule.share * 100), whole: 100 }],
      },
      { as: 'day', value: from },
    ]),
  ]);
}

export const teamReplay: ReplayWord<TeamState> = {
  folder: teamDecider,
  lane: 'group',
  factsOf: factsOfTeam,
};
