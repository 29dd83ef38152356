import { describe, expect, it } from 'vitest';
import type { Correction } from '../kernel/carry-out.js';
import { allThere, notThere } from '../testing/named.js';
import { by, byPolicy, specOf, words, type Happened } from '../testing/scenario.js';
import type { DialogueSessionFacts } from './decide.js';
import { dialogueSessionDecider } from './dialogue-session.js';
import type { DialogueSessionEvent } from './events.js';

const { given } = specOf(dialogueSessionDecider);
type E = Happened<DialogueSessionEvent>;
const sessionId = '1';
const reason = words('reason');
const facilitator = by('facilitator', 'frits');
const map: DialogueSessionFacts = {
  ...allThere,
  map: {
    stakeholderIds: ['students', 'parents', 'companies', 'teachers'],
    basis: [{ fact: 'map', stream: 'theme-lob', revision: 3, value: [] }],
  },
};
const how = { by: facilitator, facts: map };
const arrangement = {
  stakeholderIds: ['students', 'parents', 'companies'],
  startsAt: '2025-02-10T18:00:00.000Z',
  endsAt: '2025-02-10T20:00:00.000Z',
  place: words('Aula'),
  agenda: words('What did you learn?'),
};
const about = { sessionId, institutionId: 'inst-1', themeId: 'lob', programmeId: null, teamId: 'team-1' };
const planned = (more: Partial<E> = {}): E =>
  ({ type: 'DialoguePlanned', data: { ...about, ...arrangement }, by: facilitator, ...more }) as E;
const line = (stakeholderId: string, number: number, ...personIds: string[]) => ({
  stakeholderId,
  number,
  personIds,
});
const presences = [line('students', 6, 'sam'), line('parents', 0), line('companies', 2, 'carla', 'cor')];
const held = (more = presences): E => ({
  type: 'DialogueHeld',
  data: { presences: more },
  by: facilitator,
  at: arrangement.endsAt,
});
const proposed = (version = 1, at = '2025-02-12'): E => ({
  type: 'MinutesProposed',
  data: { version, minutes: words(`minutes ${version}`) },
  by: facilitator,
  at,
});
const confirmed = (personId: string, version = 1, at = '2025-02-14'): E => ({
  type: 'MinutesConfirmed',
  data: { version },
  by: by('partner', personId),
  at,
});
const objected = (personId: string, version = 1, at = '2025-02-14'): E => ({
  type: 'MinutesObjected',
  data: { version },
  by: by('partner', personId),
  at,
  reason,
});
const agreed = (followUpId = 'f1', at = '2025-02-20'): E => ({
  type: 'FollowUpAgreed',
  data: { followUpId, action: words('Invite the parents'), ownerId: 'ans', dueOn: '2025-04-01' },
  by: facilitator,
  at,
});
const cancelled: E = { type: 'DialogueCancelled', data: {}, by: facilitator, at: '2025-02-01', reason };

const plan = {
  type: 'PlanDialogue' as const,
  ...about,
  ...arrangement,
  startsAt: '2025-04-10T18:00:00.000Z',
  endsAt: '2025-04-10T20:00:00.000Z',
};
const replan = {
  type: 'ReplanDialogue' as const,
  sessionId,
  ...arrangement,
  startsAt: plan.startsAt,
  endsAt: plan.endsAt,
  reason,
};
const hold = { type: 'HoldDialogue' as const, sessionId, presences };
const minutes = { type: 'ProposeMinutes' as const, sessionId, minutes: words('minutes') };
const confirm = (version = 1) => ({ type: 'ConfirmMinutes' as const, sessionId, version });
const object = (version = 1) => ({ type: 'ObjectToMinutes' as const, sessionId, version, reason });
const agree = {
  type: 'AgreeFollowUp' as const,
  sessionId,
  followUpId: 'f1',
  action: words('a'),
  ownerId: 'ans',
  dueOn: '2025-04-01',
};
const finish = { type: 'FinishFollowUp' as const, sessionId, followUpId: 'f1', result: words('They came') };
const drop = { type: 'DropFollowUp' as const, sessionId, followUpId: 'f1', reason };
const cancel = { type: 'CancelDialogue' as const, sessionId, reason };
const all = [replan, hold, minutes, confirm(), object(), agree, finish, drop, cancel];
const upToConfirmed = [planned(), held(), proposed(), confirmed('sam'), confirmed('carla')];

