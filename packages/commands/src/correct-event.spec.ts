import { describe, expect, it } from 'vitest';
import { correctEvent } from './correct-event.js';
import { school } from './testing/school.js';

const refusedWith = (code: string) =>
  expect.objectContaining({ kind: 'refused', refusal: expect.objectContaining({ code }) });

async function withProposal() {
  const all = await school();
  const { set, by, deps } = all;
  const period = { from: '2025-02-01', until: null };
  await set(
    'DraftKpiAgreement',
    { agreementId: 'kpi-1', teamId: 'team-1', kpi: 'JR', level: 3, period },
    by('manager'),
  );
  const input = { agreementId: 'kpi-1', value: 61, feasibility: 'ambitious', why: 'Meer begeleiding.' };
  const { events } = await set('ProposeKpiValue', input, by('lead'));
  const [event] = events;
  if (!event) throw new Error('nothing was proposed');
  const base = { stream: event.stream, eventId: event.id, reason: 'Verschrijving.' };
  const correct = (
    commandId: string,
    more: {
      kind: 'replace' | 'retract';
      data?: object;
      personId?: string;
      eventId?: string;
      teamIds?: string[];
      effectiveAt?: string;
    },
  ) =>
    correctEvent(deps, {
      ...base,
      commandId,
      actor: { kind: 'person', personId: more.personId ?? 'lead' },
      ...more,
    });
  return { ...all, event, correct };
}

describe('a correction', () => {
  it('brings another payload, keeps the moment and the texts it does not change, and gives its reason', async () => {
    const { event, correct } = await withProposal();
    const result = await correct('c-1', { kind: 'replace', data: { ...event.data, value: 62 } });
    expect(result).toMatchObject({
      kind: 'done',
      events: [
        {
          type: 'KpiValueProposed',
          effectiveAt: event.effectiveAt,
          corrects: { kind: 'replace', eventId: event.id },
          data: { ...event.data, value: 62 },
          reason: { text: expect.any(String) },
        },
      ],
    });
  });

  it('takes new words and checks the payload against the event', async () => {
    const { event, correct } = await withProposal();
    const done = await correct('c-1', { kind: 'replace', data: { ...event.data, why: 'Andere woorden.' } });
    expect(done).toMatchObject({ kind: 'done' });
    expect(JSON.stringify(done)).not.toContain('Andere woorden');
    const wrong = await correct('c-2', { kind: 'replace', data: { ...event.data, value: 'veel' } });
    expect(wrong).toMatchObject({ kind: 'invalid', issues: [{ path: 'data.value' }] });
  });

  it('is refused to who may not record such a thing', async () => {
    const { correct } = await withProposal();
    expect(await correct('c-1', { kind: 'retract', personId: 'board' })).toEqual(
      refusedWith('NOT_YOURS_TO_CORRECT'),
    );
    expect(await correct('c-2', { kind: 'retract', personId: 'former' })).toEqual(
      refusedWith('ROLE_NOT_ALLOWED'),
    );
  });

  it('is refused to those of another team, in whatever role', async () => {
    const { correct, set } = await withProposal();
    const always = { from: '2024-08-01', until: null };
    await set('FoundCollege', { collegeId: 'college-2', institutionId: 'inst-1', name: 'Techniek' });
    const elsewhere = { kind: 'college', id: 'college-2' };
    await set('AppointLead', { teamId: 'team-2', personId: 'neighbour', period: always });
    await set('GrantRole', { personId: 'neighbour', role: 'manager', unit: elsewhere, period: always });
    const theirs = { kind: 'retract' as const, personId: 'neighbour', teamIds: ['team-1', 'team-2'] };
    expect(await correct('c-1', theirs)).toEqual(refusedWith('ROLE_NOT_ALLOWED'));
  });

  it('moves an event to today when it is given the date of today', async () => {
    const { correct, clock } = await withProposal();
    clock.now = '2025-01-08T10:00:00.000Z';
    const result = await correct('c-1', { kind: 'replace', effectiveAt: '2025-01-08' });
    expect(result).toMatchObject({ kind: 'done', events: [{ effectiveAt: clock.now }] });
  });

  it('does not move a personal act to a date on which its author did not hold the role', async () => {
    const { set, by, need, clock, deps } = await school();
    await set('ProposeNeed', need, by('m-1'));
    await set('OpenDeliberation', { needId: 'need-1' }, by('lead'));
    clock.now = '2025-03-03T09:00:00.000Z';
    const from = { from: '2025-02-01', until: null };
    await set('AddMember', { teamId: 'team-1', personId: 'newcomer', period: from, fte: 1 });
    const { events, stream } = await set('EndorseNeed', { needId: 'need-1' }, by('newcomer'));
    const move = (commandId: string, effectiveAt: string) =>
      correctEvent(deps, {
        ...by('newcomer'),
        ...{
          commandId,
          stream,
          eventId: events[0]?.id ?? '',
          kind: 'replace',
          reason: 'Op papier.',
          effectiveAt,
        },
      });
    expect(await move('c-1', '2025-01-20')).toEqual(refusedWith('ROLE_NOT_HELD_THEN'));
    expect(await move('c-2', '2025-02-20')).toMatchObject({ kind: 'done' });
  });

  it('of what was corrected already is refused; retracting the correction restores it', async () => {
    const { correct } = await withProposal();
    const first = await correct('c-1', { kind: 'retract' });
    expect(await correct('c-2', { kind: 'retract' })).toEqual(refusedWith('ALREADY_CORRECTED'));
    const retraction = first.kind === 'done' ? (first.events[0]?.id ?? '') : '';
    expect(await correct('c-3', { kind: 'retract', eventId: retraction })).toMatchObject({ kind: 'done' });
  });
});
