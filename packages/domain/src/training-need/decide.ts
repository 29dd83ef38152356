import { gathered } from '../kernel/facts.js';
import { basisOfNamed, refuseMissing } from '../kernel/named.js';
import { accept, reject } from '../kernel/refusal.js';
import type { TrainingNeedCommand } from './commands.js';
import * as stance from './decide-stance.js';
import type { NeedCommandFor, NeedContext, NeedDecided } from './decide-stance.js';
import * as no from './refusals.js';
import type { NeedState } from './state.js';

/** A part of a split need stays its proposer's, so that the person who proposed the whole can withdraw it. */
export function proposeNeed(
  { type: _, ...data }: NeedCommandFor<'ProposeNeed'>,
  { facts }: NeedContext,
): NeedDecided {
  if (data.splitFrom === null) {
    const missing = refuseMissing(facts);
    if (missing) return reject(missing);
    const basis = basisOfNamed(facts);
    return accept([{ type: 'NeedProposed', data: { ...data, proposedBy: null }, basis }]);
  }
  const whole = gathered(facts.whole, 'whole');
  const isPart =
    whole?.teamId === data.teamId &&
    whole.themeId === data.themeId &&
    whole.programmeId === data.programmeId &&
    whole.partIds.includes(data.needId);
  if (!isPart) return reject(no.notAPart());
  const { proposedBy, basis } = whole;
  return accept([{ type: 'NeedProposed', data: { ...data, proposedBy }, basis }]);
}

export function openDeliberation(_: NeedCommandFor<'OpenDeliberation'>): NeedDecided {
  return accept([{ type: 'DeliberationOpened', data: {} }]);
}

/** Planned again with another activity while it was not addressed yet: the latest activity counts. */
export function planNeed(
  { activityId, activity }: NeedCommandFor<'PlanNeed'>,
  state: NeedState,
  { facts }: NeedContext,
): NeedDecided {
  if (state.status === 'unknown') return reject(no.needUnknown());
  const { there, basis } = gathered(facts.activity, 'activity');
  if (!there) return reject(no.activityNotFound());
  return accept([{ type: 'NeedPlanned', data: { activityId, activity }, basis }]);
}

export function addressNeed({ activityId, evidence }: NeedCommandFor<'AddressNeed'>): NeedDecided {
  return accept([{ type: 'NeedAddressed', data: { activityId, evidence } }]);
}

/** Levels of evidence are kept once each, in order. */
export function closeNeed({ evidence, guskeyLevels }: NeedCommandFor<'CloseNeed'>): NeedDecided {
  const levels = [...new Set(guskeyLevels)].sort((a, b) => a - b);
  return accept([{ type: 'NeedClosed', data: { evidence, guskeyLevels: levels } }]);
}

/** A reopened need stands as if it were endorsed: it can be planned as it is, or deliberated anew. */
export function reopenNeed({ reason }: NeedCommandFor<'ReopenNeed'>): NeedDecided {
  return accept([{ type: 'NeedReopened', data: {}, reason }]);
}

export function deferNeed({ reason }: NeedCommandFor<'DeferNeed'>): NeedDecided {
  return accept([{ type: 'NeedDeferred', data: {}, reason }]);
}

export function resumeNeed({ reason }: NeedCommandFor<'ResumeNeed'>): NeedDecided {
  return accept([{ type: 'NeedResumed', data: {}, ...(reason && { reason }) }]);
}

export function withdrawNeed({ reason }: NeedCommandFor<'WithdrawNeed'>): NeedDecided {
  return accept([{ type: 'NeedWithdrawn', data: {}, reason }]);
}

/** Recorded by the need that goes on in another; what the other need shows of it is derived. */
export function mergeNeed(
  { intoNeedId, reason }: NeedCommandFor<'MergeNeed'>,
  state: NeedState,
  { facts }: NeedContext,
): NeedDecided {
  if (state.status === 'unknown') return reject(no.needUnknown());
  if (intoNeedId === state.needId) return reject(no.mergeIntoItself());
  const into = gathered(facts.into, 'into');
  if (into === null) return reject(no.mergeTargetNotOpen());
  if (into.teamId !== state.teamId) return reject(no.mergeIntoOtherTeam());
  if (!into.open) return reject(no.mergeTargetNotOpen());
  return accept([{ type: 'NeedMerged', data: { intoNeedId }, reason, basis: into.basis }]);
}

/** Recorded by the need that is split; a policy then proposes each part with `splitFrom`. */
export function splitNeed({ parts, reason }: NeedCommandFor<'SplitNeed'>): NeedDecided {
  return accept([{ type: 'NeedSplit', data: { parts }, reason }]);
}

export function decide(command: TrainingNeedCommand, state: NeedState, context: NeedContext): NeedDecided {
  switch (command.type) {
    case 'ProposeNeed':
      return proposeNeed(command, context);
    case 'OpenDeliberation':
      return openDeliberation(command);
    case 'EndorseNeed':
      return stance.endorseNeed(command, state, context);
    case 'ObjectToNeed':
      return stance.objectToNeed(command, context);
    case 'ReportStance':
      return stance.reportStance(command, state, context);
    case 'ConfirmStance':
      return stance.confirmStance(command, state, context);
    case 'PlanNeed':
      return planNeed(command, state, context);
    case 'AddressNeed':
      return addressNeed(command);
    case 'CloseNeed':
      return closeNeed(command);
    case 'ReopenNeed':
      return reopenNeed(command);
    case 'DeferNeed':
      return deferNeed(command);
    case 'ResumeNeed':
      return resumeNeed(command);
    case 'WithdrawNeed':
      return withdrawNeed(command);
    case 'MergeNeed':
      return mergeNeed(command, state, context);
    case 'SplitNeed':
      return splitNeed(command);
    default:
      return command satisfies never;
  }
}