describe('planning', () => {
  it('invites stakeholders of the map to a dialogue', () =>
    given()
      .when(plan, how)
      .then({ type: 'DialoguePlanned', data: { ...about, stakeholderIds: arrangement.stakeholderIds } }));
  it('happens once, and first', () => {
    given(planned()).when(plan, how).thenRefused('DIALOGUE_EXISTS');
    for (const command of all) given().when(command, how).thenRefused('DIALOGUE_UNKNOWN');
  });
  it('is about a theme that is there, with who is on its map', () => {
    given()
      .when(plan, { ...how, facts: { ...map, ...notThere('theme', 'themeId') } })
      .thenRefused('THEME_NOT_FOUND', 'themeId');
    for (const [command, before] of [
      [plan, []],
      [replan, [planned()]],
    ] as const)
      given(...before)
        .when({ ...command, stakeholderIds: ['students', 'press'] }, how)
        .thenRefused('DIALOGUE_NOT_ON_MAP', 'stakeholderIds');
  });
  it('is for a time to come that ends after it starts, and invites each once', () => {
    given()
      .when({ ...plan, endsAt: plan.startsAt }, how)
      .thenRefused('DIALOGUE_ENDS_BEFORE_START', 'endsAt');
    given()
      .when({ ...plan, ...arrangement }, how)
      .thenRefused('DIALOGUE_STARTS_IN_PAST', 'startsAt');
    given()
      .when({ ...plan, stakeholderIds: ['students', 'students'] }, how)
      .thenRefused('DIALOGUE_INVITED_TWICE');
  });
  it('is recorded late as of the day on which it was planned', () =>
    given()
      .when({ ...plan, ...arrangement }, { ...how, at: '2025-01-20' })
      .then({ type: 'DialoguePlanned' }));
  it('can be done anew, or called off, until it is held', () => {
    given(planned())
      .when(replan, how)
      .then({ type: 'DialogueReplanned', data: { startsAt: plan.startsAt }, reason });
    given(planned()).when(cancel, how).then({ type: 'DialogueCancelled', reason });
    for (const command of [replan, cancel])
      given(planned(), held()).when(command, how).thenRefused('DIALOGUE_ALREADY_HELD');
    expect(given(planned(), cancelled).state()).toMatchObject({ status: 'cancelled', reason });
  });
  it('leaves nothing to do once it was called off', () => {
    for (const command of all)
      given(planned(), cancelled).when(command, how).thenRefused('DIALOGUE_CANCELLED');
  });
});

