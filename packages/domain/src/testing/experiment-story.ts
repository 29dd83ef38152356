// An experiment as specs tell it: an idea of team-1 on its way, with one success and one stop criterion.
import type { Criterion } from '../experiment/criteria.js';
import type { ExperimentEvent } from '../experiment/events.js';
import { by, words, type Happened } from './scenario.js';

type E = Happened<ExperimentEvent>;
type DataOf<T extends ExperimentEvent['type']> = Extract<ExperimentEvent, { type: T }>['data'];

export const lead = by('teamLead', 'lead');
export const quality = by('quality', 'quinten', { kind: 'institution', id: 'inst-1' });
export const manager = by('manager', 'maarten', { kind: 'institution', id: 'inst-1' });

export const success: Criterion = {
  criterionId: 'calm',
  kind: 'success',
  what: words('Calmer mornings'),
  indicator: words('Interruptions a morning'),
  target: { bound: 'atMost', value: 4, unit: 'count' },
};
export const stop: Criterion = {
  criterionId: 'unsafe',
  kind: 'stop',
  what: words('Pupils feel unsafe'),
  indicator: words('What pupils say in the weekly circle'),
  target: null,
};
export const idea = {
  experimentId: '1',
  teamId: 'team-1',
  programmeId: null,
  themeId: null,
  title: words('Circuits'),
  idea: words('Groups 3 and 4 work in circuits'),
  repeats: null,
};
export const design: DataOf<'ExperimentDesigned'> = {
  question: words('Does it become calmer?'),
  baseline: words('Nine interruptions a morning'),
  criteria: [success, stop],
  participants: [{ kind: 'pupils', number: 48 }],
  decides: ['how', 'budget'],
  cost: 200,
  period: { from: '2025-02-01', until: '2025-07-01' },
};
export const verdictsOn = (calm: 'met' | 'notMet' = 'met') => [
  { criterionId: 'calm', outcome: calm, finding: words('Three a morning') },
  { criterionId: 'unsafe', outcome: 'notMet' as const, finding: words('Nobody said so') },
];
export const evaluation = { dueToContext: words('A quiet building'), wouldTransfer: words('The rotation') };

export const proposed: E = { type: 'ExperimentProposed', data: idea };
export const designed = (more: Partial<DataOf<'ExperimentDesigned'>> = {}): E => ({
  type: 'ExperimentDesigned',
  data: { ...design, ...more },
});
export const advised: E = { type: 'ExperimentAdvised', data: { advice: words('Count it') }, by: quality };
export const approved: E = { type: 'ExperimentApproved', data: { inside: ['l-1'] }, by: lead };
export const started: E = { type: 'ExperimentStarted', data: {}, by: lead };
export const evaluatedBy = (side: 'team' | 'quality'): E => ({
  type: 'ExperimentEvaluated',
  data: { side, verdicts: verdictsOn(), ...evaluation },
  by: side === 'team' ? lead : quality,
});

export const untilDesigned = [proposed, designed()];
export const untilApproved = [...untilDesigned, advised, approved];
export const untilRunning = [...untilApproved, started];
export const untilEvaluated = [...untilRunning, evaluatedBy('team'), evaluatedBy('quality')];
