import type { Recorded } from '@traject/domain';
import { reactionIdOf } from '@traject/event-store';
import { describe, expect, it } from 'vitest';
import { correctEvent } from '../correct-event.js';
import { school } from '../testing/school.js';
import { react } from './policy.js';
import { splitNeedPolicy } from './split-need.js';

/** A need that was split in two, and the policy that follows. */
async function withSplit() {
  const all = await school();
  const { set, by, need, deps } = all;
  await set('ProposeNeed', need, by('m-1'));
  const parts = ['part-1', 'part-2'].map((needId) => ({ needId, title: needId, gap: 'Een deel.' }));
  const { events } = await set('SplitNeed', { needId: 'need-1', parts, reason: 'Te groot.' }, by('lead'));
  const policy = splitNeedPolicy(deps);
  const follow = async (event: Recorded | undefined) => {
    if (!event) throw new Error('nothing was recorded');
    const { id: causationId, correlationId, effectiveAt } = event;
    const meta = { policy: policy.name, causationId, correlationId, effectiveAt };
    const acts = await policy.react(event);
    return Promise.all(
      acts.map(({ command, purpose }) =>
        react(deps, { ...meta, command, commandId: reactionIdOf(policy.name, causationId, purpose) }),
      ),
    );
  };
  const retract = async (commandId: string, event: Recorded | undefined) => {
    const { id: eventId, stream } = event ?? { id: '', stream: '' };
    const given = {
      ...by('lead'),
      commandId,
      stream,
      eventId,
      kind: 'retract',
      reason: 'Toch niet.',
    } as const;
    const result = await correctEvent(deps, given);
    return result.kind === 'done' ? result.events[0] : undefined;
  };
  await follow(events[0]);
  return { ...all, split: events[0], follow, retract };
}

describe('a need that is split', () => {
  it('goes on in parts that its proposer can withdraw, and nobody else', async () => {
    const { give, by } = await withSplit();
    const withdraw = { needId: 'part-1', reason: 'Niet meer nodig.' };
    expect(await give('WithdrawNeed', withdraw, by('m-2'))).toMatchObject({
      refusal: { code: 'NEED_ONLY_ITS_PROPOSER' },
    });
    expect(await give('WithdrawNeed', withdraw, by('m-1'))).toMatchObject({ kind: 'done' });
  });

  it('takes its parts along when the split is retracted, and back when that is', async () => {
    const { give, by, split, follow, retract } = await withSplit();
    const open = (needId: string) => give('OpenDeliberation', { needId }, by('lead'));
    const retraction = await retract('r-1', split);
    expect(await follow(retraction)).toMatchObject([{ kind: 'done' }, { kind: 'done' }]);
    expect(await open('part-1')).toMatchObject({ refusal: { code: 'NEED_UNKNOWN' } });
    expect(await follow(await retract('r-2', retraction))).toMatchObject([
      { kind: 'done' },
      { kind: 'done' },
    ]);
    expect(await open('part-1')).toMatchObject({ kind: 'done' });
  });

  it('proposes each part once, however often the split is met', async () => {
    const { split, follow, store } = await withSplit();
    const head = await store.head();
    expect(await follow(split)).toMatchObject([
      { kind: 'done', duplicate: true },
      { kind: 'done', duplicate: true },
    ]);
    expect(await store.head()).toEqual(head);
    for (const needId of ['part-1', 'part-2'])
      expect(await store.readStream(`trainingNeed-${needId}`)).toMatchObject([{ type: 'NeedProposed' }]);
  });

  it('retracts only parts that nobody went on with; of the others the refusal stands in the log', async () => {
    const { give, by, split, follow, retract, store } = await withSplit();
    expect(await give('OpenDeliberation', { needId: 'part-1' }, by('lead'))).toMatchObject({ kind: 'done' });
    const [kept, gone] = await follow(await retract('r-1', split));
    expect([kept?.kind, gone?.kind]).toEqual(['refused', 'done']);
    expect((await store.readStream('trainingNeed-part-1')).map(({ type }) => type)).toEqual([
      'NeedProposed',
      'DeliberationOpened',
    ]);
    const code = kept?.kind === 'refused' ? kept.refusal.code : '';
    const receipts = [];
    for await (const event of store.readAll({ filter: { types: ['CommandRefused'] } })) receipts.push(event);
    expect(receipts).toMatchObject([{ actor: { kind: 'policy', name: 'split-need' }, data: { code } }]);
  });
});
