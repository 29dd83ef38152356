import { themeDecider, type ThemeState } from '@traject/domain';
import { type Fact, type FactRow, factsOf, type Shown, term, words } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

/** How teams see a theme. */
function factsOfTheme(state: ThemeState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['status', term('state.theme', state.status)],
    ['name', words(state.name)],
    ['description', words(state.description)],
    ...Object.entries(state.appraisals).flatMap(
      ([teamId, { urgency, adoption, note }]): [string, Shown | null, Shown][] => [
        ['urgency', { as: 'share', part: urgency, whole: 5 }, { as: 'unit', id: teamId }],
        ['adoption', term('adoption', adoption), { as: 'unit', id: teamId }],
        ['note', words(note), { as: 'unit', id: teamId }],
      ],
    ),
    ...state.stakeholders.map(({ kind, name, interest, stakeholderId }): FactRow => [
      'stakeholder',
      words(interest),
      words(name) ?? { as: 'term', term: `stakeholderKind.${kind}` },
      stakeholderId,
    ]),
  ]);
}

export const themeReplay: ReplayWord<ThemeState> = {
  folder: themeDecider,
  lane: 'group',
  factsOf: factsOfTheme,
};
