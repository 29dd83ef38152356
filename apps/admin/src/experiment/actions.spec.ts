import { EXPERIMENT_STATUSES, experimentDecider } from '@traject/domain';
import { describe, expect, it } from 'vitest';
import { experimentActions, type ExperimentAction, type Standing } from './actions.js';

const nobody: Standing = { member: false, teamLead: false, manager: false, quality: false };
const as = (role: keyof Standing): Standing => ({ ...nobody, [role]: true });
const offered = (status: (typeof EXPERIMENT_STATUSES)[number], role: keyof Standing) =>
  experimentActions({ status, advised: true, evaluated: [] }, as(role));

describe('what is offered on an experiment', () => {
  it.each([
    ['idea', 'member', ['design']],
    ['idea', 'quality', []],
    ['designed', 'quality', ['advise']],
    ['designed', 'teamLead', ['design', 'approve']],
    ['designed', 'manager', ['approve']],
    ['approved', 'member', ['start']],
    ['approved', 'quality', ['amend']],
    ['running', 'member', ['observe', 'adjust', 'evaluate']],
    ['running', 'teamLead', ['observe', 'adjust', 'evaluate', 'amend']],
    ['running', 'manager', []],
    ['evaluating', 'member', ['evaluate']],
    ['evaluated', 'manager', ['scale', 'keepLocal', 'repeat', 'stop']],
    ['evaluated', 'teamLead', ['keepLocal', 'repeat', 'stop']],
    ['evaluated', 'member', []],
  ] as const)('%s to a %s: %j', (status, role, actions) => expect(offered(status, role)).toEqual(actions));

  it('is nothing once it is decided what becomes of it, and nothing to who only reads', () => {
    for (const status of ['scaled', 'keptLocal', 'stopped', 'repeated'] as const)
      for (const role of ['member', 'teamLead', 'manager', 'quality'] as const)
        expect(offered(status, role)).toEqual([]);
    for (const status of EXPERIMENT_STATUSES)
      expect(experimentActions({ status, advised: true, evaluated: [] }, nobody)).toEqual([]);
  });

  it('asks for the advice of quality before approval', () =>
    expect(
      experimentActions({ status: 'designed', advised: false, evaluated: [] }, as('teamLead')),
    ).not.toContain('approve'));

  it('lets each side evaluate once', () => {
    const evaluated = { status: 'evaluating', advised: true, evaluated: ['team'] } as const;
    expect(experimentActions(evaluated, as('member'))).toEqual([]);
    expect(experimentActions(evaluated, as('quality'))).toEqual(['evaluate']);
  });

  it('is offered to nobody whose role the domain would refuse', () => {
    const commands = {
      design: 'DesignExperiment',
      advise: 'AdviseOnExperiment',
      approve: 'ApproveExperiment',
      start: 'StartExperiment',
      observe: 'ObserveExperiment',
      adjust: 'AdjustExperiment',
      amend: 'AmendCriteria',
      evaluate: 'EvaluateExperiment',
      scale: 'ScaleExperiment',
      keepLocal: 'KeepExperimentLocal',
      stop: 'StopExperiment',
      repeat: 'RepeatExperiment',
    } as const satisfies Record<ExperimentAction, string>;
    for (const role of ['member', 'teamLead', 'manager', 'quality'] as const)
      for (const status of EXPERIMENT_STATUSES)
        for (const action of offered(status, role))
          expect(experimentDecider.permissions[commands[action]].roles).toContain(role);
  });
});
