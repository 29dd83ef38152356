import { describe, expect, it } from 'vitest';
import type { Correction } from '../kernel/carry-out.js';
import {
  about,
  agree,
  all,
  arrangement,
  cancel,
  cancelled,
  confirm,
  drop,
  facilitator,
  finish,
  given,
  held,
  hold,
  how,
  line,
  map,
  minutes,
  object,
  plan,
  planned,
  presences,
  proposed,
  reason,
  replan,
  upToConfirmed,
} from '../testing/dialogue-story.js';
import { notThere } from '../testing/named.js';
import { by } from '../testing/scenario.js';
import { dialogueSessionDecider } from './dialogue-session.js';
import type { DialogueSessionEvent } from './events.js';

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
