import { describe, expect, it } from 'vitest';
import {
  active,
  ann,
  assented,
  bo,
  cas,
  chartered,
  closed,
  coalition,
  expected,
  formed,
  formedData,
  gathered,
  guide,
  hash,
  joined,
  proposal,
  proposed,
} from '../testing/coalition-events.js';
import { by, NOW, recorded, specOf, words } from '../testing/scenario.js';
import { startOfDay } from '../kernel/instant.js';
import { coalitionDecider } from './coalition.js';
import type { CoalitionDecisionFacts } from './decide.js';
import { coalitionMembersOn } from './members.js';

const { given } = specOf(coalitionDecider);
const facts: CoalitionDecisionFacts = {
  missing: [],
  institutionKnown: true,
  isQualityOfficer: true,
  basis: [],
};
const add = (more: object = {}) => ({
  type: 'AddCoalitionMember' as const,
  ...coalition,
  memberId: 'm-dee',
  personId: 'dee',
  institutionId: 'inst-3',
  part: 'practice' as const,
  period: { from: '2025-02-01', until: null },
  ...more,
});
const assent = (more: object = {}) => ({
  type: 'AssentToCoalitionCharter' as const,
  ...coalition,
  version: 1,
  hash,
  ...more,
});
const start = { type: 'StartCoalition' as const, ...coalition };

describe('a coalition is formed', () => {
  const form = { type: 'FormCoalition' as const, ...formedData };
  it('round a question, from the first day of its period on', () => {
    given()
      .when(form, { by: guide, facts })
      .then({ type: 'CoalitionFormed', effectiveAt: startOfDay('2025-01-01') });
    const planned = { ...form, period: { from: '2025-04-01', until: null } };
    given().when(planned, { by: guide, facts }).then({ type: 'CoalitionFormed', effectiveAt: NOW });
  });
  it('once, under a unit of its host, with what exists there', () => {
    given(formed())
      .when({ ...form, period: { from: '2025-03-01', until: null } }, { by: guide, facts })
      .thenRefused('COALITION_ALREADY_FORMED');
    for (const [missing, code] of [
      ['unit', 'COALITION_UNIT_ELSEWHERE'],
      ['programme', 'PROGRAMME_NOT_FOUND'],
      ['theme', 'THEME_NOT_FOUND'],
    ] as const)
      given()
        .when(form, { by: guide, facts: { missing: [missing] } })
        .thenRefused(code);
  });
  it('before anything else', () => given().when(start, { by: guide }).thenRefused('COALITION_UNKNOWN'));
});

describe('a member', () => {
  it('joins for a period and an institution, or for none, also recorded late', () => {
    given(formed())
      .when(add(), { by: guide, facts })
      .then({ type: 'CoalitionMemberJoined', effectiveAt: startOfDay('2025-02-01') });
    given(formed())
      .when(add({ institutionId: null, part: 'partner' }), { by: guide, facts })
      .then({
        type: 'CoalitionMemberJoined',
      });
  });
  it('is one of that period', () => {
    const state = given(
      formed(),
      joined('ann', 'inst-1', 'quality', { from: '2025-02-01', until: '2025-03-01' }),
    ).state();
    const on = (date: string) => coalitionMembersOn(state, startOfDay(date)).length;
    expect([on('2025-01-31'), on('2025-02-01'), on('2025-02-28'), on('2025-03-01')]).toEqual([0, 1, 1, 0]);
  });
  it('speaks for quality only who is a quality officer', () => {
    const noOfficer = { ...facts, isQualityOfficer: false };
    given(formed())
      .when(add({ part: 'quality' }), { by: guide, facts: noOfficer })
      .thenRefused('COALITION_NOT_A_QUALITY_OFFICER', 'part');
    given(formed()).when(add(), { by: guide, facts: noOfficer }).then({ type: 'CoalitionMemberJoined' });
  });
  it('does not join twice, outside the period, for an unknown institution, or when all is closed', () => {
    given(...gathered())
      .when(add({ memberId: 'm-2', personId: 'ann' }), { by: guide, facts })
      .thenRefused('COALITION_ALREADY_MEMBER', 'personId');
    given(...gathered())
      .when(add({ memberId: 'm-ann' }), { by: guide, facts })
      .thenRefused('ID_TAKEN', 'memberId');
    for (const from of ['2024-12-31', '2025-09-01'])
      given(formed())
        .when(add({ period: { from, until: null } }), { by: guide, facts })
        .thenRefused(from < '2025' ? 'COALITION_UNKNOWN' : 'COALITION_PERIOD_OUTSIDE');
    given(formed())
      .when(add(), { by: guide, facts: { ...facts, institutionKnown: false } })
      .thenRefused('INSTITUTION_NOT_FOUND');
    given(...closed())
      .when(add({ period: { from: '2025-03-01', until: null } }), { by: guide, facts })
      .thenRefused('COALITION_ENDED');
  });
  it('leaves with a reason, once', () => {
    const leave = (memberId: string, until: string) => ({
      ...{ type: 'EndCoalitionMembership' as const, ...coalition, memberId, until },
      reason: words('another job'),
    });
    given(...gathered())
      .when(leave('m-bo', '2025-02-01'), { by: guide })
      .then({ type: 'CoalitionMemberLeft', reason: words('another job') });
    given(...gathered())
      .when(leave('m-zed', '2025-02-01'), { by: guide })
      .thenRefused('COALITION_MEMBER_UNKNOWN');
    given(formed(), joined('bo', 'inst-2', 'practice', { from: '2025-02-01', until: null }))
      .when(leave('m-bo', '2025-02-01'), { by: guide })
      .thenRefused('END_BEFORE_BEGINNING');
  });
});

