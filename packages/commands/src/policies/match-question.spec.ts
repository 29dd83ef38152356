// A question that a broker matches goes on in an exchange, and comes back with the decision.
import type { Recorded } from '@traject/domain';
import { reactionIdOf } from '@traject/event-store';
import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../command-request.js';
import { correctEvent } from '../correct-event.js';
import { school } from '../testing/school.js';
import { matchQuestionPolicy } from './match-question.js';
import { react } from './policy.js';

const unit = { kind: 'institution', id: 'inst-1' };
const period = { from: '2024-09-01', until: null };
const about = { institutionId: 'inst-1', programmeId: null, themeId: 'theme-1', level: 'process' };
const asker = { networkId: 'north', partnerId: 'works' };
const helper = { networkId: 'south', partnerId: 'yard', exchangeId: null };

/** Two networks with a partner each, a question of the one, and the policy that follows. */
async function asked() {
  const all = await school();
  const { set, by, deps } = all;
  for (const personId of ['wim', 'joost'])
    await set('GrantRole', { personId, role: 'partner', unit, period });
  await set('GrantRole', { personId: 'bea', role: 'broker', unit, period });
  for (const [networkId, region, partnerId, contactId] of [
    ['north', 'NN', 'works', 'wim'],
    ['south', 'ZL', 'yard', 'joost'],
  ] as const) {
    const network = { networkId, region, name: networkId, purpose: 'Leren.', themeIds: ['theme-1'] };
    const lead = { personId: 'bea', partnerId: null };
    await set(
      'FormNetwork',
      { ...network, institutionId: 'inst-1', programmeId: null, lead, from: '2024-09-01' },
      by('bea'),
    );
    const partner = { partnerId, kind: 'company', institutionId: null, name: partnerId, contactId };
    await set('JoinNetwork', { networkId, ...partner, period }, by('bea'));
  }
  const phase = { networkId: 'south', partnerId: 'yard', phase: 'developing', note: null };
  await set('AppraiseDevelopmentPhase', phase, by('joost'));
  await set(
    'RaiseDevelopmentQuestion',
    { ...about, ...asker, questionId: 'q-1', phase: 'starting', question: 'Hoe kies je?' },
    by('wim'),
  );
  const policy = matchQuestionPolicy(deps);
  const follow = async (event: Recorded | undefined): Promise<CommandResult[]> => {
    if (!event) throw new Error('nothing was recorded');
    const { id: causationId, correlationId, effectiveAt } = event;
    const meta = { policy: policy.name, causationId, correlationId, effectiveAt };
    const results: CommandResult[] = [];
    for (const { command, purpose } of await policy.react(event))
      results.push(
        await react(deps, { ...meta, command, commandId: reactionIdOf(policy.name, causationId, purpose) }),
      );
    return results;
  };
  const retract = async (event: Recorded | undefined) => {
    const { id: eventId, stream } = event ?? { id: '', stream: '' };
    const given = { commandId: 'undo', stream, eventId, kind: 'retract', reason: 'Toch niet.' } as const;
    const result = await correctEvent(deps, { ...by('bea'), ...given });
    if (result.kind !== 'done') throw new Error(JSON.stringify(result));
    return result.events[0];
  };
  const match = async (input: object) =>
    (await set('MatchDevelopmentQuestion', { questionId: 'q-1', why: null, ...input }, by('bea'))).events[0];
  return { ...all, follow, retract, match };
}

describe('a question that is matched', () => {
  it('is asked of who helps in a new exchange, with its own words, where nothing was offered', async () => {
    const { match, follow } = await asked();
    const decided = await match({ helper, into: 'x-1' });
    expect(decided).toMatchObject({
      data: { reasons: ['laterPhase', 'sameTheme', 'otherNetwork', 'otherRegion'] },
    });
    const requested = {
      ...{ stream: 'reciprocityExchange-x-1', type: 'ExchangeRequested' },
      data: { questionId: 'q-1', level: 'process', receiver: { partnerId: 'works', contactId: 'wim' } },
    };
    const matched = { type: 'ExchangeMatched', data: { with: { partnerId: 'yard', contactId: 'joost' } } };
    expect(await follow(decided)).toMatchObject([{ events: [requested] }, { events: [matched] }]);
    expect(await follow(decided)).toMatchObject([{ duplicate: true }, { duplicate: true }]);
  });

  it('takes up an offer, which is then matched with who asked', async () => {
    const { set, by, match, follow } = await asked();
    const yard = { networkId: 'south', partnerId: 'yard' };
    await set(
      'OfferExchange',
      { ...about, ...yard, exchangeId: 'x-9', questionId: null, subject: 'Kiezen', until: null },
      by('joost'),
    );
    const decided = await match({ helper: { ...helper, exchangeId: 'x-9' }, into: 'x-9' });
    expect(await follow(decided)).toMatchObject([
      { events: [{ type: 'ExchangeMatched', data: { with: { partnerId: 'works' } } }] },
    ]);
  });

  it('takes back what it recorded with the decision, unless the two have gone on with it', async () => {
    const { match, follow, retract } = await asked();
    const decided = await match({ helper, into: 'x-1' });
    await follow(decided);
    expect(await follow(await retract(decided))).toMatchObject([
      { events: [{ type: 'ExchangeMatched', corrects: { kind: 'retract' } }] },
      { events: [{ type: 'ExchangeRequested', corrects: { kind: 'retract' } }] },
    ]);
    const again = await asked();
    const other = await again.match({ helper, into: 'x-1' });
    await again.follow(other);
    await again.set('DeliverExchange', { exchangeId: 'x-1', note: 'Gedaan.' }, again.by('joost'));
    expect(await again.follow(await again.retract(other))).toMatchObject([
      { kind: 'refused', refusal: { code: 'CONTRADICTS_HISTORY' } },
      { kind: 'refused', refusal: { code: 'CONTRADICTS_HISTORY' } },
    ]);
  });

  it('answers no other event', async () => {
    const { deps, match } = await asked();
    const decided = await match({ helper, into: 'x-1' });
    if (!decided) throw new Error('nothing was recorded');
    const other = { ...decided, type: 'DevelopmentQuestionReopened' } as Recorded;
    expect(await matchQuestionPolicy(deps).react(other)).toEqual([]);
  });
});
