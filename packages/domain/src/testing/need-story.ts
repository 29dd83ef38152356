// The events of a training need as specs tell it: a team of five that renews its career guidance.
import type { TrainingNeedEvent } from '../training-need/events.js';
import type { TrainingNeedFacts } from '../training-need/decide-stance.js';
import { by, words, type By, type Happened } from './scenario.js';

type E = Happened<TrainingNeedEvent>;
type More = Partial<Pick<E, 'at' | 'by' | 'id' | 'corrects' | 'recordedAt' | 'reportedBy' | 'reason'>>;

export const anna = by('member', 'anna');
export const bram = by('member', 'bram');
export const cees = by('member', 'cees');
export const dirk = by('member', 'dirk');
export const lead = by('teamLead', 'lise');
export const manager = by('manager', 'maarten');
export const hr = by('hr', 'hanna');
export const personIdOf = (who: By): string => (who.actor.kind === 'person' ? who.actor.personId : '');

const members = [anna, bram, cees, dirk, lead].map(personIdOf);
/** Five members, more than half of whom are needed. */
export const team: NonNullable<TrainingNeedFacts['team']> = {
  members,
  rule: { kind: 'moreThan', share: 0.5 },
  needed: 3,
  basis: [{ fact: 'members', stream: 'team-team-1', revision: 7, value: members }],
};
export const facts: TrainingNeedFacts = { team };

const event = (given: TrainingNeedEvent, who: By, more: More): E => ({ ...given, by: who, ...more });

export const proposal = {
  needId: '1',
  teamId: 'team-1',
  themeId: 'lob',
  programmeId: null,
  title: words('talking about careers'),
  gap: words('we cannot hold these talks yet'),
  evidence: words('students tell us'),
  guidance: words('first-year guidance'),
  splitFrom: null,
  proposedBy: null,
};
export const proposed = (more: More = {}) => event({ type: 'NeedProposed', data: proposal }, anna, more);
export const opened = (more: More = {}) => event({ type: 'DeliberationOpened', data: {} }, lead, more);
export const took = (who: By, stance: 'endorse' | 'object' = 'endorse', more: More = {}) =>
  event({ type: 'StanceTaken', data: { stance, note: null, onPaper: null } }, who, more);
/** On paper: the act of `who`, reported by the team lead. */
export const onPaper = (who: By, stance: 'endorse' | 'object' = 'endorse', more: More = {}) =>
  event({ type: 'StanceTaken', data: { stance, note: null, onPaper: { evidence: words('minutes') } } }, who, {
    reportedBy: { personId: 'lise', capacity: { role: 'teamLead', unit: { kind: 'team', id: 'team-1' } } },
    ...more,
  });
export const confirmed = (who: By, stanceEventId: string, more: More = {}) =>
  event({ type: 'StanceConfirmed', data: { stanceEventId } }, who, more);
export const endorsed = (more: More = {}) =>
  event(
    { type: 'NeedEndorsed', data: { endorsements: 3, members: 5, needed: 3, rule: team.rule } },
    cees,
    more,
  );
export const planned = (activityId = 'course', more: More = {}) =>
  event({ type: 'NeedPlanned', data: { activityId, activity: words('a course') } }, hr, more);
export const addressed = (more: More = {}) =>
  event({ type: 'NeedAddressed', data: { activityId: 'course', evidence: null } }, hr, more);
export const closed = (more: More = {}) =>
  event({ type: 'NeedClosed', data: { evidence: words('seen'), guskeyLevels: [1, 4] } }, lead, more);
export const reopened = (more: More = {}) =>
  event({ type: 'NeedReopened', data: {} }, lead, { reason: words('not enough'), ...more });
export const deferred = (more: More = {}) =>
  event({ type: 'NeedDeferred', data: {} }, manager, { reason: words('no budget'), ...more });

/** Up to the moment before the third endorsement. */
export const deliberating = (): E[] => [proposed(), opened(), took(anna), took(bram)];
export const agreedOn = (): E[] => [...deliberating(), took(cees), endorsed()];
