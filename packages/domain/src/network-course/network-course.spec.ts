import { describe, expect, it } from 'vitest';
import { allThere, notThere } from '../testing/named.js';
import { by, specOf, words, type Happened } from '../testing/scenario.js';
import type { NetworkCourseEvent } from './events.js';
import { networkCourseDecider } from './network-course.js';

const { given } = specOf(networkCourseDecider);
type E = Happened<NetworkCourseEvent>;
type Data<T extends NetworkCourseEvent['type']> = Extract<NetworkCourseEvent, { type: T }>['data'];
const courseId = '1';
const reason = words('reason');
const facilitator = by('facilitator', 'fay', { kind: 'institution', id: 'inst-1' });
const facts = { standing: { institutionIds: ['inst-1'] } };
const elsewhere = { standing: { institutionIds: ['inst-2'] } };

const about: Data<'NetworkCoursePlanned'> = {
  ...{ courseId, institutionId: 'inst-1', programmeId: null, networkId: null, facilitatorId: 'fay' },
  ...{ title: words('course'), purpose: words('learn'), mechanisms: ['reflection'] },
};
const session = (date = '2025-03-06', more: object = {}): Data<'CourseSessionPlanned'> => ({
  ...{ sessionId: 's1', date, from: '13:00', until: '17:00', place: words('hall'), aim: words('meet') },
  ...{ mechanisms: ['identification'], ...more },
});
const participant = (personId: string, more: object = {}): Data<'CourseParticipantEnrolled'> => ({
  ...{ personId, institutionId: 'inst-2', organisation: null, function: 'teacher', sector: 'vmbo' },
  ...more,
});
const holding: Data<'CourseSessionHeld'> = {
  ...{ sessionId: 's1', present: [{ personId: 'ann' }], observed: ['coordination'], report: null },
};
const planned: E = { type: 'NetworkCoursePlanned', data: about, by: facilitator };
const withSession: E = { type: 'CourseSessionPlanned', data: session(), by: facilitator };
const enrolled = (personId: string): E => ({
  type: 'CourseParticipantEnrolled',
  data: participant(personId),
  by: facilitator,
});
const withdrawn: E = { type: 'CourseParticipantWithdrawn', data: { personId: 'ann' }, by: facilitator };
const held = (more: object = {}): E => ({
  type: 'CourseSessionHeld',
  data: { ...holding, ...more },
  by: facilitator,
  at: '2025-03-06',
});
const cancelledSession: E = { type: 'CourseSessionCancelled', data: { sessionId: 's1' }, by: facilitator };
const ready = [planned, withSession, enrolled('ann'), enrolled('bo')];
const completed: E = {
  ...{ type: 'NetworkCourseCompleted', data: { findings: words('done') } },
  ...{ by: facilitator, at: '2025-03-07' },
};
const cancelled: E = { type: 'NetworkCourseCancelled', data: {}, by: facilitator, reason };

const plan = { type: 'PlanCourseSession', courseId, ...session() } as const;
const { aim: _aim, mechanisms: _mechanisms, ...when } = session('2025-03-20');
const reschedule = { type: 'RescheduleCourseSession', courseId, ...when, reason } as const;
const cancelSession = { type: 'CancelCourseSession', courseId, sessionId: 's1', reason } as const;
const enrol = { type: 'EnrolCourseParticipant', courseId, ...participant('ann') } as const;
const withdraw = { type: 'WithdrawCourseParticipant', courseId, personId: 'ann', reason } as const;
const hold = { type: 'HoldCourseSession', courseId, ...holding } as const;
const complete = { type: 'CompleteNetworkCourse', courseId, findings: words('done') } as const;
const cancel = { type: 'CancelNetworkCourse', courseId, reason } as const;
const all = [plan, reschedule, cancelSession, enrol, withdraw, hold, complete, cancel];

