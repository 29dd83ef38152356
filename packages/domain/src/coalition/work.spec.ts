import { describe, expect, it } from 'vitest';
import {
  active,
  ann,
  bo,
  cas,
  chartered,
  closed,
  coalition,
  expected,
  found,
  gathered,
  guide,
  planned,
} from '../testing/coalition-events.js';
import { specOf, words } from '../testing/scenario.js';
import { coalitionDecider } from './coalition.js';

const { given } = specOf(coalitionDecider);
const expectation = (type: 'SetCoalitionExpectation', expectationId: string) => ({
  ...{ type, ...coalition, expectationId },
  goal: words('Goal'),
  indicator: words('Sign'),
});
const later = (type: 'AddCoalitionExpectation' | 'AmendCoalitionExpectation', expectationId: string) => ({
  ...{ type, ...coalition, expectationId },
  goal: words('Another goal'),
  indicator: words('Another sign'),
  reason: words('The exam changed'),
});
const finding = (expectationIds: string[], findingId = 'f-9') => ({
  type: 'RecordCoalitionFinding' as const,
  ...coalition,
  findingId,
  expectationIds,
  kind: 'asExpected' as const,
  stage: 'pilot' as const,
  finding: words('It worked'),
});
const adjust = (findingId: string, adjustmentId = 'a-1') => ({
  type: 'AdjustCoalitionWork' as const,
  ...coalition,
  adjustmentId,
  findingId,
  change: words('Two coaches on Wednesdays'),
});

describe('an expectation', () => {
  it('is set before the start by a member', () => {
    given(...gathered())
      .when(expectation('SetCoalitionExpectation', 'x-1'), { by: ann })
      .then({ type: 'CoalitionExpectationSet' });
    given(...gathered())
      .when(expectation('SetCoalitionExpectation', 'x-1'), { by: guide })
      .thenRefused('COALITION_NOT_A_MEMBER');
    given(...gathered(), expected())
      .when(expectation('SetCoalitionExpectation', 'x-1'), { by: ann })
      .thenRefused('ID_TAKEN', 'expectationId');
  });
  it('is not set after the start: it is added visibly, with a reason', () => {
    given(...active())
      .when(expectation('SetCoalitionExpectation', 'x-2'), { by: ann })
      .thenRefused('COALITION_NOT_BEFORE_START');
    given(...active())
      .when(later('AddCoalitionExpectation', 'x-2'), { by: ann })
      .then({ type: 'CoalitionExpectationAdded', reason: words('The exam changed') });
    given(...chartered())
      .when(later('AddCoalitionExpectation', 'x-2'), { by: ann })
      .thenRefused('COALITION_NOT_ACTIVE');
  });
  it('keeps what it said before it was amended', () => {
    given(...active())
      .when(later('AmendCoalitionExpectation', 'x-1'), { by: ann })
      .then({ type: 'CoalitionExpectationAmended' });
    given(...active())
      .when(later('AmendCoalitionExpectation', 'x-9'), { by: ann })
      .thenRefused('COALITION_EXPECTATION_UNKNOWN');
    const amended = {
      type: 'CoalitionExpectationAmended' as const,
      data: { expectationId: 'x-1', goal: words('Another goal'), indicator: words('Another sign') },
      reason: words('The exam changed'),
      by: ann,
    };
    expect(given(...active(), amended).state()).toMatchObject({
      expectations: [
        {
          goal: words('Another goal'),
          late: false,
          earlier: [{ goal: words('Fewer surprises'), reason: words('The exam changed') }],
        },
      ],
    });
  });
});

