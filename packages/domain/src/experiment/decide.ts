import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { basisOfNamed, refuseMissing, type NamedFacts } from '../kernel/named.js';
import { accept, reject } from '../kernel/refusal.js';
import type { MayDecide } from '../leeway/may-decide.js';
import type { ExperimentCommand } from './commands.js';
import type { ExperimentEvent } from './events.js';
import * as no from './refusals.js';
import { isDesigned, type ExperimentDesign, type ExperimentState } from './state.js';

/**
 * `named`: for ProposeExperiment, whether its programme and theme are there. `original`: the experiment that it repeats,
 * null where that was not decided to be repeated. `mayDecide`: for ApproveExperiment, what the team may decide itself.
 */
export interface ExperimentFacts extends NamedFacts {
  original?: {
    teamId: string;
    programmeId: string | null;
    themeId: string | null;
    intoExperimentId: string;
    basis: Basis[];
  } | null;
  mayDecide?: { answer: MayDecide; basis: Basis[] };
}
type Context = DecideContext<ExperimentFacts>;
type CommandFor<T extends ExperimentCommand['type']> = Extract<ExperimentCommand, { type: T }>;
type Decided = Decision<ExperimentEvent>;

export function proposeExperiment(
  { type: _, ...data }: CommandFor<'ProposeExperiment'>,
  { facts }: Context,
): Decided {
  if (data.repeats === null) {
    const missing = refuseMissing(facts);
    if (missing) return reject(missing);
    return accept([{ type: 'ExperimentProposed', data, basis: basisOfNamed(facts) }]);
  }
  const original = gathered(facts.original, 'original');
  const repeats =
    original?.teamId === data.teamId &&
    original.programmeId === data.programmeId &&
    original.themeId === data.themeId &&
    original.intoExperimentId === data.experimentId;
  if (!repeats) return reject(no.notARepeat());
  return accept([{ type: 'ExperimentProposed', data, basis: original.basis }]);
}

export function designExperiment({
  type: _,
  experimentId: _id,
  ...data
}: CommandFor<'DesignExperiment'>): Decided {
  return accept([{ type: 'ExperimentDesigned', data }]);
}

export function adviseOnExperiment({ advice }: CommandFor<'AdviseOnExperiment'>): Decided {
  return accept([{ type: 'ExperimentAdvised', data: { advice } }]);
}

/** The leeways that cover a design: null where they do not, with what is lacking. */
function covering({ decides, cost }: ExperimentDesign, { domains, budgetUpTo }: MayDecide) {
  const given = new Map(domains.map(({ domain, leewayIds }) => [domain, leewayIds]));
  const lacking = decides.filter((domain) => !given.has(domain));
  const amount = budgetUpTo?.amount ?? null;
  if (lacking.length > 0 || (cost > 0 && cost > (amount ?? 0))) return { lacking, amount, inside: null };
  const inside = decides.flatMap((domain) => given.get(domain) ?? []);
  const spent = cost > 0 ? (budgetUpTo?.leewayIds ?? []) : [];
  return { lacking, amount, inside: [...new Set([...inside, ...spent])] };
}

/** A team lead approves inside the leeway in force on that date; outside it a manager does. */
export function approveExperiment(
  _: CommandFor<'ApproveExperiment'>,
  state: ExperimentState,
  { facts, capacity }: Context,
): Decided {
  if (state.status === 'unknown') return reject(no.experimentUnknown());
  if (!isDesigned(state)) return reject(no.notDesigned(state));
  const { answer, basis } = gathered(facts.mayDecide, 'mayDecide');
  const { inside, lacking, amount } = covering(state.design, answer);
  if (capacity?.role === 'teamLead') {
    if (inside === null) return reject(no.outsideLeeway(lacking, amount));
    return accept([{ type: 'ExperimentApproved', data: { inside }, basis }]);
  }
  return accept([{ type: 'ExperimentApproved', data: { inside: null }, basis }]);
}

export function amendCriteria({ criteria, reason }: CommandFor<'AmendCriteria'>): Decided {
  return accept([{ type: 'CriteriaAmended', data: { criteria }, reason }]);
}

/** The side follows from the capacity: quality for quality, everyone else for the team. */
export function evaluateExperiment(
  { verdicts, dueToContext, wouldTransfer }: CommandFor<'EvaluateExperiment'>,
  { capacity }: Context,
): Decided {
  const side = capacity?.role === 'quality' ? 'quality' : 'team';
  return accept([{ type: 'ExperimentEvaluated', data: { side, verdicts, dueToContext, wouldTransfer } }]);
}

/** Recorded by the experiment that is repeated; a policy then proposes the other one. */
export function repeatExperiment({
  intoExperimentId,
  title,
  idea,
  reason,
}: CommandFor<'RepeatExperiment'>): Decided {
  return accept([{ type: 'ExperimentRepeated', data: { intoExperimentId, title, idea }, reason }]);
}

export function decide(command: ExperimentCommand, state: ExperimentState, context: Context): Decided {
  switch (command.type) {
    case 'ProposeExperiment':
      return proposeExperiment(command, context);
    case 'DesignExperiment':
      return designExperiment(command);
    case 'AdviseOnExperiment':
      return adviseOnExperiment(command);
    case 'ApproveExperiment':
      return approveExperiment(command, state, context);
    case 'StartExperiment':
      return accept([{ type: 'ExperimentStarted', data: {} }]);
    case 'AdjustExperiment': {
      const { seen, changed } = command;
      return accept([{ type: 'ExperimentAdjusted', data: { seen, changed } }]);
    }
    case 'AmendCriteria':
      return amendCriteria(command);
    case 'ObserveExperiment': {
      const { type: _, experimentId: _id, ...data } = command;
      return accept([{ type: 'ExperimentObserved', data }]);
    }
    case 'EvaluateExperiment':
      return evaluateExperiment(command, context);
    case 'ScaleExperiment':
      return accept([{ type: 'ExperimentScaled', data: { where: command.where }, reason: command.reason }]);
    case 'KeepExperimentLocal':
      return accept([{ type: 'ExperimentKeptLocal', data: {}, reason: command.reason }]);
    case 'StopExperiment':
      return accept([{ type: 'ExperimentStopped', data: {}, reason: command.reason }]);
    case 'RepeatExperiment':
      return repeatExperiment(command);
    default:
      return command satisfies never;
  }
}
