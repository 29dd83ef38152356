import { describe, expect, it } from 'vitest';
import { by, specOf, words, type Happened } from '../testing/scenario.js';
import { calendarFeedDecider } from './calendar-feed.js';
import type { CalendarFeedEvent } from './events.js';

const { given } = specOf(calendarFeedDecider);
const unit = { kind: 'team', id: 'team-1' } as const;
const secretHash = 'a'.repeat(64);
const anna = by('member', 'anna');
const hr = by('hr', 'hanna');
const own = { feedId: '1', unit, of: { kind: 'person', id: 'anna' }, secretHash } as const;
const ofTeam = { ...own, of: { kind: 'team', id: 'team-1' } } as const;
const basis = [{ fact: 'subject', stream: 'team-team-1', revision: 3, value: true }];
const there = { subject: { there: true, basis } };
const opened = (): Happened<CalendarFeedEvent> => ({ type: 'CalendarFeedOpened', data: own, by: anna });
const revoked = (): Happened<CalendarFeedEvent> => ({ type: 'CalendarFeedRevoked', data: {}, by: anna });
const revoke = { type: 'RevokeCalendarFeed', feedId: '1', reason: null } as const;

describe('a calendar address', () => {
  it('is opened by a person for the own calendar, with a hash of its secret only', () =>
    given()
      .when({ type: 'OpenCalendarFeed', ...own }, { by: anna })
      .then({ type: 'CalendarFeedOpened', data: own }));
  it('of another person is refused, to HR too', () => {
    for (const who of [by('member', 'bram'), hr])
      given()
        .when({ type: 'OpenCalendarFeed', ...own }, { by: who })
        .thenRefused('CALENDAR_FEED_ONLY_OWN', 'of.id');
  });
  it('is of a team or activity that is there', () => {
    given()
      .when({ type: 'OpenCalendarFeed', ...ofTeam }, { by: anna, facts: there })
      .then({ type: 'CalendarFeedOpened', data: ofTeam, basis });
    given()
      .when({ type: 'OpenCalendarFeed', ...ofTeam }, { facts: { subject: { there: false, basis: [] } } })
      .thenRefused('CALENDAR_FEED_SUBJECT_NOT_FOUND', 'of.id');
  });
  it('is opened once', () =>
    given(opened())
      .when({ type: 'OpenCalendarFeed', ...own }, { by: anna })
      .thenRefused('CALENDAR_FEED_EXISTS'));
  it('is revoked by who opened it or by HR, with or without a reason', () => {
    given(opened()).when(revoke, { by: anna }).then({ type: 'CalendarFeedRevoked' });
    const reason = words('lost phone');
    given(opened())
      .when({ ...revoke, reason }, { by: hr })
      .then({ type: 'CalendarFeedRevoked', reason });
    given(opened())
      .when(revoke, { by: by('member', 'bram') })
      .thenRefused('CALENDAR_FEED_NOT_YOURS');
  });
  it('is revoked once, and not before it was opened', () => {
    given(opened(), revoked()).when(revoke, { by: anna }).thenRefused('CALENDAR_FEED_REVOKED');
    given().when(revoke, { by: anna }).thenRefused('CALENDAR_FEED_UNKNOWN');
  });
  it('stays what it is of; HR can take a revocation back', () => {
    const reason = words('wrong address');
    given(opened(), revoked())
      .whenCorrected({ kind: 'retract', eventId: 'e2', reason }, { by: hr })
      .then({ type: 'CalendarFeedRevoked' });
    given(opened())
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...own, secretHash: 'b'.repeat(64) }, reason },
        { by: hr },
      )
      .thenRefused('IDENTITY_FIXED', 'secretHash');
    given(opened())
      .whenCorrected({ kind: 'retract', eventId: 'e1', reason }, { by: anna })
      .thenRefused('NOT_YOURS_TO_CORRECT');
  });
  it('knows who opened it, and whether it is open', () => {
    expect(given(opened()).state()).toMatchObject({ status: 'open', openedBy: 'anna' });
    expect(given(opened(), revoked()).state().status).toBe('revoked');
    expect(given(revoked()).state().status).toBe('unknown');
  });
});
