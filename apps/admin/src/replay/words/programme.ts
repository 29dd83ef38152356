import { programmeDecider, type ProgrammeState } from '@traject/domain';
import { type Fact, factsOf, listOf, type Shown, shownPeriod, term, words } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

function factsOfProgramme(state: ProgrammeState): Fact[] {
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

export const programmeReplay: ReplayWord<ProgrammeState> = {
  folder: programmeDecider,
  lane: 'group',
  tints: { planned: 'planned', running: 'holding', ended: 'none', closed: 'done' },
  factsOf: factsOfProgramme,
};
