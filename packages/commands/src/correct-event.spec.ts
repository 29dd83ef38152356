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
    more: { kind: 'replace' | 'retract'; data?: object; personId?: string; eventId?: string },
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

  it('of what was corrected already is refused; retracting the correction restores it', async () => {
    const { correct } = await withProposal();
    const first = await correct('c-1', { kind: 'retract' });
    expect(await correct('c-2', { kind: 'retract' })).toEqual(refusedWith('ALREADY_CORRECTED'));
    const retraction = first.kind === 'done' ? (first.events[0]?.id ?? '') : '';
    expect(await correct('c-3', { kind: 'retract', eventId: retraction })).toMatchObject({ kind: 'done' });
  });
});
