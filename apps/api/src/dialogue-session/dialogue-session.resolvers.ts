import { countStances, dateOf, type DialogueMinutes } from '@traject/domain';
import type {
  DialogueFollowUp,
  DialoguePresenceHeld,
  DialogueSession,
  ThemeStakeholder,
} from '@traject/read-model';
import { ofSeenInstitution } from '../graphql/may-see.js';
import type { Field } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { person } from '../person/person.resolvers.js';
import { heardOf } from './coverage.js';
import { dialoguesOf, ofSeenDialogue, type DialoguesAsked } from './dialogue-lists.js';

type Dialogue = Placed<DialogueSession>;
type Presence = Placed<DialoguePresenceHeld>;

export const dialogueSessionResolvers = {
  Snapshot: {
    dialogues: ((snapshot, args, context) => dialoguesOf(context, snapshot, args)) satisfies Field<
      Snapshot,
      DialoguesAsked
    >,
    dialogue: (async (snapshot, { id }, context) =>
      snapshot.place(await ofSeenDialogue(context, await snapshot.dialogue.load(id)))) satisfies Field<
      Snapshot,
      { id: string }
    >,
  },
  Stakeholder: {
    id: (({ stakeholderId }) => stakeholderId) satisfies Field<Placed<ThemeStakeholder>>,
    period: (({ periodFrom: from, periodUntil: until }) => ({ from, until })) satisfies Field<
      Placed<ThemeStakeholder>
    >,
    onMap: (({ holds }) => holds) satisfies Field<Placed<ThemeStakeholder>>,
    heardOn: (async ({ themeId, stakeholderId, snapshot }) => {
      const heard = heardOf(await snapshot.presencesOnTheme.load(themeId));
      return heard.findLast((one) => one.stakeholderId === stakeholderId)?.on ?? null;
    }) satisfies Field<Placed<ThemeStakeholder>>,
  },
  DialogueSession: {
    id: (({ sessionId }) => sessionId) satisfies Field<Dialogue>,
    theme: (async ({ themeId, snapshot }) =>
      snapshot.place(await snapshot.theme.load(themeId))) satisfies Field<Dialogue>,
    programme: (async ({ programmeId, snapshot }, _, context) =>
      programmeId === null
        ? null
        : snapshot.place(
            await ofSeenInstitution(context, await snapshot.programme.load(programmeId)),
          )) satisfies Field<Dialogue>,
    team: (async ({ teamId, snapshot }) =>
      teamId === null ? null : snapshot.place(await snapshot.team.load(teamId))) satisfies Field<Dialogue>,
    cancelReason: (({ reason }) => reason) satisfies Field<Dialogue>,
    presences: (async ({ sessionId, snapshot }) =>
      snapshot.placeAll(await snapshot.presencesAt.load(sessionId))) satisfies Field<Dialogue>,
    people: (async ({ sessionId, snapshot }) => {
      const numbers = (await snapshot.presencesAt.load(sessionId)).flatMap(({ number }) => number ?? []);
      return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
    }) satisfies Field<Dialogue>,
    minutes: (({ minutes }) => minutes ?? []) satisfies Field<Dialogue>,
    confirmationsNeeded: (({ needed }) => needed) satisfies Field<Dialogue>,
    attended: (({ personIds }, _, { personId }) =>
      personId !== null && personIds.includes(personId)) satisfies Field<Dialogue>,
    followUps: (async ({ sessionId, snapshot }) =>
      snapshot.placeAll(await snapshot.followUpsOf.load(sessionId))) satisfies Field<Dialogue>,
  },
  DialoguePresence: {
    stakeholder: (async ({ themeId, stakeholderId, snapshot }) => {
      const map = await snapshot.stakeholdersOf.load(themeId);
      return snapshot.place(map.find((one) => one.stakeholderId === stakeholderId) ?? null);
    }) satisfies Field<Presence>,
    persons: (({ personIds }) => personIds.map(person)) satisfies Field<Presence>,
  },
  DialogueMinutes: {
    confirmations: ((minutes) => countStances(minutes).confirmed) satisfies Field<DialogueMinutes>,
    objections: ((minutes) => countStances(minutes).objected) satisfies Field<DialogueMinutes>,
    answers: (({ stances }) =>
      Object.entries(stances).map(([personId, stance]) => ({
        person: person(personId),
        ...stance,
      }))) satisfies Field<DialogueMinutes>,
  },
  DialogueFollowUp: {
    id: (({ followUpId }) => followUpId) satisfies Field<Placed<DialogueFollowUp>>,
    owner: (({ ownerId }) => person(ownerId)) satisfies Field<Placed<DialogueFollowUp>>,
    overdue: (({ status, dueOn, snapshot }) =>
      status === 'open' && dueOn < dateOf(snapshot.validAt)) satisfies Field<Placed<DialogueFollowUp>>,
  },
};
