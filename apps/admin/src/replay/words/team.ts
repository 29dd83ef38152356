import { teamDecider, type TeamState } from '@traject/domain';
import { type Fact, factsOf, idOfKind, type Shown, shownPeriod, term, words } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

function factsOfTeam(state: TeamState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['status', term('state.team', state.status)],
    ['name', words(state.name)],
    ['parent', idOfKind('unit', state.parent.id)],
    ['period', shownPeriod(state.period)],
    ...state.memberships.map(({ personId, period }): [string, Shown, Shown] => [
      'member',
      shownPeriod(period),
      { as: 'person', id: personId },
    ]),
    ...state.leads.map(({ personId, period }): [string, Shown, Shown] => [
      'lead',
      shownPeriod(period),
      { as: 'person', id: personId },
    ]),
    ...state.taught.map(({ crebo, path, level, period }): [string, Shown, Shown] => [
      'teaches',
      shownPeriod(period),
      { as: 'plain', text: `${crebo} ${path} ${level}` },
    ]),
    ...state.mappings.map(({ providerUnit, period }): [string, Shown, Shown] => [
      'providerUnit',
      shownPeriod(period),
      { as: 'plain', text: providerUnit },
    ]),
    ...state.quorums.map(({ rule, from }): [string, Shown, Shown] => [
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
