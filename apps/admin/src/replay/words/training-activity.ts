import {
  enrolledIn,
  trainingActivityDecider,
  waitingFor,
  type KnownActivity,
  type TrainingActivityState,
} from '@traject/domain';
import {
  amount,
  type Fact,
  factsOf,
  idOfKind,
  listOf,
  type Shown,
  shownPeriod,
  term,
  words,
} from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

type Row = [field: string, value: Shown | null, of?: Shown, id?: string];

const personOf = (id: string): Shown => ({ as: 'person', id });
const dayOf = (value: string): Shown => ({ as: 'day', value });

/** Each session by its day, with what became of it. */
const sessionRows = ({ sessions }: KnownActivity): Row[] =>
  sessions.map(({ status, startsAt, sessionId }) => [
    'session',
    term('session', status),
    dayOf(startsAt),
    sessionId,
  ]);

function peopleRows(state: KnownActivity): Row[] {
  const persons = (list: { personId: string }[]) => listOf(list.map(({ personId }) => personOf(personId)));
  const days = new Map(state.sessions.map(({ sessionId, startsAt }) => [sessionId, startsAt]));
  return [
    ['enrolled', persons(enrolledIn(state))],
    ['waiting', persons(waitingFor(state))],
    ...[...days].map(([sessionId, startsAt]): Row => {
      const there = state.attendance.filter((record) => record.sessionId === sessionId);
      const present = there.filter(({ attendance }) => attendance === 'present').length;
      return [
        'present',
        there.length === 0 ? null : { as: 'share', part: present, whole: there.length },
        dayOf(startsAt),
        sessionId,
      ];
    }),
    ...state.evaluations.map(({ level, personId, findings }): Row => [
      `guskey${level}`,
      words(findings),
      personOf(personId),
    ]),
  ];
}

function factsOfActivity(state: TrainingActivityState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['status', term('state.trainingActivity', state.status)],
    ['title', words(state.title)],
    ['activityKind', term('activityKind', state.kind)],
    ['provider', words(state.provider)],
    ['teams', listOf(state.teamIds.map((id) => ({ as: 'unit', id })))],
    ['needs', listOf(state.needIds.map((id) => ({ as: 'need', id })))],
    ['programme', idOfKind('programme', state.programmeId)],
    ['period', shownPeriod(state.period)],
    ['capacity', state.capacity === null ? null : { as: 'number', value: state.capacity }],
    ['cost', amount(state.cost?.amount ?? null), state.cost ? term('costPer', state.cost.per) : undefined],
    ['activityHours', { as: 'number', value: state.hours }],
    ...sessionRows(state),
    ...peopleRows(state),
    ['reason', state.status === 'cancelled' ? words(state.reason) : null],
  ]);
}

export const trainingActivityReplay: ReplayWord<TrainingActivityState> = {
  folder: trainingActivityDecider,
  lane: 'stream',
  over: ['evaluated', 'cancelled'],
  tints: {
    proposed: 'open',
    scheduled: 'planned',
    rescheduled: 'planned',
    held: 'holding',
    attendanceRecorded: 'holding',
    evaluated: 'done',
    cancelled: 'none',
  },
  titleOf: (state) => {
    const title = state.status === 'unknown' ? null : words(state.title);
    return title?.as === 'words' ? { words: title.words } : null;
  },
  factsOf: factsOfActivity,
  cardFields: [
    'activityKind',
    'session',
    'enrolled',
    'waiting',
    'present',
    'guskey1',
    'guskey2',
    'guskey3',
    'guskey4',
    'guskey5',
    'reason',
  ],
  pageOf: (state) => (state.status === 'unknown' ? null : `/activities/${state.activityId}`),
};
