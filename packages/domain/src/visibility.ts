// Who meets which event in history, subscription, inspector and export. The table is in docs/visibility.md.
import type { TrajectEvent } from './catalogue.js';
import { NOT_SHARED, type SharedWith } from './kernel/decider.js';
import { idOf, REFERENCE, wordOf, type Capacity, type Recorded } from './kernel/envelope.js';
import type { Role } from './kernel/fields.js';
import { personOf } from './kernel/personal-acts.js';
import { isPrivateAnswer } from './private-answers.js';

/** Who looks: what they hold today. */
export interface Viewer {
  personId: string;
  /** Roles held now; a role that has ended gives no rights today. */
  capacities: Capacity[];
  /** Teams that the viewer belongs to or takes part with. */
  teamIds: string[];
  /** Institutions for a unit of which a capacity is held. */
  institutionIds: string[];
}

/**
 * full: as it was recorded. redacted: what happened and the figures, without persons and without text. hidden: not
 * shown, and not counted in what is shown.
 */
export type Visibility = 'full' | 'redacted' | 'hidden';

/** What a partner of a programme meets of every team; the rest only of the teams it takes part with. */
const SHARED_WORDS = ['institution', 'college', 'programme', 'theme', 'team', 'kpiDefinition', 'hoursNorm'];
const RECEIPT_READERS: readonly Role[] = ['auditor', 'board'];

/** What somebody's employment is (cao, hours, size) is met by who administers, decides on or audits it. */
const EMPLOYMENT_EVENTS: readonly string[] = ['EmploymentStarted', 'EmploymentChanged', 'EmploymentEnded'];
const EMPLOYMENT_READERS: readonly Role[] = ['hr', 'manager', 'board', 'auditor', 'dpo'];

/** What is its owner's, and met by others only as far as it is shared with them: see `Decider.sharedWith`. */
export const WORDS_MET_WHEN_SHARED: readonly string[] = ['learningGoal', 'auditNote'];
/** True for a stream of such a word. */
export const isMetWhenShared = (stream: string): boolean => WORDS_MET_WHEN_SHARED.includes(wordOf(stream));

/** Who opened an address at which a calendar is read is met by that person, and by who can revoke or audits it. */
const CALENDAR_READERS: readonly Role[] = ['hr', 'auditor', 'dpo'];
/** Words of which who holds `role` for a whole institution meets only what they did themselves. */
export const wordsKeptFrom = (role: Role): readonly string[] =>
  CALENDAR_READERS.includes(role) ? [] : ['calendarFeed'];

/** Who reads what somebody did, in whatever team: who answers for the institution, audits it, or guards what it keeps. */
const ACTION_READERS: readonly Role[] = ['board', 'auditor', 'dpo'];

/**
 * Of which institutions `viewer` may read everything that one person did: null for all that the viewer meets, which is one's
 * own trajectory; else those for which they hold a role that may, and none for everybody else. What happened in a team
 * is read by who works there; what one person did everywhere follows that person.
 */
export function actionsReadIn(
  personId: string,
  viewer: { personId: string; capacities: readonly { role: Role; institutionId: string | null }[] },
): readonly string[] | null {
  if (personId === viewer.personId) return null;
  return [
    ...new Set(
      viewer.capacities.flatMap(({ role, institutionId }) =>
        ACTION_READERS.includes(role) && institutionId !== null ? [institutionId] : [],
      ),
    ),
  ];
}

const RANK = { hidden: 0, redacted: 1, full: 2 } as const;

function forRole(
  role: Role,
  event: Recorded<TrajectEvent>,
  viewer: Viewer,
  teamId: string | null,
): Visibility {
  const word = wordOf(event.stream);
  if (word === 'receipt') return RECEIPT_READERS.includes(role) ? 'full' : 'hidden';
  if (EMPLOYMENT_EVENTS.includes(event.type)) return EMPLOYMENT_READERS.includes(role) ? 'full' : 'hidden';
  if (word === 'calendarFeed') return CALENDAR_READERS.includes(role) ? 'full' : 'hidden';
  switch (role) {
    case 'analyst':
      return word === 'person' ? 'hidden' : 'redacted';
    case 'partner': {
      const own = teamId !== null && viewer.teamIds.includes(teamId);
      if (own && word !== 'person') return 'full';
      if (!SHARED_WORDS.includes(word) || event.type === 'ThemeAppraised') return 'hidden';
      return word === 'team' ? 'redacted' : 'full';
    }
    default:
      return 'full';
  }
}

