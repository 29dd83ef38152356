import { describe, expect, it } from 'vitest';
import { clubDecider, disbanded, founded, joined, renamed, type ClubEvent } from '../testing/club.js';
import { by, recorded, specOf, words, type Happened } from '../testing/scenario.js';
import { contradictionIn, standing } from './two-clocks.js';

const { given } = specOf(clubDecider);
const reason = words('reason');
const HEAD = Number.MAX_SAFE_INTEGER;
const day = (date: string) => ({ at: `${date}T12:00:00.000Z` });
const replacing = (eventId: string, more: { at?: string; id?: string } = {}) => ({
  ...more,
  corrects: { kind: 'replace' as const, eventId },
});
const retracting = (eventId: string, more: { at?: string; id?: string } = {}) => ({
  ...more,
  corrects: { kind: 'retract' as const, eventId },
});
const ids = (...events: Happened<ClubEvent>[]) =>
  standing(recorded('club-1', ...events), HEAD).map((s) => s.event.id);

const history = [
  founded('a', day('2025-01-01')),
  renamed('b', day('2025-01-10')),
  renamed('c', day('2025-01-20')),
];

describe('asOf, when it held in the world', () => {
  it('shows what held on a date, the moment itself included', () => {
    expect(given(...history).state('2024-12-31').name).toBeNull();
    expect(given(...history).state('2025-01-10T11:59:59.999Z').name).toBe('a');
    expect(given(...history).state('2025-01-10T12:00:00.000Z').name).toBe('b');
    expect(given(...history).state('2025-01-25').name).toBe('c');
  });
  it('gives what is recorded late its place in the world', () => {
    const late = [...history, renamed('late', day('2025-01-05'))];
    expect(given(...late).state('2025-01-07').name).toBe('late');
    expect(given(...late).state('2025-01-25').name).toBe('c');
  });
  it('keeps the order of recording among events of one moment', () => {
    const moment = day('2025-02-01');
    expect(given(...history, renamed('x', moment), renamed('y', moment)).state().name).toBe('y');
  });
  it('opens and ends the periods that lie in the payload, in the future too', () => {
    const spec = given(
      ...history,
      joined('ann', '2025-02-01', '2025-03-01', day('2025-01-21')),
      joined('bo', '2030-01-01', null, day('2025-01-22')),
    );
    expect(spec.state('2025-01-31').members).toEqual([]);
    expect(spec.state('2025-02-01').members).toEqual(['ann']);
    expect(spec.state('2025-02-28').members).toEqual(['ann']);
    expect(spec.state('2025-03-01').members).toEqual([]);
    expect(spec.state('2030-01-01').members).toEqual(['bo']);
  });
});

describe('known, what had been recorded', () => {
  it('hides what was recorded later, however early it held', () => {
    const late = [...history, renamed('late', day('2025-01-05'))];
    expect(given(...late).state('2025-01-07', 3).name).toBe('a');
    expect(given(...late).state('2025-01-07', 4).name).toBe('late');
  });
  it('hides later corrections', () => {
    const corrected = [...history, renamed('B', { ...replacing('e2'), ...day('2025-01-10') })];
    expect(given(...corrected).state('2025-01-15', 3).name).toBe('b');
    expect(given(...corrected).state('2025-01-15', 4).name).toBe('B');
  });
});

describe('a correction', () => {
  it('replaces an event at its own place among events of one moment', () => {
    const moment = day('2025-01-10');
    const events = [history[0], renamed('x', moment), renamed('y', moment)].filter((e) => e !== undefined);
    const corrected = [...events, renamed('X', { ...replacing('e2'), ...moment })];
    expect(ids(...corrected)).toEqual(['e1', 'e4', 'e3']);
    expect(given(...corrected).state().name).toBe('y');
  });
  it('moves an event to another moment, after what was recorded there before', () => {
    const moved = [...history, renamed('B', { ...replacing('e2'), ...day('2025-01-20') })];
    expect(ids(...moved)).toEqual(['e1', 'e3', 'e4']);
    expect(given(...moved).state('2025-01-15').name).toBe('a');
    expect(given(...moved).state().name).toBe('B');
  });
  it('retracts an event', () =>
    expect(ids(...history, renamed('', { ...retracting('e3'), ...day('2025-01-20') }))).toEqual([
      'e1',
      'e2',
    ]));
  it('can be corrected itself', () => {
    const twice = [
      ...history,
      renamed('C', { ...replacing('e3'), ...day('2025-01-20') }),
      renamed('D', { ...replacing('e4'), ...day('2025-01-20') }),
    ];
    expect(given(...twice).state().name).toBe('D');
    expect(given(...twice).state(undefined, 4).name).toBe('C');
  });
  it('restores what it replaced, or retracted, when it is retracted', () => {
    const replaced = renamed('C', { ...replacing('e3'), ...day('2025-01-20') });
    const retracted = renamed('', { ...retracting('e3'), ...day('2025-01-20') });
    const back = renamed('', { ...retracting('e4'), ...day('2025-01-20') });
    expect(given(...history, replaced, back).state().name).toBe('c');
    expect(given(...history, retracted, back).state().name).toBe('c');
    expect(given(...history, retracted, back).state(undefined, 4).name).toBe('b');
  });
  it('keeps naming the root of its chain', () => {
    const [, , last] = standing(
      recorded('club-1', ...history, renamed('C', { ...replacing('e3'), ...day('2025-01-20') })),
      HEAD,
    );
    expect(last).toMatchObject({ rootId: 'e3', event: { id: 'e4' }, key: { position: 3 } });
  });
});

