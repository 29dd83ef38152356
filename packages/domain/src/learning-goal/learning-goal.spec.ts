import { describe, expect, it } from 'vitest';
import { by, byPolicy, specOf, words, type Happened } from '../testing/scenario.js';
import type { LearningGoalEvent } from './events.js';
import { learningGoalDecider } from './learning-goal.js';

const { given } = specOf(learningGoalDecider);
type E = Happened<LearningGoalEvent>;
const goalId = '1';
const reason = words('reason');
const ann = by('member', 'ann');
const fay = by('facilitator', 'fay', { kind: 'institution', id: 'inst-1' });
const wording = { goal: words('ask first'), indicator: words('partners say so') };
const course = {
  ...{ institutionId: 'inst-1', programmeId: 'pr-1', facilitatorId: 'fay', open: true },
  ...{ participantIds: ['ann', 'bo'], institutionIds: ['inst-1', 'inst-2'], basis: [] },
};
const facts = { course };
const set: E = {
  type: 'LearningGoalSet',
  data: {
    ...{ goalId, courseId: 'c', institutionId: 'inst-1', programmeId: 'pr-1' },
    ...{ personId: 'ann', facilitatorId: 'fay', ...wording },
  },
  by: ann,
};
const noted: E = { type: 'GoalProgressNoted', data: { note: words('asked') }, by: ann };
const readers = [{ personId: 'ann' }, { personId: 'bo' }];
const shared: E = {
  type: 'LearningGoalShared',
  data: { institutionIds: ['inst-1', 'inst-2'], readers },
  by: ann,
};
const unshared: E = { type: 'LearningGoalUnshared', data: {}, by: ann };
const reached: E = { type: 'LearningGoalReached', data: { evidence: words('seen') }, by: ann };
const letGo: E = { type: 'LearningGoalLetGo', data: {}, by: ann, reason };

const setIt = {
  type: 'SetLearningGoal',
  goalId,
  courseId: 'c',
  institutionId: 'inst-1',
  ...wording,
} as const;
const adjust = { type: 'AdjustLearningGoal', goalId, ...wording, goal: words('other'), reason } as const;
const note = { type: 'NoteGoalProgress', goalId, note: words('asked') } as const;
const share = { type: 'ShareLearningGoal', goalId } as const;
const unshare = { type: 'UnshareLearningGoal', goalId } as const;
const reach = { type: 'ReachLearningGoal', goalId, evidence: words('seen') } as const;
const drop = { type: 'LetGoLearningGoal', goalId, reason } as const;

describe('a learning goal', () => {
  it('is set by a participant, with how it will show', () =>
    given()
      .when(setIt, { by: ann, facts })
      .then({
        type: 'LearningGoalSet',
        data: { ...wording, personId: 'ann', facilitatorId: 'fay', programmeId: 'pr-1' },
      }));
  it('is set by nobody who takes no part, once, and in a course that runs there', () => {
    given().when(setIt, { by: fay, facts }).thenRefused('NOT_A_PARTICIPANT', 'courseId');
    given()
      .when(setIt, { by: byPolicy('robot'), facts })
      .thenRefused('NOT_A_PARTICIPANT');
    given(set).when(setIt, { by: ann, facts }).thenRefused('LEARNING_GOAL_EXISTS');
    for (const other of [null, { ...course, open: false }, { ...course, institutionId: 'inst-2' }])
      given()
        .when(setIt, { by: ann, facts: { course: other } })
        .thenRefused('COURSE_NOT_FOUND', 'courseId');
    for (const command of [adjust, note, share, unshare, reach, drop])
      given().when(command, { by: ann, facts }).thenRefused('LEARNING_GOAL_UNKNOWN');
  });
  it('is adjusted with a reason, progresses, and keeps its former words', () => {
    given(set)
      .when(adjust, { by: ann })
      .then({ type: 'LearningGoalAdjusted', data: { goal: words('other') }, reason });
    given(set).when(note, { by: ann }).then({ type: 'GoalProgressNoted' });
    const adjusted: E = {
      type: 'LearningGoalAdjusted',
      data: { ...wording, goal: words('other') },
      by: ann,
      reason,
    };
    expect(given(set, noted, adjusted).state()).toMatchObject({
      status: 'set',
      wordings: [
        { ...wording, reason: null },
        { goal: words('other'), reason },
      ],
      progress: [{ note: words('asked') }],
    });
  });
  it('is reached with evidence or let go with a reason, and then stays as it is', () => {
    given(set).when(reach, { by: ann }).then({ type: 'LearningGoalReached' });
    given(set).when(drop, { by: ann }).then({ type: 'LearningGoalLetGo', reason });
    for (const over of [reached, letGo])
      for (const command of [adjust, note, reach, drop])
        given(set, over).when(command, { by: ann }).thenRefused('LEARNING_GOAL_OVER');
    expect(given(set, reached).state()).toMatchObject({ status: 'reached', evidence: words('seen') });
    expect(given(set, letGo).state()).toMatchObject({ status: 'letGo', reason });
  });
  it('is its owner’s in everything: not even the facilitator changes or concludes it', () => {
    for (const command of [adjust, note, share, reach, drop])
      given(set).when(command, { by: fay, facts }).thenRefused('LEARNING_GOAL_IS_PERSONAL', 'capacity');
    for (const { personal } of Object.values(learningGoalDecider.permissions)) expect(personal).toBe(true);
  });
});

