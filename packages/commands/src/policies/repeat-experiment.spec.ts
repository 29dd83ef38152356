// What an experiment rests on outside its own stream: leeway, and the experiment that it repeats.
import type { Recorded } from '@traject/domain';
import { reactionIdOf } from '@traject/event-store';
import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../command-request.js';
import { correctEvent } from '../correct-event.js';
import { react } from './policy.js';
import { repeatExperimentPolicy } from './repeat-experiment.js';
import { school } from '../testing/school.js';

const experimentId = 'x-1';
const criterion = (criterionId: string, kind: 'success' | 'stop') => ({
  criterionId,
  kind,
  what: 'Rustiger',
  indicator: 'Onderbrekingen',
  target: null,
});
const verdicts = ['calm', 'stop'].map((id) => ({ criterionId: id, outcome: 'met', finding: 'Gezien.' }));

/** An experiment of team-1 that quality has advised on. */
async function designed() {
  const all = await school();
  const { set, by } = all;
  await set(
    'ProposeExperiment',
    {
      experimentId,
      teamId: 'team-1',
      programmeId: null,
      themeId: 'theme-1',
      title: 'Circuits',
      idea: 'Samen.',
    },
    by('m-1'),
  );
  await set(
    'DesignExperiment',
    {
      experimentId,
      question: 'Wordt het rustiger?',
      baseline: 'Negen per ochtend.',
      criteria: [criterion('calm', 'success'), criterion('stop', 'stop')],
      participants: [{ kind: 'pupils', number: 40 }],
      decides: ['how', 'budget'],
      cost: 300,
      period: { from: '2025-01-13', until: '2025-04-01' },
    },
    by('m-1'),
  );
  await set('AdviseOnExperiment', { experimentId, advice: 'Tel mee.' }, by('quality'));
  const grant = (leewayId: string, teamId: string, budgetUpTo: number) =>
    set(
      'GrantLeeway',
      {
        leewayId,
        teamId,
        bandwidth: null,
        decides: ['how', 'budget'],
        budgetUpTo,
        period: { from: '2025-01-01', until: '2025-02-01' },
        reason: 'Het team kan dit zelf.',
      },
      { ...by('manager'), effectiveAt: '2025-01-02' },
    );
  return { ...all, grant };
}

describe('approving an experiment', () => {
  it('is for a team lead inside a leeway of that team that is in force on that date, and keeps it as basis', async () => {
    const { give, by, grant, clock } = await designed();
    const approve = () => give('ApproveExperiment', { experimentId }, by('lead'));
    expect(await approve()).toMatchObject({ refusal: { code: 'EXPERIMENT_OUTSIDE_LEEWAY' } });
    await grant('l-other', 'team-2', 900);
    await grant('l-small', 'team-1', 299);
    expect(await approve()).toMatchObject({
      refusal: { code: 'EXPERIMENT_OUTSIDE_LEEWAY', params: { amount: 299 } },
    });
    await grant('l-large', 'team-1', 300);
    clock.now = '2025-02-03T09:00:00.000Z';
    expect(await approve()).toMatchObject({ refusal: { code: 'EXPERIMENT_OUTSIDE_LEEWAY' } });
    clock.now = '2025-01-20T09:00:00.000Z';
    expect(await approve()).toMatchObject({
      events: [
        {
          data: { inside: ['l-small', 'l-large'] },
          basis: [
            { fact: 'leeway', stream: 'leeway-l-small', revision: 0 },
            { fact: 'leeway', stream: 'leeway-l-large', value: { budgetUpTo: 300 } },
          ],
        },
      ],
    });
  });
  it('is for a manager without any', async () => {
    const { give, by } = await designed();
    expect(await give('ApproveExperiment', { experimentId }, by('manager'))).toMatchObject({
      events: [{ data: { inside: null }, basis: [] }],
    });
    expect(await give('ApproveExperiment', { experimentId }, by('m-1'))).toMatchObject({
      refusal: { code: 'ROLE_NOT_ALLOWED' },
    });
  });
});

/** An experiment that was evaluated and is to be repeated, and the policy that follows. */
async function repeated() {
  const all = await designed();
  const { set, by, deps } = all;
  await set('ApproveExperiment', { experimentId }, by('manager'));
  await set('StartExperiment', { experimentId }, by('m-1'));
  for (const who of ['lead', 'quality'])
    await set(
      'EvaluateExperiment',
      { experimentId, verdicts, dueToContext: 'Het gebouw.', wouldTransfer: 'Het rooster.' },
      by(who),
    );
  const repetition = { experimentId, title: 'Nog eens', idea: 'Met ouders.', reason: 'Te kort.' };
  const { events } = await set('RepeatExperiment', { ...repetition, intoExperimentId: 'x-2' }, by('lead'));
  const policy = repeatExperimentPolicy(deps);
  const follow = async (event: Recorded | undefined): Promise<CommandResult[]> => {
    if (!event) throw new Error('nothing was recorded');
    const { id: causationId, correlationId, effectiveAt } = event;
    const meta = { policy: policy.name, causationId, correlationId, effectiveAt };
    return Promise.all(
      (await policy.react(event)).map(({ command, purpose }) =>
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
  return { ...all, decision: events[0], follow, retract };
}

describe('an experiment that is repeated', () => {
  it('goes on in another that refers to it, once', async () => {
    const { decision, follow, store, give, by } = await repeated();
    expect(await follow(decision)).toMatchObject([
      {
        events: [
          { stream: 'experiment-x-2', data: { repeats: 'x-1', teamId: 'team-1', themeId: 'theme-1' } },
        ],
      },
    ]);
    expect(await follow(decision)).toMatchObject([{ kind: 'done', duplicate: true }]);
    expect(await store.readStream('experiment-x-2')).toHaveLength(1);
    const other = {
      ...{ experimentId: 'x-3', teamId: 'team-1', programmeId: null, themeId: 'theme-1' },
      ...{ title: 'Ook', idea: 'Ook.', repeats: 'x-1' },
    };
    expect(await give('ProposeExperiment', other, by('m-1'))).toMatchObject({
      refusal: { code: 'EXPERIMENT_NOT_A_REPEAT' },
    });
  });
  it('takes the other along when the decision is retracted, and back when that is', async () => {
    const { decision, follow, retract, give, by } = await repeated();
    const start = () => give('StartExperiment', { experimentId: 'x-2' }, by('m-1'));
    await follow(decision);
    const retraction = await retract('r-1', decision);
    expect(await follow(retraction)).toMatchObject([{ kind: 'done' }]);
    expect(await start()).toMatchObject({ refusal: { code: 'EXPERIMENT_UNKNOWN' } });
    expect(await follow(await retract('r-2', retraction))).toMatchObject([{ kind: 'done' }]);
    expect(await start()).toMatchObject({ refusal: { code: 'EXPERIMENT_NOT_APPROVED' } });
  });
});