describe('a history that contradicts itself', () => {
  it('is found at the first event that may not follow, with its refusal', () => {
    const events = recorded('club-1', ...history, disbanded(day('2025-01-15')));
    expect(contradictionIn(clubDecider, events)).toMatchObject({
      event: { id: 'e3' },
      refusal: { code: 'CLUB_NOT_THERE' },
    });
    expect(contradictionIn(clubDecider, events.slice(0, 3))).toBeNull();
  });
  it('is not made by a late recording: the refusal names the event that stands in the way', () => {
    const outcome = given(...history).when({ type: 'Disband' }, { at: '2025-01-15' });
    outcome.thenRefused('CONTRADICTS_HISTORY');
    expect(outcome.decision).toMatchObject({
      refusal: { params: { eventId: 'e3', because: 'CLUB_NOT_THERE' } },
    });
    given(...history)
      .when({ type: 'Disband' }, { at: '2025-01-25' })
      .then({ type: 'Disbanded' });
  });
  it('is not made by a correction, nor by moving an event', () => {
    const spec = given(...history);
    spec.whenCorrected({ kind: 'retract', eventId: 'e1', reason }).thenRefused('CONTRADICTS_HISTORY');
    spec
      .whenCorrected({ kind: 'replace', eventId: 'e1', effectiveAt: '2025-01-11T00:00:00.000Z', reason })
      .thenRefused('CONTRADICTS_HISTORY');
    spec
      .whenCorrected({ kind: 'replace', eventId: 'e1', effectiveAt: '2024-06-01T00:00:00.000Z', reason })
      .then({ type: 'Founded' });
  });
});

describe('giving a command or a correction', () => {
  it('does not take effect in the future', () => {
    given(...history)
      .when({ type: 'Rename', name: 'd' }, { at: '2025-06-01' })
      .thenRefused('EFFECTIVE_IN_FUTURE', 'effectiveAt');
    given(...history)
      .whenCorrected({ kind: 'replace', eventId: 'e2', effectiveAt: '2025-06-01T00:00:00.000Z', reason })
      .thenRefused('EFFECTIVE_IN_FUTURE', 'effectiveAt');
  });
  it('refuses before the beginning with the refusal of the aggregate itself', () =>
    given(...history)
      .when({ type: 'Rename', name: 'd' }, { at: '2024-06-01' })
      .thenRefused('CLUB_NOT_THERE'));
  it('corrects what stands, and names what does not', () => {
    const corrected = given(...history, renamed('C', { ...replacing('e3'), ...day('2025-01-20') }));
    corrected
      .whenCorrected({ kind: 'retract', eventId: 'e9', reason })
      .thenRefused('EVENT_UNKNOWN', 'eventId');
    const again = corrected.whenCorrected({ kind: 'retract', eventId: 'e3', reason });
    again.thenRefused('ALREADY_CORRECTED', 'eventId');
    expect(again.decision).toMatchObject({ refusal: { params: { correctionId: 'e4' } } });
    corrected
      .whenCorrected({ kind: 'retract', eventId: 'e4', reason })
      .then({ type: 'Renamed', corrects: { kind: 'retract', eventId: 'e4' } });
  });
  it('keeps the act its actor’s, and names who recorded the correction', () =>
    given(founded('a', { by: by('member', 'ann') }))
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { name: 'A' }, reason },
        { by: by('hr', 'hanna') },
      )
      .then({
        actor: { kind: 'person', personId: 'ann' },
        reportedBy: { personId: 'hanna' },
        reason,
        type: 'Founded',
      } as never));
});
