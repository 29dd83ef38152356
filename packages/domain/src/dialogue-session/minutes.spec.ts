import { describe, expect, it } from 'vitest';
import {
  agree,
  agreed,
  confirm,
  confirmed,
  drop,
  facilitator,
  finish,
  given,
  held,
  how,
  line,
  minutes,
  object,
  objected,
  planned,
  proposed,
  reason,
  type E,
  upToConfirmed,
} from '../testing/dialogue-story.js';
import { by, byPolicy, words } from '../testing/scenario.js';
import { dialogueSessionDecider } from './dialogue-session.js';

describe('minutes', () => {
  const statusOf = (...events: E[]) => given(planned(), ...events).state().status;
  it('are proposed, and anew after an objection only', () => {
    given(planned(), held())
      .when(minutes, how)
      .then({ type: 'MinutesProposed', data: { version: 1 } });
    given(planned(), held(), proposed()).when(minutes, how).thenRefused('MINUTES_STAND');
    given(planned(), held(), proposed(), objected('cor'))
      .when(minutes, how)
      .then({ type: 'MinutesProposed', data: { version: 2 } });
    given(...upToConfirmed)
      .when(minutes, how)
      .thenRefused('MINUTES_STAND');
  });
  it('need someone who can confirm them', () =>
    given(planned(), held([line('students', 4), line('parents', 0), line('companies', 0)]))
      .when(minutes, how)
      .thenRefused('MINUTES_NOBODY_TO_CONFIRM'));
  it('are answered personally by who was there by name', () => {
    const spec = given(planned(), held(), proposed());
    spec
      .when(confirm(), { by: by('partner', 'cor') })
      .then({ type: 'MinutesConfirmed', data: { version: 1 } });
    spec.when(object(), { by: by('member', 'sam') }).then({ type: 'MinutesObjected', reason });
    for (const command of [confirm(), object()]) {
      spec.when(command, { by: facilitator }).thenRefused('MINUTES_NOT_THERE');
      spec.when(command, { by: byPolicy('robot') }).thenRefused('MINUTES_NOT_THERE');
    }
    expect(dialogueSessionDecider.permissions.ConfirmMinutes).toMatchObject({
      personal: true,
      anyUnit: true,
    });
  });
  it('are answered in their last version, not twice the same', () => {
    given(planned(), held())
      .when(confirm(), { by: by('partner', 'cor') })
      .thenRefused('MINUTES_NONE');
    given(planned(), held(), proposed(), objected('cor'), proposed(2, '2025-02-16'))
      .when(confirm(1), { by: by('partner', 'cor') })
      .thenRefused('MINUTES_OTHER_VERSION', 'version');
    given(planned(), held(), proposed(), confirmed('cor'))
      .when(confirm(), { by: by('partner', 'cor') })
      .thenRefused('MINUTES_SAID_ALREADY');
  });
  it('count as confirmed when more than half of who was there by name confirm and nobody objects', () => {
    expect(statusOf(held())).toBe('held');
    expect(statusOf(held(), proposed(), confirmed('sam'))).toBe('minutesProposed');
    expect(statusOf(held(), proposed(), confirmed('sam'), confirmed('carla'))).toBe('confirmed');
    expect(statusOf(held(), proposed(), confirmed('sam'), confirmed('carla'), objected('cor'))).toBe(
      'objected',
    );
    expect(
      statusOf(held(), proposed(), objected('cor'), confirmed('cor', 1, '2025-02-15'), confirmed('sam')),
    ).toBe('confirmed');
    const four = [line('students', 2, 'a', 'b'), line('parents', 0), line('companies', 2, 'c', 'd')];
    expect(statusOf(held(four), proposed(), confirmed('a'), confirmed('b'))).toBe('minutesProposed');
  });
  it('start from nothing in a new version', () =>
    expect(
      statusOf(
        held(),
        proposed(),
        confirmed('sam'),
        objected('cor'),
        proposed(2, '2025-02-16'),
        confirmed('cor', 2, '2025-02-17'),
      ),
    ).toBe('minutesProposed'));
  it('are not objected to once confirmed', () =>
    given(...upToConfirmed)
      .when(object(), { by: by('partner', 'cor') })
      .thenRefused('MINUTES_CONFIRMED'));
});

describe('follow-up', () => {
  it('is agreed after the minutes are confirmed, for a day to come', () => {
    given(...upToConfirmed)
      .when(agree, how)
      .then({ type: 'FollowUpAgreed', data: { ownerId: 'ans' } });
    given(planned(), held(), proposed()).when(agree, how).thenRefused('FOLLOW_UP_BEFORE_MINUTES');
    given(...upToConfirmed)
      .when({ ...agree, dueOn: '2025-03-13' }, how)
      .thenRefused('FOLLOW_UP_DUE_IN_PAST', 'dueOn');
    given(...upToConfirmed, agreed())
      .when(agree, how)
      .thenRefused('FOLLOW_UP_EXISTS');
  });
  it('is done by its owner or who guides the dialogue, or dropped with a reason', () => {
    const spec = given(...upToConfirmed, agreed());
    spec.when(finish, { by: by('member', 'ans') }).then({ type: 'FollowUpDone', data: { followUpId: 'f1' } });
    spec.when(finish, how).then({ type: 'FollowUpDone' });
    spec.when(finish, { by: by('member', 'other') }).thenRefused('FOLLOW_UP_NOT_YOURS');
    spec.when(drop, how).then({ type: 'FollowUpDropped', reason });
  });
  it('makes the dialogue followed up when nothing is open', () => {
    const done: E = {
      type: 'FollowUpDone',
      data: { followUpId: 'f1', result: words('r') },
      at: '2025-03-01',
    };
    const dropped: E = { type: 'FollowUpDropped', data: { followUpId: 'f2' }, at: '2025-03-02', reason };
    const spec = given(...upToConfirmed, agreed(), agreed('f2'), done, dropped);
    expect(spec.state('2025-03-01').status).toBe('confirmed');
    expect(spec.state('2025-03-02')).toMatchObject({
      status: 'followedUp',
      followUps: [{ status: 'done' }, { status: 'dropped', outcome: reason }],
    });
    for (const command of [finish, drop]) spec.when(command, how).thenRefused('FOLLOW_UP_SETTLED');
    for (const command of [finish, drop])
      given(...upToConfirmed)
        .when(command, how)
        .thenRefused('FOLLOW_UP_UNKNOWN');
  });
});