describe('who takes part', () => {
  it('are the institutions and persons that ever did, besides the host', () => {
    const state = given(
      ...gathered(),
      joined('cas', null, 'partner'),
      joined('dee', 'inst-2', 'practice', { from: '2025-01-01', until: '2025-01-02' }),
    ).state();
    expect(coalitionDecider.sharedWith?.(state)).toEqual({
      institutionIds: ['inst-2'],
      personIds: ['ann', 'bo', 'cas', 'dee'],
    });
    expect(coalitionDecider.sharedWith?.({ status: 'unknown' })).toEqual({
      institutionIds: [],
      personIds: [],
    });
  });
  it('is not who was added by mistake', () => {
    const mistake = joined('dee', 'inst-3', 'practice');
    const retracts = { kind: 'retract' as const, eventId: 'mistake' };
    const all = [formed(), { ...mistake, id: 'mistake' }, { ...mistake, id: 'r', corrects: retracts }];
    expect(coalitionDecider.sharedWith?.(given(...all.slice(0, 2)).state()).institutionIds).toEqual([
      'inst-3',
    ]);
    expect(coalitionDecider.sharedWith?.(given(...all).state()).institutionIds).toEqual([]);
  });
});

describe('the charter', () => {
  it('is proposed by a member, and is chartered with the assent of the last one', () => {
    given(...gathered())
      .when(proposal, { by: bo })
      .then({ type: 'CoalitionCharterProposed', data: { version: 1 } });
    given(...gathered(), proposed())
      .when(assent(), { by: ann })
      .then({ type: 'CoalitionCharterAssented' });
    given(...gathered(), proposed(), assented())
      .when(assent(), { by: bo })
      .then({ type: 'CoalitionCharterAssented' }, { type: 'CoalitionChartered', data: { version: 1 } });
    expect(given(...chartered()).state()).toMatchObject({ status: 'chartered', charterInForce: 1 });
  });
  it('is not for who is no member, nor for who sees another version or other words', () => {
    given(...gathered())
      .when(proposal, { by: guide })
      .thenRefused('COALITION_NOT_A_MEMBER');
    given(...gathered(), proposed())
      .when(assent(), { by: cas })
      .thenRefused('COALITION_NOT_A_MEMBER');
    given(...gathered(), proposed(), proposed(2))
      .when(assent(), { by: ann })
      .thenRefused('COALITION_CHARTER_VERSION');
    given(...gathered(), proposed())
      .when(assent({ hash: 'b'.repeat(64) }), { by: ann })
      .thenRefused('COALITION_CHARTER_HASH', 'hash');
    given(...gathered(), proposed(), assented())
      .when(assent(), { by: ann })
      .thenRefused('COALITION_ALREADY_ASSENTED');
  });
  it('asks members of two institutions', () =>
    given(formed(), joined('ann', 'inst-1', 'quality'), proposed())
      .when(assent(), { by: ann })
      .thenRefused('COALITION_ONE_INSTITUTION'));
  it('cannot be recorded for a moment at which a member had not assented', () => {
    const [assentOfBo] = recorded('coalition-1', ...chartered()).filter(
      ({ type, actor }) =>
        type === 'CoalitionCharterAssented' && actor.kind === 'person' && actor.personId === 'bo',
    );
    given(...chartered())
      .whenCorrected({ kind: 'retract', eventId: assentOfBo?.id ?? '', reason: words('not yet') }, { by: bo })
      .thenRefused('CONTRADICTS_HISTORY');
  });
  it('may be renewed while the coalition is at work, and stays in force until all assent', () => {
    const renewed = [...active(), proposed(2), assented(ann, 2)];
    expect(given(...renewed).state()).toMatchObject({ status: 'active', charterInForce: 1 });
    given(...renewed)
      .when(assent({ version: 2 }), { by: bo })
      .then({ type: 'CoalitionCharterAssented' }, { type: 'CoalitionChartered', data: { version: 2 } });
  });
});

