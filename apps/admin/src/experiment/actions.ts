import type { ExperimentStatus } from './states.js';

/** What can be done with an experiment. */
export type ExperimentAction =
  | 'design'
  | 'advise'
  | 'approve'
  | 'start'
  | 'observe'
  | 'adjust'
  | 'amend'
  | 'evaluate'
  | 'scale'
  | 'keepLocal'
  | 'stop'
  | 'repeat';

/** What the viewer is to this experiment. */
export interface Standing {
  member: boolean;
  teamLead: boolean;
  manager: boolean;
  quality: boolean;
}
/** What of the experiment decides, besides its status. */
export interface Course {
  status: ExperimentStatus;
  /** Quality was consulted on the design as it is. */
  advised: boolean;
  /** Which sides have evaluated. */
  evaluated: readonly ('team' | 'quality')[];
}

/**
 * What the viewer may do with an experiment, so that nobody is offered what the server would refuse. The server decides;
 * this follows its rules ("Experiment" in the domain's language). Whether a design lies inside the team's leeway is
 * answered by the server only.
 */
export function experimentActions(
  { status, advised, evaluated }: Course,
  { member, teamLead, manager, quality }: Standing,
): ExperimentAction[] {
  const team = member || teamLead;
  const evaluable = status === 'running' || status === 'evaluating';
  const open = (side: 'team' | 'quality') => !evaluated.includes(side);
  const rules: [ExperimentAction, boolean][] = [
    ['design', team && (status === 'idea' || status === 'designed')],
    ['advise', quality && status === 'designed'],
    ['approve', (teamLead || manager) && status === 'designed' && advised],
    ['start', team && status === 'approved'],
    ['observe', (team || quality) && status === 'running'],
    ['adjust', team && status === 'running'],
    ['evaluate', evaluable && ((team && open('team')) || (quality && open('quality')))],
    ['amend', (teamLead || quality) && (status === 'approved' || status === 'running')],
    ['scale', manager && status === 'evaluated'],
    ['keepLocal', (teamLead || manager) && status === 'evaluated'],
    ['repeat', (teamLead || manager) && status === 'evaluated'],
    ['stop', (teamLead || manager) && status === 'evaluated'],
  ];
  return rules.filter(([, allowed]) => allowed).map(([action]) => action);
}
