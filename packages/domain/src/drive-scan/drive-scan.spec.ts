import { describe, expect, it } from 'vitest';
import { allThere, notThere } from '../testing/named.js';
import { by, byPolicy, recorded, specOf, words, type Happened } from '../testing/scenario.js';
import { driveScanDecider } from './drive-scan.js';
import type { DriveScanEvent } from './events.js';
import { reportedDrives } from './report.js';

const { given } = specOf(driveScanDecider);
type E = Happened<DriveScanEvent>;
const scanId = '1';
const reason = words('reason');
const lead = by('teamLead', 'lia');
const about = {
  scanId,
  teamId: 'team-1',
  programmeId: null,
  instrument: 'drives-12' as const,
  closesOn: '2025-02-28',
};
const opened: E = { type: 'DriveScanOpened', data: about, by: lead };
const scores = (...drives: [number, number, number]) =>
  drives.flatMap((score) => [score, score, score, score]);
const answered = (personId: string, of: [number, number, number], more: Partial<E> = {}): E =>
  ({ type: 'DriveScanAnswered', data: { scores: scores(...of) }, by: by('member', personId), ...more }) as E;
const closed = (at = '2025-02-10'): E => ({ type: 'DriveScanClosed', data: {}, by: lead, at });
const five = ['p1', 'p2', 'p3', 'p4', 'p5'].map((personId, index) =>
  answered(personId, [1 + (index % 5), 4, 2]),
);
const open = { type: 'OpenDriveScan' as const, ...about, closesOn: '2025-03-14' };
const answer = { type: 'AnswerDriveScan' as const, scanId, scores: scores(3, 3, 3) };
const close = { type: 'CloseDriveScan' as const, scanId };

describe('a scan', () => {
  it('is opened once, until a day that is not over, in a programme that is there', () => {
    given()
      .when(open, { by: lead, facts: allThere })
      .then({ type: 'DriveScanOpened', data: { teamId: 'team-1' } });
    given(opened).when(open, { facts: allThere }).thenRefused('DRIVE_SCAN_EXISTS');
    given()
      .when({ ...open, closesOn: '2025-03-13' }, { facts: allThere })
      .thenRefused('DRIVE_SCAN_CLOSES_TOO_EARLY', 'closesOn');
    given()
      .when(open, { facts: notThere('programme', 'programmeId') })
      .thenRefused('PROGRAMME_NOT_FOUND', 'programmeId');
  });
  it('takes the answers of persons, a later one in place of an earlier', () => {
    given(opened)
      .when(answer, { by: by('member', 'p1'), at: '2025-02-01' })
      .then({ type: 'DriveScanAnswered' });
    expect(given(opened, answered('p1', [1, 1, 1]), answered('p1', [5, 4, 3])).state()).toMatchObject({
      answers: { p1: scores(5, 4, 3) },
    });
    given(opened)
      .when(answer, { by: byPolicy('robot'), at: '2025-02-01' })
      .thenRefused('DRIVE_SCAN_ANSWERS_ARE_PERSONAL');
    expect(driveScanDecider.permissions.AnswerDriveScan).toEqual({
      roles: ['member', 'teamLead'],
      personal: true,
    });
  });
  it('closes by an event, or at the end of its last day without one', () => {
    given(opened).when(close, { by: lead, at: '2025-02-10' }).then({ type: 'DriveScanClosed' });
    expect(given(opened).state('2025-02-28').status).toBe('open');
    expect(given(opened).state('2025-02-28T23:00:00.000Z').status).toBe('closed');
    expect(driveScanDecider.boundaries(given(opened).state())).toEqual(['2025-02-28T23:00:00.000Z']);
  });
  it('takes nothing after it closed, or before it was opened', () => {
    for (const command of [answer, close]) {
      given(opened).when(command).thenRefused('DRIVE_SCAN_CLOSED');
      given(opened, closed()).when(command, { at: '2025-02-20' }).thenRefused('DRIVE_SCAN_CLOSED');
      given().when(command).thenRefused('DRIVE_SCAN_UNKNOWN');
    }
  });
});

describe('what the team sees', () => {
  const shown = (events: E[], asOf = '2025-03-14T10:00:00.000Z') =>
    reportedDrives(recorded('driveScan-1', ...events), { asOf, known: Number.MAX_SAFE_INTEGER });
  it('is a distribution per drive, of a closed scan of five answers or more', () => {
    expect(shown([opened, ...five])).toEqual({
      answers: 5,
      drives: [
        { drive: 'entrepreneurship', mean: 3, counts: [1, 1, 1, 1, 1] },
        { drive: 'passion', mean: 4, counts: [0, 0, 0, 5, 0] },
        { drive: 'success', mean: 2, counts: [0, 5, 0, 0, 0] },
      ],
    });
    expect(shown([opened, ...five], '2025-02-20T10:00:00.000Z')).toBeNull();
    expect(shown([opened, ...five.slice(1)])).toBeNull();
    expect(shown([])).toBeNull();
  });
  it('stays as it was when one person corrects an answer after closing', () => {
    const correction = answered('p1', [5, 5, 5], {
      at: '2025-01-01T09:01:00.000Z',
      recordedAt: '2025-03-05T09:00:00.000Z',
      corrects: { kind: 'replace', eventId: 'e2' },
    });
    expect(shown([opened, ...five, correction])).toMatchObject({ drives: [{ mean: 3 }, {}, {}] });
  });
});

describe('late and corrected', () => {
  const correction = { kind: 'replace', eventId: 'e2', data: { scores: scores(1, 1, 1) }, reason } as const;
  it('lets only its author correct an answer, also after closing', () => {
    const spec = given(opened, answered('p1', [3, 3, 3]), closed());
    spec.whenCorrected(correction, { by: by('member', 'p1') }).then({ type: 'DriveScanAnswered' });
    spec.whenCorrected(correction, { by: lead }).thenRefused('CORRECTION_ONLY_BY_AUTHOR');
  });
  it('is not closed late before an answer that was given in it', () =>
    given(opened, answered('p1', [3, 3, 3], { at: '2025-02-20' }))
      .when(close, { at: '2025-02-10' })
      .thenRefused('CONTRADICTS_HISTORY'));
  it('is reopened by who may close it, and stays of its team', () => {
    const reopen = { kind: 'retract', eventId: 'e2', reason } as const;
    given(opened, closed()).whenCorrected(reopen, { by: lead }).then({ type: 'DriveScanClosed' });
    given(opened, closed())
      .whenCorrected(reopen, { by: by('member') })
      .thenRefused('NOT_YOURS_TO_CORRECT');
    given(opened)
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...about, teamId: 'other' }, reason },
        { by: lead },
      )
      .thenRefused('IDENTITY_FIXED', 'teamId');
  });
});
