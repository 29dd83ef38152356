import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { ExperimentCommand } from './commands.js';
import { decide, type ExperimentFacts } from './decide.js';
import type { ExperimentEvent } from './events.js';
import { evolve } from './evolve.js';
import { legal } from './legal.js';
import { approvalStands, criteriaFixed, repeatStands } from './refusals.js';
import { isDesigned, type ExperimentState } from './state.js';

type Of = Decider<ExperimentState, ExperimentCommand, ExperimentEvent, ExperimentFacts>;

const byTeam: Permission = { roles: ['teamLead', 'member'] };
const byLeaders: Permission = { roles: ['teamLead', 'manager'] };

const permissions: Record<ExperimentCommand['type'], Permission> = {
  ProposeExperiment: { roles: ['member', 'teamLead'], policy: true },
  DesignExperiment: byTeam,
  AdviseOnExperiment: { roles: ['quality'] },
  ApproveExperiment: byLeaders,
  StartExperiment: byTeam,
  AdjustExperiment: byTeam,
  AmendCriteria: { roles: ['teamLead', 'quality'] },
  ObserveExperiment: { roles: ['teamLead', 'member', 'quality'] },
  EvaluateExperiment: { roles: ['teamLead', 'member', 'quality'] },
  ScaleExperiment: { roles: ['manager'] },
  KeepExperimentLocal: byLeaders,
  StopExperiment: byLeaders,
  RepeatExperiment: byLeaders,
};

const commandOf: Record<ExperimentEvent['type'], ExperimentCommand['type']> = {
  ExperimentProposed: 'ProposeExperiment',
  ExperimentDesigned: 'DesignExperiment',
  ExperimentAdvised: 'AdviseOnExperiment',
  ExperimentApproved: 'ApproveExperiment',
  ExperimentStarted: 'StartExperiment',
  ExperimentAdjusted: 'AdjustExperiment',
  CriteriaAmended: 'AmendCriteria',
  ExperimentObserved: 'ObserveExperiment',
  ExperimentEvaluated: 'EvaluateExperiment',
  ExperimentScaled: 'ScaleExperiment',
  ExperimentKeptLocal: 'KeepExperimentLocal',
  ExperimentStopped: 'StopExperiment',
  ExperimentRepeated: 'RepeatExperiment',
};

/** What a design is judged by, and what its approval rests on. */
const BAR = ['criteria', 'decides', 'cost'];

/** Each side's evaluation is its own to correct; what rests on facts of other aggregates is decided anew. */
const correctable: Of['correctable'] = (event, state, context, change) => {
  const may = onlyBy(permissions[commandOf[event.type]], context);
  if (may) return may;
  switch (event.type) {
    case 'ExperimentProposed':
      return keepsIdentity(event, change, ['experimentId', 'teamId', 'repeats']);
    case 'ExperimentDesigned': {
      const fixed = isDesigned(state) && state.status !== 'designed';
      return fixed && keepsIdentity(event, change, BAR) ? criteriaFixed() : null;
    }
    case 'ExperimentApproved':
      return change.kind === 'replace' ? approvalStands() : null;
    case 'ExperimentEvaluated':
      return (
        onlyBy({ roles: event.data.side === 'quality' ? ['quality'] : ['teamLead', 'member'] }, context) ??
        keepsIdentity(event, change, ['side'])
      );
    case 'ExperimentRepeated':
      return change.kind === 'replace' && change.data !== undefined ? repeatStands() : null;
    default:
      return null;
  }
};

/** A small try with its measure said beforehand (proeftuin, pilot). */
export const experimentDecider: Of = {
  word: 'experiment',
  initialState: { status: 'unknown' },
  permissions,
  unitOf: (command, state) => {
    if (command.type === 'ProposeExperiment') return { kind: 'team', id: command.teamId };
    return state.status === 'unknown' ? null : { kind: 'team', id: state.teamId };
  },
  decide,
  legal,
  correctable,
  evolve,
  // The period of a design is a plan: nothing changes by itself when it begins or ends.
  at: (state) => state,
  boundaries: () => [],
};