describe('a network course', () => {
  const start = { type: 'PlanNetworkCourse', ...about } as const;
  it('is planned with who guides it and the mechanisms that it aims at', () =>
    given()
      .when(start, { by: facilitator, facts: allThere })
      .then({ type: 'NetworkCoursePlanned', data: about }));
  it('is planned once, in a programme that is there, before anything else', () => {
    given(planned).when(start, { facts: allThere }).thenRefused('NETWORK_COURSE_EXISTS');
    given()
      .when(start, { facts: notThere('network', 'networkId') })
      .thenRefused('NETWORK_NOT_FOUND', 'networkId');
    for (const command of all)
      given().when(command, { by: facilitator, facts }).thenRefused('NETWORK_COURSE_UNKNOWN');
  });
  it('is kept by who guides it, and by brokers and facilitators of its institution only', () => {
    given(planned)
      .when(plan, { by: by('member', 'fay'), facts: elsewhere })
      .then({ type: 'CourseSessionPlanned' });
    given(planned)
      .when(plan, { by: by('broker', 'bea'), facts })
      .then({ type: 'CourseSessionPlanned' });
    for (const [role, from] of [
      ['broker', elsewhere],
      ['member', facts],
    ] as const)
      given(planned)
        .when(plan, { by: by(role, 'zoe'), facts: from })
        .thenRefused('NOT_OF_THE_COURSE', 'capacity');
  });
  it('is shared with its participants and where they are from, also after they withdrew', () => {
    const state = given(...ready, withdrawn).state();
    expect(networkCourseDecider.sharedWith?.(state)).toEqual({
      institutionIds: ['inst-2'],
      personIds: ['fay', 'ann', 'bo'],
    });
    expect(networkCourseDecider.sharedWith?.({ status: 'unknown' })).toEqual({
      institutionIds: [],
      personIds: [],
    });
  });
});

describe('its sessions', () => {
  it('are planned and rescheduled, and end later than they start', () => {
    given(planned)
      .when(plan, { by: facilitator, facts })
      .then({ type: 'CourseSessionPlanned', data: session() });
    given(...ready)
      .when(plan, { by: facilitator, facts })
      .thenRefused('ID_TAKEN', 'sessionId');
    given(planned)
      .when({ ...plan, until: '13:00' }, { by: facilitator, facts })
      .thenRefused('SESSION_ENDS_BEFORE_IT_STARTS');
    given(...ready)
      .when(reschedule, { by: facilitator, facts })
      .then({ type: 'CourseSessionRescheduled', reason });
    given(...ready)
      .when({ ...reschedule, until: '12:00' }, { by: facilitator, facts })
      .thenRefused('SESSION_ENDS_BEFORE_IT_STARTS', 'until');
    const moved: E = { type: 'CourseSessionRescheduled', data: when, by: facilitator };
    expect(given(...ready, moved).state()).toMatchObject({
      sessions: [{ date: '2025-03-20', rescheduled: 1 }],
    });
  });
  it('are held on or after their day, with participants who were there', () => {
    given(...ready)
      .when(hold, { by: facilitator, facts })
      .then({ type: 'CourseSessionHeld', data: holding });
    given(...ready)
      .when(hold, { by: facilitator, facts, at: '2025-03-05' })
      .thenRefused('SESSION_HELD_BEFORE_ITS_DAY', 'effectiveAt');
    const present = (...ids: string[]) => ({ ...hold, present: ids.map((personId) => ({ personId })) });
    given(...ready)
      .when(present('zoe'), { by: facilitator, facts })
      .thenRefused('PARTICIPANT_NOT_ENROLLED', 'present');
    given(...ready, withdrawn)
      .when(present('ann'), { by: facilitator, facts })
      .thenRefused('PARTICIPANT_NOT_ENROLLED');
    given(...ready)
      .when(present('ann', 'ann'), { by: facilitator, facts })
      .thenRefused('PRESENT_TWICE', 'present');
    expect(given(...ready, held()).state()).toMatchObject({
      status: 'running',
      sessions: [{ status: 'held', present: ['ann'], observed: ['coordination'] }],
    });
  });
  it('are changed, cancelled and held only while planned', () => {
    for (const command of [reschedule, cancelSession, hold]) {
      given(planned)
        .when(command, { by: facilitator, facts })
        .thenRefused('COURSE_SESSION_UNKNOWN', 'sessionId');
      for (const over of [held(), cancelledSession])
        given(...ready, over)
          .when(command, { by: facilitator, facts })
          .thenRefused('COURSE_SESSION_NOT_PLANNED');
    }
    given(...ready)
      .when(cancelSession, { by: facilitator, facts })
      .then({ type: 'CourseSessionCancelled', reason });
  });
});