describe('the start', () => {
  it('comes after charter and expectations, once', () => {
    given(...chartered(), expected())
      .when(start, { by: guide })
      .then({ type: 'CoalitionStarted' });
    given(...gathered(), expected())
      .when(start, { by: guide })
      .thenRefused('COALITION_NOT_CHARTERED');
    given(...chartered())
      .when(start, { by: guide })
      .thenRefused('COALITION_WITHOUT_EXPECTATIONS');
    given(...active())
      .when(start, { by: guide })
      .thenRefused('COALITION_NOT_CHARTERED');
  });
  it('is refused while quality is not at the table', () => {
    const left = { type: 'CoalitionMemberLeft' as const, data: { memberId: 'm-ann', until: '2025-03-01' } };
    given(...chartered(), expected(), left)
      .when(start, { by: guide })
      .thenRefused('COALITION_WITHOUT_QUALITY');
    given(...chartered(), expected(), left)
      .when(start, { by: guide, at: '2025-02-01' })
      .then({ type: 'CoalitionStarted' });
  });
});

describe('a correction', () => {
  const charter = (...more: Parameters<typeof given>) => {
    const all = [...gathered(), { ...proposed(), id: 'charter' }, ...more];
    const data = { ...(proposed().data as object), inScope: words('pilots only') } as never;
    return given(...all).whenCorrected.bind(null, {
      kind: 'replace',
      eventId: 'charter',
      data,
      reason: words('typo'),
    });
  };
  it('of a charter is for who proposed it, until somebody assented', () => {
    charter()({ by: ann }).then({ type: 'CoalitionCharterProposed' });
    charter()({ by: guide }).thenRefused('CORRECTION_ONLY_BY_AUTHOR');
    charter()({ by: bo }).thenRefused('CORRECTION_ONLY_BY_AUTHOR');
    charter(assented(bo))({ by: ann }).thenRefused('COALITION_CHARTER_ASSENTED_TO');
  });
  it('of an assent is for its author only', () => {
    const all = [...gathered(), proposed(), { ...assented(), id: 'assent' }];
    const retract = { kind: 'retract' as const, eventId: 'assent', reason: words('too soon') };
    given(...all)
      .whenCorrected(retract, { by: guide })
      .thenRefused('CORRECTION_ONLY_BY_AUTHOR');
    given(...all)
      .whenCorrected(retract, { by: ann })
      .then({ type: 'CoalitionCharterAssented' });
  });
  it('does not make a member another one, and of a membership is for who guides', () => {
    const all = [formed(), { ...joined('ann', 'inst-1', 'quality'), id: 'j' }];
    const change = (more: object) => ({
      ...{ kind: 'replace' as const, eventId: 'j', reason: words('typo') },
      data: { ...all[1]?.data, ...more } as never,
    });
    given(...all)
      .whenCorrected(change({ personId: 'bo' }), { by: guide })
      .thenRefused('IDENTITY_FIXED', 'personId');
    given(...all)
      .whenCorrected(change({ part: 'guidance' }), { by: guide })
      .then({ type: 'CoalitionMemberJoined' });
    given(...all)
      .whenCorrected(change({ part: 'guidance' }), { by: by('quality', 'quinn') })
      .thenRefused('NOT_YOURS_TO_CORRECT');
  });
  it('of the chartering itself is not made: it follows from the assents', () => {
    const eventId = `e${chartered().length}`;
    given(...chartered())
      .whenCorrected({ kind: 'retract', eventId, reason: words('no') }, { by: guide })
      .thenRefused('NOT_YOURS_TO_CORRECT');
  });
});