/** The team that the event's payload names, if it does. */
const teamNamed = ({ data }: Recorded<TrajectEvent>): string | null =>
  'teamId' in data && typeof data.teamId === 'string' ? data.teamId : null;

/**
 * What `viewer` meets of `event`. `teamId` is the team that the event's aggregate belongs to, where the payload does not
 * name it (a round's closing, a signature); without it a partner is shown nothing of a team. With several roles, the one
 * that shows most counts. A private answer is met by its author only, whatever the role. `shared` is who takes
 * part in the event's aggregate: who does so meets it in full, who works for an institution that does as one's own.
 */
export function visibilityOf(
  event: Recorded<TrajectEvent>,
  viewer: Viewer,
  teamId: string | null = null,
  shared: SharedWith = NOT_SHARED,
): Visibility {
  const own = personOf(event.actor) === viewer.personId;
  if (isPrivateAnswer(event)) return own ? 'full' : 'hidden';
  // An employment is its person's own, whoever recorded it.
  if (EMPLOYMENT_EVENTS.includes(event.type) && idOf(event.stream) === viewer.personId) return 'full';
  const ofCalendar = wordOf(event.stream) === 'calendarFeed';
  if ((event.type === 'CommandRefused' || ofCalendar) && own) return 'full';
  if (shared.personIds.includes(viewer.personId)) return 'full';
  const { institutionIds, roles } = shared;
  const isShared =
    institutionIds.some((id) => viewer.institutionIds.includes(id)) &&
    (roles === undefined || viewer.capacities.some(({ role }) => roles.includes(role)));
  if (isMetWhenShared(event.stream)) {
    if (own) return 'full';
    if (!isShared) return 'hidden';
  }
  const inReach =
    isShared || event.institutionId === REFERENCE || viewer.institutionIds.includes(event.institutionId);
  if (!inReach) return 'hidden';
  const team = teamNamed(event) ?? teamId;
  return viewer.capacities
    .map(({ role }) => forRole(role, event, viewer, team))
    .reduce((most, next) => (RANK[next] > RANK[most] ? next : most), 'hidden');
}

/** What stands in a redacted event where a person or a text was. */
export const REDACTED = 'redacted';
const PERSON_FIELDS = ['personId', 'personIds', 'contactId', 'facilitatorId', 'ownerId', 'proposedBy'];

function redactValue(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => redactValue(item, key));
  if (typeof value !== 'object' || value === null) {
    return PERSON_FIELDS.includes(key) && value !== null ? REDACTED : value;
  }
  if ('text' in value && 'commitment' in value) return { ...value, text: REDACTED };
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, redactValue(inner, name)]));
}

/** The persons whom a payload or a state names, each once. */
export const personsNamedIn = (value: unknown): string[] => idsNamedIn(value, PERSON_FIELDS);

/** What stands under `fields` anywhere in a payload or a state, each once. */
export function idsNamedIn(value: unknown, fields: readonly string[]): string[] {
  const found = new Set<string>();
  const look = (inner: unknown, key: string): void => {
    if (Array.isArray(inner)) for (const item of inner) look(item, key);
    else if (typeof inner === 'object' && inner !== null)
      for (const [name, item] of Object.entries(inner)) look(item, name);
    else if (typeof inner === 'string' && inner !== REDACTED && fields.includes(key)) found.add(inner);
  };
  look(value, '');
  return [...found];
}

/**
 * The event without its persons (actor, reporter, and those in the payload) and with its texts unreachable; figures,
 * dates, codes and commitments stay. The command's id, from which nothing can be read, stays too.
 */
export function redact<E extends TrajectEvent>(event: Recorded<E>): Recorded<E> {
  const { reportedBy: _reporter, reason, basis: _basis, ...rest } = event;
  return {
    ...rest,
    actor: event.actor.kind === 'person' ? { kind: 'person', personId: REDACTED } : event.actor,
    data: redactValue(event.data, 'data'),
    ...(reason && { reason: { ...reason, text: REDACTED } }),
  } as Recorded<E>;
}