describe('its participants', () => {
  it('are enrolled from an institution, or from an organisation by name', () => {
    given(planned).when(enrol, { by: facilitator, facts }).then({ type: 'CourseParticipantEnrolled' });
    const company = { ...enrol, institutionId: null, organisation: words('works') };
    given(planned).when(company, { by: facilitator, facts }).then({ type: 'CourseParticipantEnrolled' });
    for (const wrong of [
      { ...enrol, institutionId: null },
      { ...company, institutionId: 'inst-2' },
    ])
      given(planned)
        .when(wrong, { by: facilitator, facts })
        .thenRefused('PARTICIPANT_ORGANISATION', 'organisation');
    given(...ready)
      .when(enrol, { by: facilitator, facts })
      .thenRefused('PARTICIPANT_ALREADY_ENROLLED');
  });
  it('withdraw, themselves or by who keeps the course, and may come back', () => {
    given(...ready)
      .when(withdraw, { by: by('member', 'ann'), facts: elsewhere })
      .then({ type: 'CourseParticipantWithdrawn', reason });
    given(...ready)
      .when(withdraw, { by: by('member', 'bo'), facts: elsewhere })
      .thenRefused('NOT_OF_THE_COURSE');
    given(planned).when(withdraw, { by: facilitator, facts }).thenRefused('PARTICIPANT_NOT_ENROLLED');
    given(...ready, withdrawn)
      .when(enrol, { by: facilitator, facts })
      .then({ type: 'CourseParticipantEnrolled' });
    const state = given(...ready, withdrawn, enrolled('ann')).state();
    expect(state).toMatchObject({
      participants: [{ personId: 'bo' }, { personId: 'ann', status: 'enrolled' }],
    });
  });
});

describe('the end of a course', () => {
  it('comes when every session was held or cancelled, and one was held', () => {
    given(...ready, held())
      .when(complete, { by: facilitator, facts })
      .then({ type: 'NetworkCourseCompleted' });
    for (const happened of [ready, [...ready, cancelledSession]])
      given(...happened)
        .when(complete, { by: facilitator, facts })
        .thenRefused('COURSE_SESSIONS_OPEN');
  });
  it('leaves nothing to do', () => {
    given(...ready)
      .when(cancel, { by: facilitator, facts })
      .then({ type: 'NetworkCourseCancelled', reason });
    for (const over of [
      [...ready, held(), completed],
      [...ready, cancelled],
    ])
      for (const command of all)
        given(...over)
          .when(command, { by: facilitator, facts })
          .thenRefused('NETWORK_COURSE_OVER');
    expect(given(...ready, held(), completed).state()).toMatchObject({
      status: 'completed',
      findings: words('done'),
    });
    expect(given(...ready, cancelled).state()).toMatchObject({ status: 'cancelled', reason });
  });
});

describe('late and corrected', () => {
  it('records a session late as far as what followed still stands', () => {
    given(...ready, { ...withdrawn, at: '2025-03-10' })
      .when(hold, { by: facilitator, facts, at: '2025-03-06' })
      .then({ type: 'CourseSessionHeld' });
    given(...ready, held(), completed)
      .when(cancelSession, { by: facilitator, facts, at: '2025-03-02' })
      .thenRefused('CONTRADICTS_HISTORY');
  });
  it('corrects who was there, and where a participant is from', () => {
    const present = {
      kind: 'replace',
      eventId: 'e5',
      data: { ...holding, present: [{ personId: 'bo' }] },
      reason,
    } as const;
    given(...ready, held())
      .whenCorrected(present, { by: facilitator })
      .then({ type: 'CourseSessionHeld' });
    given(...ready, held())
      .whenCorrected(present, { by: by('member', 'ann') })
      .thenRefused('NOT_YOURS_TO_CORRECT');
    const from = (data: object) =>
      ({ kind: 'replace', eventId: 'e3', data: participant('ann', data), reason }) as const;
    given(...ready)
      .whenCorrected(from({ institutionId: 'inst-3' }), { by: by('broker', 'bea') })
      .then({ type: 'CourseParticipantEnrolled' });
    given(...ready)
      .whenCorrected(from({ personId: 'zoe' }), { by: facilitator })
      .thenRefused('IDENTITY_FIXED', 'personId');
    given(...ready, held())
      .whenCorrected({ kind: 'retract', eventId: 'e3', reason }, { by: facilitator })
      .thenRefused('CONTRADICTS_HISTORY');
  });
});