describe('a finding', () => {
  it('refers to what was expected', () => {
    given(...active())
      .when(finding(['x-1']), { by: bo })
      .then({ type: 'CoalitionFindingRecorded' });
    given(...active())
      .when(finding(['x-1', 'x-9']), { by: bo })
      .thenRefused('COALITION_EXPECTATION_UNKNOWN', 'expectationIds');
  });
  it('is of a coalition at work, by a member, and recorded late on its own day', () => {
    given(...chartered(), expected())
      .when(finding(['x-1']), { by: bo })
      .thenRefused('COALITION_NOT_ACTIVE');
    given(...active())
      .when(finding(['x-1']), { by: cas })
      .thenRefused('COALITION_NOT_A_MEMBER');
    given(...closed())
      .when(finding(['x-1']), { by: bo })
      .thenRefused('COALITION_ENDED');
    const ended = closed().map((event) =>
      event.type === 'CoalitionDelivered' || event.type === 'CoalitionClosed'
        ? { ...event, at: '2025-03-10' }
        : event,
    );
    given(...ended)
      .when(finding(['x-1']), { by: bo, at: '2025-02-03' })
      .then({ type: 'CoalitionFindingRecorded' });
  });
  it('of a problem leads to an adjustment', () => {
    given(...active(), found())
      .when(adjust('f-1'), { by: bo })
      .then({ type: 'CoalitionAdjusted' });
    given(...active(), found())
      .when(adjust('f-2'), { by: bo })
      .thenRefused('COALITION_FINDING_UNKNOWN', 'findingId');
    const adjusted = {
      type: 'CoalitionAdjusted' as const,
      data: { adjustmentId: 'a-1', findingId: 'f-1', change: words('Two coaches') },
      by: bo,
    };
    given(...active(), found(), adjusted)
      .when(adjust('f-1'), { by: bo })
      .thenRefused('ID_TAKEN', 'adjustmentId');
    expect(given(...active(), found(), adjusted).state()).toMatchObject({
      findings: [{ findingId: 'f-1', adjustments: [{ change: words('Two coaches') }] }],
    });
  });
});

describe('a meeting', () => {
  const plan = (meetingId: string, onDate: string) => ({
    ...{ type: 'PlanCoalitionMeeting' as const, ...coalition, meetingId, onDate, place: null },
    agenda: words('Agenda'),
  });
  const hold = (presentIds: string[]) => ({
    ...{ type: 'HoldCoalitionMeeting' as const, ...coalition, meetingId: 'meet-1', presentIds },
    minutes: words('Minutes'),
  });
  it('is planned in the period, moved, held or cancelled', () => {
    given(...gathered())
      .when(plan('meet-1', '2025-06-01'), { by: guide })
      .then({ type: 'CoalitionMeetingPlanned' });
    given(...gathered())
      .when(plan('meet-1', '2025-09-01'), { by: guide })
      .thenRefused('COALITION_PERIOD_OUTSIDE');
    given(...gathered(), planned())
      .when(plan('meet-1', '2025-06-01'), { by: guide })
      .thenRefused('ID_TAKEN');
    const move = {
      type: 'MoveCoalitionMeeting' as const,
      ...coalition,
      meetingId: 'meet-1',
      reason: words('snow'),
    };
    given(...gathered(), planned())
      .when({ ...move, onDate: '2025-02-10' }, { by: guide })
      .then({ type: 'CoalitionMeetingMoved', reason: words('snow') });
    given(...gathered())
      .when({ ...move, onDate: '2025-02-10' }, { by: guide })
      .thenRefused('COALITION_MEETING_UNKNOWN');
    given(...gathered(), planned())
      .when({ ...move, onDate: '2026-02-10' }, { by: guide })
      .thenRefused('COALITION_PERIOD_OUTSIDE');
  });
  it('was held on its day at the earliest, by members who were there', () => {
    given(...gathered(), planned())
      .when(hold(['m-ann', 'm-bo']), { by: guide, at: '2025-02-03' })
      .then({ type: 'CoalitionMeetingHeld' });
    given(...gathered(), planned())
      .when(hold(['m-ann']), { by: guide, at: '2025-02-02' })
      .thenRefused('COALITION_MEETING_NOT_YET');
    given(...gathered(), planned())
      .when(hold(['m-zed']), { by: guide, at: '2025-02-03' })
      .thenRefused('COALITION_MEMBER_UNKNOWN');
  });
  it('that was held or cancelled is not held, moved or cancelled again', () => {
    const cancelled = {
      type: 'CoalitionMeetingCancelled' as const,
      data: { meetingId: 'meet-1' },
      by: guide,
    };
    const cancel = {
      type: 'CancelCoalitionMeeting' as const,
      ...{ ...coalition, meetingId: 'meet-1', reason: words('ill') },
    };
    given(...gathered(), planned())
      .when(cancel, { by: guide })
      .then({ type: 'CoalitionMeetingCancelled' });
    given(...gathered(), planned(), cancelled)
      .when(cancel, { by: guide })
      .thenRefused('COALITION_MEETING_ENDED');
    given(...gathered(), planned(), cancelled)
      .when(hold(['m-ann']), { by: guide })
      .thenRefused('COALITION_MEETING_ENDED');
  });
});
