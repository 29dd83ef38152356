import { programmeDecider, type ProgrammeState } from '@traject/domain';
import { type Fact, type FactRow, factsOf, listOf, shownPeriod, term, words } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

function factsOfProgramme(state: ProgrammeState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['status', term('state.programme', state.status)],
    ['title', words(state.title)],
    ['purpose', words(state.purpose)],
    ['period', shownPeriod(state.period)],
    ['themes', listOf(state.themeIds.map((id) => ({ as: 'theme', id })))],
    ...state.teams.map(({ teamId, period }): FactRow => [
      'takesPart',
      shownPeriod(period),
      { as: 'unit', id: teamId },
      `${teamId} ${period.from}`,
    ]),
    ...state.partners.map(({ name, period, partnerId }): FactRow => [
      'takesPart',
      shownPeriod(period),
      words(name) ?? undefined,
      partnerId,
    ]),
    ['findings', state.status === 'closed' ? words(state.findings) : null],
  ]);
}

export const programmeReplay: ReplayWord<ProgrammeState> = {
  folder: programmeDecider,
  lane: 'group',
  tints: { planned: 'planned', running: 'holding', ended: 'none', closed: 'done' },
  factsOf: factsOfProgramme,
};
