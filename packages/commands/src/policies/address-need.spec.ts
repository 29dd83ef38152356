import type { Recorded } from '@traject/domain';
import { reactionIdOf } from '@traject/event-store';
import { describe, expect, it } from 'vitest';
import { correctEvent } from '../correct-event.js';
import { school } from '../testing/school.js';
import { addressNeedPolicy } from './address-need.js';
import { react } from './policy.js';

const institution = { kind: 'institution', id: 'inst-1' };
const period = { from: '2024-08-01', until: '2025-08-01' };
const activity = {
  ...{ activityId: 'course', unit: institution, programmeId: null, needIds: [], kind: 'course' },
  ...{ title: 'Cursus', provider: null, teamIds: ['team-1'], period, capacity: null },
  ...{ cost: null, hours: 3, guestsAllowed: false },
};
const session = {
  ...{ sessionId: 's1', startsAt: '2025-01-14T12:00:00.000Z', endsAt: '2025-01-14T15:00:00.000Z' },
  ...{ place: 'Lokaal 12', online: false, hours: 3 },
};
const attendance = (attendance: string, hours: number) => ({
  activityId: 'course',
  sessionId: 's1',
  entries: [{ personId: 'm-1', attendance, hours }],
});

/** A need endorsed by its team, an activity with one session, and the policy that follows both. */
async function withNeed() {
  const all = await school();
  const { set, by, need, deps, clock } = all;
  await set('GrantRole', {
    personId: 'hr',
    role: 'hr',
    unit: institution,
    period: { ...period, until: null },
  });
  await set('ProposeNeed', need, by('m-1'));
  await set('OpenDeliberation', { needId: 'need-1' }, by('lead'));
  for (const personId of ['m-1', 'm-2', 'm-3']) await set('EndorseNeed', { needId: 'need-1' }, by(personId));
  await set('ProposeActivity', activity, by('hr'));
  await set('ScheduleActivity', { activityId: 'course', sessions: [session] }, by('hr'));
  const own = { ...by('m-1'), teamIds: ['team-1'] };
  await set('EnrolParticipant', { activityId: 'course', personId: 'm-1', teamId: 'team-1' }, own);
  clock.now = '2025-01-15T09:00:00.000Z';
  const policy = addressNeedPolicy(deps);
  const follow = async (events: readonly Recorded[]) => {
    const results = [];
    for (const event of events) {
      if (!policy.filter.types?.includes(event.type)) continue;
      const { id: causationId, correlationId, effectiveAt } = event;
      const meta = { policy: policy.name, causationId, correlationId, effectiveAt };
      for (const { command, purpose } of await policy.react(event)) {
        const commandId = reactionIdOf(policy.name, causationId, purpose);
        results.push(await react(deps, { ...meta, command, commandId }));
      }
    }
    return results;
  };
  const given = async (command: string, input: object, who = 'hr') =>
    follow((await set(command, input, by(who))).events);
  const typesOf = async (stream: string) =>
    (await deps.store.readStream(stream)).slice(-1).map(({ type, corrects }) => [type, corrects?.kind]);
  return { ...all, follow, given, typesOf };
}
const plan = { needId: 'need-1', activityId: 'course', activity: 'De cursus' };

describe('a need that is planned for an activity', () => {
  it('is tied to it, once', async () => {
    const { given, typesOf } = await withNeed();
    expect(await given('PlanNeed', plan)).toMatchObject([{ kind: 'done' }]);
    expect(await typesOf('trainingActivity-course')).toEqual([['NeedTied', undefined]]);
    expect(await given('PlanNeed', plan)).toEqual([]);
  });

  it('is not planned for an activity that is not there, or was cancelled', async () => {
    const { give, set, by } = await withNeed();
    const refused = { refusal: { code: 'ACTIVITY_NOT_FOUND', field: 'activityId' } };
    expect(await give('PlanNeed', { ...plan, activityId: 'nowhere' }, by('hr'))).toMatchObject(refused);
    await set('CancelActivity', { activityId: 'course', reason: 'Te weinig animo.' }, by('hr'));
    expect(await give('PlanNeed', plan, by('hr'))).toMatchObject(refused);
  });

  it('is addressed when somebody was there', async () => {
    const { given, typesOf } = await withNeed();
    await given('PlanNeed', plan);
    expect(await given('RecordAttendance', attendance('present', 3))).toMatchObject([{ kind: 'done' }]);
    expect(await typesOf('trainingNeed-need-1')).toEqual([['NeedAddressed', undefined]]);
  });

  it('is not addressed when nobody was there', async () => {
    const { given, typesOf } = await withNeed();
    await given('PlanNeed', plan);
    expect(await given('RecordAttendance', attendance('absent', 0))).toEqual([]);
    expect(await typesOf('trainingNeed-need-1')).toEqual([['NeedPlanned', undefined]]);
  });

  it('is addressed at once when the activity was attended before it was planned', async () => {
    const { given, typesOf } = await withNeed();
    await given('RecordAttendance', attendance('present', 3));
    expect(await given('PlanNeed', plan)).toMatchObject([{ kind: 'done' }, { kind: 'done' }]);
    expect(await typesOf('trainingNeed-need-1')).toEqual([['NeedAddressed', undefined]]);
  });

  it('is planned again when the attendance is corrected away, and addressed again when that was wrong', async () => {
    const { given, follow, typesOf, deps, by } = await withNeed();
    await given('PlanNeed', plan);
    await given('RecordAttendance', attendance('present', 3));
    const absent = { activityId: 'course', sessionId: 's1', personId: 'm-1', attendance: 'absent', hours: 0 };
    const correction = await given('CorrectAttendance', { ...absent, reason: 'Verkeerde lijst.' });
    expect(correction).toMatchObject([{ kind: 'done' }]);
    expect(await typesOf('trainingNeed-need-1')).toEqual([['NeedAddressed', 'retract']]);
    const corrected = (await deps.store.readStream('trainingActivity-course')).at(-1);
    const stream = 'trainingActivity-course';
    const retracted = await correctEvent(deps, {
      ...{ ...by('hr'), commandId: 'again', stream, eventId: corrected?.id ?? '' },
      ...{ kind: 'retract', reason: 'De lijst klopte.' },
    });
    if (retracted.kind !== 'done') throw new Error(JSON.stringify(retracted));
    expect(await follow(retracted.events)).toMatchObject([{ kind: 'done' }]);
    expect(await typesOf('trainingNeed-need-1')).toEqual([['NeedAddressed', undefined]]);
  });

  it('that the team closed meanwhile stays closed, and the log says so', async () => {
    const { given, set, by, typesOf } = await withNeed();
    await given('PlanNeed', plan);
    await given('RecordAttendance', attendance('present', 3));
    await set('CloseNeed', { needId: 'need-1', evidence: 'Gezien.', guskeyLevels: [1] }, by('lead'));
    const absent = { activityId: 'course', sessionId: 's1', personId: 'm-1', attendance: 'absent', hours: 0 };
    const correction = await given('CorrectAttendance', { ...absent, reason: 'Verkeerde lijst.' });
    expect(correction).toMatchObject([{ kind: 'refused', refusal: { code: 'CONTRADICTS_HISTORY' } }]);
    expect(await typesOf('trainingNeed-need-1')).toEqual([['NeedClosed', undefined]]);
  });
});
