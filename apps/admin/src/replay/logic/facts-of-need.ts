import type { AppraisalRoundState, NeedState, OwnershipState, ThemeState } from '@traject/domain';
import { factsOf, idOfKind, listOf, term, words, type Fact, type Shown } from './facts.js';

/** What the team cannot do yet, who stands where on it, and how far it has come. */
export function factsOfNeed(state: NeedState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['status', term('state.trainingNeed', state.status)],
    ['title', words(state.title)],
    ['team', idOfKind('unit', state.teamId)],
    ['theme', idOfKind('theme', state.themeId)],
    ['gap', words(state.gap)],
    ['evidence', words(state.evidence)],
    ['guidance', words(state.guidance)],
    ['splitFrom', idOfKind('need', state.splitFrom)],
    ...Object.values(state.stances).map(({ personId, stance, standing, note }): [string, Shown, Shown] => [
      'stance',
      {
        as: 'list',
        items: [
          term('stance', stance),
          ...(standing === 'own' ? [] : [term('standing', standing)]),
          ...(note ? [words(note)].filter((said) => said !== null) : []),
        ],
      },
      { as: 'person', id: personId },
    ]),
    [
      'endorsed',
      state.endorsed && { as: 'share', part: state.endorsed.endorsements, whole: state.endorsed.members },
    ],
    ['activity', words(state.activity)],
    ['before', state.status === 'deferred' ? term('state.trainingNeed', state.before) : null],
    ['closingEvidence', state.status === 'closed' ? words(state.closingEvidence) : null],
    [
      'guskeyLevels',
      state.status === 'closed' ? listOf(state.guskeyLevels.map((value) => ({ as: 'number', value }))) : null,
    ],
    ['mergedInto', state.status === 'merged' ? idOfKind('need', state.intoNeedId) : null],
    [
      'parts',
      state.status === 'split' ? listOf(state.parts.map(({ needId }) => ({ as: 'need', id: needId }))) : null,
    ],
  ]);
}

/** Who holds a theme, and what is in the air about it. */
export function factsOfOwnership(state: OwnershipState): Fact[] {
  const offer = 'offer' in state ? state.offer : null;
  return factsOf([
    ['status', term('state.ownership', state.status)],
    ['holders', listOf(state.holderTeamIds.map((id) => ({ as: 'unit', id })))],
    ['candidate', 'teamId' in state ? idOfKind('unit', state.teamId) : null],
    ['offer', offer && term('offer', offer.kind)],
    ['offerTo', offer && idOfKind('unit', offer.toTeamId)],
    ['contestedBy', state.status === 'contested' ? idOfKind('person', state.contestedBy) : null],
    ['contestReason', state.status === 'contested' ? words(state.reason) : null],
  ]);
}

/** How teams see a theme. */
export function factsOfTheme(state: ThemeState): Fact[] {
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
  ]);
}

/** A round of appraisal; its answers are nobody's to read. */
export function factsOfRound(state: AppraisalRoundState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['status', term('state.ownershipAppraisal', state.status)],
    ['theme', idOfKind('theme', state.themeId)],
    ['team', idOfKind('unit', state.teamId)],
    ['closesOn', { as: 'day', value: state.closesOn }],
  ]);
}
