import type { KpiDefinitionState, PersonState, ProgrammeState, TeamState } from '@traject/domain';
import { factsOf, idOfKind, listOf, shownPeriod, term, words, type Fact, type Shown } from './facts.js';

export function factsOfProgramme(state: ProgrammeState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['status', term('state.programme', state.status)],
    ['title', words(state.title)],
    ['purpose', words(state.purpose)],
    ['period', shownPeriod(state.period)],
    ['themes', listOf(state.themeIds.map((id) => ({ as: 'theme', id })))],
    ...state.teams.map(({ teamId, period }): [string, Shown, Shown] => [
      'takesPart',
      shownPeriod(period),
      { as: 'unit', id: teamId },
    ]),
    ...state.partners.map(({ name, period }): [string, Shown, Shown | undefined] => [
      'takesPart',
      shownPeriod(period),
      words(name) ?? undefined,
    ]),
    ['findings', state.status === 'closed' ? words(state.findings) : null],
  ]);
}

export function factsOfTeam(state: TeamState): Fact[] {
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

export function factsOfPerson({ grants }: PersonState): Fact[] {
  return factsOf(
    grants.map(({ role, unit, period }): [string, Shown, Shown] => [
      'role',
      { as: 'list', items: [term('role', role), { as: 'unit', id: unit.id }, shownPeriod(period)] },
      { as: 'plain', text: `${role} ${unit.id}` },
    ]),
  );
}

export function factsOfDefinition(state: KpiDefinitionState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['name', words(state.name)],
    ['unit', term('unit', state.unit)],
    ['direction', term('direction', state.direction)],
    ['source', words(state.source)],
    ...state.norms.map(({ level, period, sufficient }): [string, Shown, Shown] => [
      'norm',
      { as: 'figure', value: sufficient, kpi: state.kpi },
      {
        as: 'list',
        items: [...(level === null ? [] : [{ as: 'number' as const, value: level }]), shownPeriod(period)],
      },
    ]),
  ]);
}
