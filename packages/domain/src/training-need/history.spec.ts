// Late recordings and corrections of a need.
import { describe, expect, it } from 'vitest';
import {
  agreedOn,
  anna,
  bram,
  cees,
  confirmed,
  deliberating,
  dirk,
  endorsed,
  facts,
  hr,
  lead,
  manager,
  onPaper,
  opened,
  planned,
  proposed,
  took,
} from '../testing/need-story.js';
import { specOf, words } from '../testing/scenario.js';
import { trainingNeedDecider } from './training-need.js';

const { given } = specOf(trainingNeedDecider);
const needId = '1';
const reason = words('reason');
const endorse = { type: 'EndorseNeed', needId, note: null } as const;
const note = words('no time for this');
const object = { type: 'ObjectToNeed', needId, note } as const;

describe('late and corrected stances', () => {
  const dated = [
    proposed({ at: '2025-01-02' }),
    opened({ at: '2025-01-03' }),
    took(anna, 'endorse', { at: '2025-01-06' }),
    took(bram, 'endorse', { at: '2025-01-08' }),
    took(cees, 'endorse', { at: '2025-01-10' }),
    endorsed({ at: '2025-01-10' }),
  ];
  it('take a late endorsement that leaves what followed standing', () => {
    given(...dated)
      .when(endorse, { by: dirk, facts, at: '2025-01-07' })
      .then({ type: 'StanceTaken' });
    const late = given(...dated, took(dirk, 'endorse', { at: '2025-01-07' }));
    expect(late.state('2025-01-07', 6)).not.toHaveProperty('stances.dirk');
    expect(late.state('2025-01-07', 7)).toHaveProperty('stances.dirk');
  });
  it('refuse a late endorsement that would have reached the quorum before it was established, naming that', () => {
    const { decision } = given(...dated).when(endorse, { by: dirk, facts, at: '2025-01-09' });
    expect(decision).toMatchObject({
      refusal: {
        code: 'CONTRADICTS_HISTORY',
        en: expect.stringContaining('Date this stance at or after that moment'),
        params: { eventId: 'e6', eventType: 'NeedEndorsed', because: 'NEED_ENDORSED_LATER' },
      },
    });
  });
  it('take that endorsement dated at the moment of establishing', () =>
    given(...dated)
      .when(endorse, { by: dirk, facts, at: '2025-01-10' })
      .then({ type: 'StanceTaken' }));
  it('refuse a late objection by which the quorum would not have been reached', () => {
    const { decision } = given(...dated).when(object, { by: anna, facts, at: '2025-01-07' });
    expect(decision).toMatchObject({
      refusal: { code: 'CONTRADICTS_HISTORY', params: { eventId: 'e6', because: 'NEED_QUORUM_NOT_REACHED' } },
    });
  });
  it('are corrected and retracted by the person whose stance it is', () => {
    const objecting = [...deliberating(), took(dirk, 'object')];
    given(...objecting)
      .whenCorrected({ kind: 'retract', eventId: 'e5', reason }, { by: dirk })
      .then({ type: 'StanceTaken', reason });
    given(...objecting)
      .whenCorrected({ kind: 'retract', eventId: 'e5', reason }, { by: lead })
      .thenRefused('CORRECTION_ONLY_BY_AUTHOR');
    expect(
      given(...objecting, {
        ...took(dirk, 'object'),
        at: '2025-01-01T09:04:00.000Z',
        corrects: { kind: 'retract', eventId: 'e5' },
      }).state(),
    ).not.toHaveProperty('stances.dirk');
  });
  it('can only lose a decisive endorsement after the endorsement of the need was retracted', () => {
    const retractStance = { kind: 'retract', eventId: 'e5', reason } as const;
    given(...agreedOn())
      .whenCorrected(retractStance, { by: cees })
      .thenRefused('CONTRADICTS_HISTORY');
    const retracted = {
      ...endorsed(),
      at: '2025-01-01T09:05:00.000Z',
      corrects: { kind: 'retract' as const, eventId: 'e6' },
    };
    given(...agreedOn(), retracted)
      .whenCorrected(retractStance, { by: cees })
      .then({ type: 'StanceTaken' });
  });
  it('have the endorsement of a need retracted, not replaced, and not by a manager', () => {
    const retract = { kind: 'retract', eventId: 'e6', reason } as const;
    given(...agreedOn())
      .whenCorrected(retract, { by: lead })
      .then({ type: 'NeedEndorsed' });
    given(...agreedOn())
      .whenCorrected(retract, { by: manager })
      .thenRefused('NOT_YOURS_TO_CORRECT');
    given(...agreedOn())
      .whenCorrected({ ...retract, kind: 'replace' }, { by: lead })
      .thenRefused('NEED_ENDORSEMENT_NOT_REPLACED');
    given(...agreedOn(), planned())
      .whenCorrected(retract, { by: lead })
      .thenRefused('CONTRADICTS_HISTORY');
  });
  it('let the reporter put right what was reported, until that person confirmed', () => {
    const put = { kind: 'replace', eventId: 'e5', data: onPaper(cees, 'object').data, reason } as const;
    given(...deliberating(), onPaper(cees))
      .whenCorrected(put, { by: lead })
      .then({ type: 'StanceTaken', actor: cees.actor });
    given(...deliberating(), onPaper(cees))
      .whenCorrected(put, { by: dirk })
      .thenRefused('CORRECTION_ONLY_BY_AUTHOR');
    given(...deliberating(), onPaper(cees, 'object'), confirmed(cees, 'e5'))
      .whenCorrected(put, { by: lead })
      .thenRefused('CONTRADICTS_HISTORY');
  });
  it('restore a stance when its retraction is retracted', () => {
    const at = '2025-01-01T09:04:00.000Z';
    const back = given(
      ...deliberating(),
      took(dirk, 'object'),
      { ...took(dirk, 'object'), at, corrects: { kind: 'retract', eventId: 'e5' } },
      { ...took(dirk, 'object'), at, corrects: { kind: 'retract', eventId: 'e6' } },
    );
    expect(back.state()).toHaveProperty('stances.dirk');
    expect(back.state(undefined, 6)).not.toHaveProperty('stances.dirk');
  });
  it('move a proposal earlier, not later than what followed, and never to another team', () => {
    const move = (effectiveAt: string) => ({ kind: 'replace', eventId: 'e1', effectiveAt, reason }) as const;
    given(...dated)
      .whenCorrected(move('2025-01-01T10:00:00.000Z'), { by: anna })
      .then({ type: 'NeedProposed' });
    given(...dated)
      .whenCorrected(move('2025-01-05T10:00:00.000Z'), { by: anna })
      .thenRefused('CONTRADICTS_HISTORY');
    const { data } = proposed();
    given(...dated)
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...data, teamId: 'team-2' } as typeof data, reason },
        { by: anna },
      )
      .thenRefused('IDENTITY_FIXED', 'teamId');
  });
  it('correct each other event in the role that records it', () => {
    const history = [...agreedOn(), planned()];
    given(...history)
      .whenCorrected({ kind: 'retract', eventId: 'e7', reason }, { by: hr })
      .then({ type: 'NeedPlanned' });
    given(...history)
      .whenCorrected({ kind: 'retract', eventId: 'e7', reason }, { by: manager })
      .thenRefused('NOT_YOURS_TO_CORRECT');
  });
  it('leave a report from paper a report, whoever puts it right', () => {
    const history = given(...deliberating(), onPaper(cees));
    const as = (onPaper: { evidence: typeof note } | null) => ({
      ...{ kind: 'replace' as const, eventId: 'e5', reason },
      data: { stance: 'object' as const, note: null, onPaper },
    });
    history.whenCorrected(as({ evidence: note }), { by: lead }).then({ type: 'StanceTaken' });
    history.whenCorrected(as(null), { by: lead }).thenRefused('NEED_REPORT_STAYS_ON_PAPER', 'onPaper');
  });
  it('retract a merger, and do not replace it', () => {
    const history = given(proposed(), { type: 'NeedMerged', data: { intoNeedId: '2' }, by: lead });
    const retract = { kind: 'retract', eventId: 'e2', reason } as const;
    history.whenCorrected(retract, { by: lead }).then({ type: 'NeedMerged' });
    history
      .whenCorrected({ ...retract, kind: 'replace', data: { intoNeedId: '3' } }, { by: lead })
      .thenRefused('NEED_SUCCESSION_NOT_REPLACED');
  });
});
