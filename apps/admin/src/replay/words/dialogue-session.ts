import {
  confirmationsNeeded,
  countStances,
  dialogueSessionDecider,
  type DialogueSessionState,
} from '@traject/domain';
import { type Fact, factsOf, idOfKind, type Shown, term, words } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

type Row = [field: string, value: Shown | null, of?: Shown | undefined, id?: string];

/** Who was there, how far the minutes are, and what was agreed. */
function afterwards(state: DialogueSessionState): Row[] {
  if (!('presences' in state)) return [];
  const last = state.minutes.at(-1);
  return [
    ['present', { as: 'number', value: state.presences.reduce((sum, { number }) => sum + number, 0) }],
    [
      'heard',
      {
        as: 'share',
        part: state.presences.filter(({ number }) => number > 0).length,
        whole: state.presences.length,
      },
    ],
    ['minutes', last ? words(last.minutes) : null, last && { as: 'version', value: last.version }],
    [
      'confirmations',
      last
        ? { as: 'share', part: countStances(last).confirmed, whole: confirmationsNeeded(state.presences) }
        : null,
    ],
    ['objections', last ? { as: 'number', value: countStances(last).objected } : null],
    ...state.followUps.flatMap((one): Row[] => [
      ['followUp', words(one.action), { as: 'person', id: one.ownerId }, one.followUpId],
      [
        'followUpStatus',
        term('followUp', one.status),
        words(one.action) ?? { as: 'person', id: one.ownerId },
        one.followUpId,
      ],
    ]),
  ];
}

function factsOfDialogue(state: DialogueSessionState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['status', term('state.dialogueSession', state.status)],
    ['theme', idOfKind('theme', state.themeId)],
    ['team', idOfKind('unit', state.teamId)],
    ['startsAt', { as: 'day', value: state.startsAt }],
    ['place', words(state.place)],
    ['agenda', words(state.agenda)],
    ['invited', { as: 'number', value: state.stakeholderIds.length }],
    ...afterwards(state),
    ['reason', state.status === 'cancelled' ? words(state.reason) : null],
  ]);
}

export const dialogueSessionReplay: ReplayWord<DialogueSessionState> = {
  folder: dialogueSessionDecider,
  lane: 'stream',
  over: ['cancelled', 'followedUp'],
  tints: {
    planned: 'planned',
    held: 'open',
    minutesProposed: 'open',
    objected: 'contested',
    confirmed: 'holding',
    followedUp: 'done',
  },
  titleOf: (state) => (state.status === 'unknown' ? null : { shown: { as: 'day', value: state.startsAt } }),
  factsOf: factsOfDialogue,
  cardFields: ['startsAt', 'present', 'heard', 'confirmations', 'objections'],
  pageOf: (state) => (state.status === 'unknown' ? null : `/dialogues/${state.sessionId}`),
};