describe('who meets a goal', () => {
  const who = (...happened: E[]) => learningGoalDecider.sharedWith?.(given(...happened).state());
  it('is its owner and the facilitator, until its owner shares it with the course', () => {
    expect(who(set)).toEqual({ institutionIds: [], personIds: ['fay', 'ann'] });
    given(set)
      .when(share, { by: ann, facts })
      .then({ type: 'LearningGoalShared', data: { institutionIds: ['inst-1', 'inst-2'], readers } });
    expect(who(set, shared)).toEqual({
      institutionIds: ['inst-1', 'inst-2'],
      personIds: ['fay', 'ann', 'ann', 'bo'],
    });
    expect(who(set, shared, unshared)).toEqual({ institutionIds: [], personIds: ['fay', 'ann'] });
    expect(learningGoalDecider.sharedWith?.({ status: 'unknown' })).toEqual({
      institutionIds: [],
      personIds: [],
    });
  });
  it('is said once, also of a goal that was concluded', () => {
    given(set, reached).when(share, { by: ann, facts }).then({ type: 'LearningGoalShared' });
    given(set, shared).when(unshare, { by: ann }).then({ type: 'LearningGoalUnshared' });
    given(set, shared).when(share, { by: ann, facts }).thenRefused('LEARNING_GOAL_ALREADY_SHARED');
    given(set).when(unshare, { by: ann }).thenRefused('LEARNING_GOAL_NOT_SHARED');
    given(set)
      .when(share, { by: ann, facts: { course: null } })
      .thenRefused('COURSE_NOT_FOUND');
  });
});

describe('late and corrected', () => {
  it('is noted late as far as it still stood', () => {
    const spec = given(set, { ...reached, at: '2025-02-01' });
    spec.when(note, { by: ann, at: '2025-01-20' }).then({ type: 'GoalProgressNoted' });
    spec.when(drop, { by: ann, at: '2025-01-20' }).thenRefused('CONTRADICTS_HISTORY');
  });
  it('is corrected by its owner only, and stays a goal of that course', () => {
    const correction = { kind: 'replace', eventId: 'e2', data: { note: words('twice') }, reason } as const;
    given(set, noted).whenCorrected(correction, { by: ann }).then({ type: 'GoalProgressNoted' });
    given(set, noted).whenCorrected(correction, { by: fay }).thenRefused('CORRECTION_ONLY_BY_AUTHOR');
    given(set)
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...set.data, courseId: 'd' }, reason },
        { by: ann },
      )
      .thenRefused('IDENTITY_FIXED', 'courseId');
  });
});
