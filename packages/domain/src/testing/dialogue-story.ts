// The events and commands of a dialogue as specs tell it.
import type { DialogueSessionFacts } from '../dialogue-session/decide.js';
import { dialogueSessionDecider } from '../dialogue-session/dialogue-session.js';
import type { DialogueSessionEvent } from '../dialogue-session/events.js';
import { allThere } from './named.js';
import { by, specOf, words, type Happened } from './scenario.js';

export const { given } = specOf(dialogueSessionDecider);
export type E = Happened<DialogueSessionEvent>;
export const sessionId = '1';
export const reason = words('reason');
export const facilitator = by('facilitator', 'frits');
export const map: DialogueSessionFacts = {
  ...allThere,
  map: {
    stakeholderIds: ['students', 'parents', 'companies', 'teachers'],
    basis: [{ fact: 'map', stream: 'theme-lob', revision: 3, value: [] }],
  },
};
export const how = { by: facilitator, facts: map };
export const arrangement = {
  stakeholderIds: ['students', 'parents', 'companies'],
  startsAt: '2025-02-10T18:00:00.000Z',
  endsAt: '2025-02-10T20:00:00.000Z',
  place: words('Aula'),
  agenda: words('What did you learn?'),
};
export const about = {
  sessionId,
  institutionId: 'inst-1',
  themeId: 'lob',
  programmeId: null,
  teamId: 'team-1',
};
export const planned = (more: Partial<E> = {}): E =>
  ({ type: 'DialoguePlanned', data: { ...about, ...arrangement }, by: facilitator, ...more }) as E;
export const line = (stakeholderId: string, number: number, ...personIds: string[]) => ({
  stakeholderId,
  number,
  personIds,
});
export const presences = [
  line('students', 6, 'sam'),
  line('parents', 0),
  line('companies', 2, 'carla', 'cor'),
];
export const held = (more = presences): E => ({
  type: 'DialogueHeld',
  data: { presences: more },
  by: facilitator,
  at: arrangement.endsAt,
});
export const proposed = (version = 1, at = '2025-02-12'): E => ({
  type: 'MinutesProposed',
  data: { version, minutes: words(`minutes ${version}`) },
  by: facilitator,
  at,
});
export const confirmed = (personId: string, version = 1, at = '2025-02-14'): E => ({
  type: 'MinutesConfirmed',
  data: { version },
  by: by('partner', personId),
  at,
});
export const objected = (personId: string, version = 1, at = '2025-02-14'): E => ({
  type: 'MinutesObjected',
  data: { version },
  by: by('partner', personId),
  at,
  reason,
});
export const agreed = (followUpId = 'f1', at = '2025-02-20'): E => ({
  type: 'FollowUpAgreed',
  data: { followUpId, action: words('Invite the parents'), ownerId: 'ans', dueOn: '2025-04-01' },
  by: facilitator,
  at,
});
export const cancelled: E = {
  type: 'DialogueCancelled',
  data: {},
  by: facilitator,
  at: '2025-02-01',
  reason,
};

export const plan = {
  type: 'PlanDialogue' as const,
  ...about,
  ...arrangement,
  startsAt: '2025-04-10T18:00:00.000Z',
  endsAt: '2025-04-10T20:00:00.000Z',
};
export const replan = {
  type: 'ReplanDialogue' as const,
  sessionId,
  ...arrangement,
  startsAt: plan.startsAt,
  endsAt: plan.endsAt,
  reason,
};
export const hold = { type: 'HoldDialogue' as const, sessionId, presences };
export const minutes = { type: 'ProposeMinutes' as const, sessionId, minutes: words('minutes') };
export const confirm = (version = 1) => ({ type: 'ConfirmMinutes' as const, sessionId, version });
export const object = (version = 1) => ({ type: 'ObjectToMinutes' as const, sessionId, version, reason });
export const agree = {
  type: 'AgreeFollowUp' as const,
  sessionId,
  followUpId: 'f1',
  action: words('a'),
  ownerId: 'ans',
  dueOn: '2025-04-01',
};
export const finish = {
  type: 'FinishFollowUp' as const,
  sessionId,
  followUpId: 'f1',
  result: words('They came'),
};
export const drop = { type: 'DropFollowUp' as const, sessionId, followUpId: 'f1', reason };
export const cancel = { type: 'CancelDialogue' as const, sessionId, reason };
export const all = [replan, hold, minutes, confirm(), object(), agree, finish, drop, cancel];
export const upToConfirmed = [planned(), held(), proposed(), confirmed('sam'), confirmed('carla')];