describe('holding', () => {
  it('says who was there and who was missing, at the time of the dialogue', () =>
    given(planned())
      .when(hold, how)
      .then({ type: 'DialogueHeld', data: { presences }, effectiveAt: arrangement.endsAt }));
  it('takes who came besides, of the map', () => {
    given(planned())
      .when({ ...hold, presences: [...presences, line('teachers', 3)] }, how)
      .then({ type: 'DialogueHeld' });
    given(planned())
      .when({ ...hold, presences: [...presences, line('press', 1)] }, how)
      .thenRefused('DIALOGUE_PRESENCE_NOT_ON_MAP', 'presences');
  });
  it('is not said beforehand', () =>
    given(planned())
      .when(hold, { ...how, at: '2025-02-09' })
      .thenRefused('DIALOGUE_NOT_BEGUN'));
  it('accounts for each that was invited, once, with no more names than people', () => {
    const refused = (lines: typeof presences, code: string) =>
      given(planned())
        .when({ ...hold, presences: lines }, how)
        .thenRefused(code, 'presences');
    refused(presences.slice(1), 'DIALOGUE_INVITED_MISSING');
    refused([...presences, line('students', 1)], 'DIALOGUE_PRESENT_TWICE');
    refused(
      [line('students', 1, 'sam'), line('parents', 1, 'sam'), line('companies', 0)],
      'DIALOGUE_PRESENT_TWICE',
    );
    refused(
      [line('students', 1, 'sam', 'sara'), line('parents', 0), line('companies', 0)],
      'DIALOGUE_MORE_PERSONS',
    );
    refused(
      arrangement.stakeholderIds.map((id) => line(id, 0)),
      'DIALOGUE_NOBODY_CAME',
    );
  });
  it('happens once, and before minutes and follow-ups', () => {
    given(planned(), held()).when(hold, how).thenRefused('DIALOGUE_ALREADY_HELD');
    for (const command of [minutes, confirm(), object(), agree, finish, drop])
      given(planned()).when(command, how).thenRefused('DIALOGUE_NOT_HELD');
  });
});

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

describe('late and corrected', () => {
  it('does not take away who confirmed', () =>
    given(...upToConfirmed)
      .whenCorrected(
        {
          kind: 'replace',
          eventId: 'e2',
          data: { presences: [line('students', 6), ...presences.slice(1)] },
          reason,
        },
        { by: facilitator },
      )
      .thenRefused('CONTRADICTS_HISTORY'));
  it('lets who was there be put right, by those who may record it', () => {
    const correction: Correction<DialogueSessionEvent> = {
      kind: 'replace',
      eventId: 'e2',
      data: { presences: [line('students', 7, 'sam'), ...presences.slice(1)] },
      reason,
    };
    given(...upToConfirmed)
      .whenCorrected(correction, { by: by('quality') })
      .then({ type: 'DialogueHeld' });
    given(...upToConfirmed)
      .whenCorrected(correction, { by: by('member') })
      .thenRefused('NOT_YOURS_TO_CORRECT');
  });
  it('leaves a stance to its author, and minutes that were answered as they are', () => {
    const retract = (eventId: string) => ({ kind: 'retract', eventId, reason }) as const;
    given(...upToConfirmed)
      .whenCorrected(retract('e4'), { by: by('partner', 'sam') })
      .then({ type: 'MinutesConfirmed' });
    given(...upToConfirmed)
      .whenCorrected(retract('e4'), { by: facilitator })
      .thenRefused('CORRECTION_ONLY_BY_AUTHOR');
    given(...upToConfirmed)
      .whenCorrected(retract('e3'), { by: facilitator })
      .thenRefused('MINUTES_ANSWERED');
    given(planned(), held(), proposed())
      .whenCorrected(retract('e3'), { by: facilitator })
      .then({ type: 'MinutesProposed' });
  });
  it('stays the dialogue of its team and theme', () =>
    given(planned())
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...about, ...arrangement, teamId: 'team-2' }, reason },
        { by: facilitator },
      )
      .thenRefused('IDENTITY_FIXED', 'teamId'));
  it('is shared with who was there by name', () => {
    expect(dialogueSessionDecider.sharedWith?.(given(planned(), held()).state())).toEqual({
      institutionIds: [],
      personIds: ['sam', 'carla', 'cor'],
    });
    expect(dialogueSessionDecider.sharedWith?.(given(planned()).state()).personIds).toEqual([]);
  });
  it('is of its institution where it is of no team', () => {
    expect(dialogueSessionDecider.unitOf({ ...plan, teamId: null }, { status: 'unknown' })).toEqual({
      kind: 'institution',
      id: 'inst-1',
    });
    expect(dialogueSessionDecider.unitOf(hold, given(planned()).state())).toEqual({
      kind: 'team',
      id: 'team-1',
    });
  });
});
