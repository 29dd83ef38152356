import type { TeamQuery, TeamWaitingQuery } from './documents.generated.js';
import type { Language } from '../i18n/language.js';
import { kpiNameIn } from '../sentences/kpi-name.js';

/** Open scans and minutes, which are asked for apart. */
export type Waiting = Pick<TeamWaitingQuery['now'], 'driveScans' | 'dialogues'>;
export type Team = NonNullable<TeamQuery['now']['team']>;

/** What the viewer is here. */
export interface Me {
  personId: string;
  member: boolean;
  teamLead: boolean;
  manager: boolean;
  board: boolean;
  hr: boolean;
}

type NeedTodo = 'stance' | 'confirm' | 'open' | 'plan' | 'close';
type KpiTodo = 'propose' | 'target' | 'negotiate' | 'sign' | 'impose';
type ThemeTodo = 'accept' | 'confirmClaim' | 'offer' | 'resolve' | 'answer';

/** Something that waits for the viewer, and what it is about. */
export type Todo =
  | { kind: NeedTodo; about: 'need'; id: string; name: string }
  | { kind: KpiTodo; about: 'agreement'; id: string; name: string }
  | { kind: ThemeTodo; about: 'theme'; id: string; name: string; until: string | null }
  | { kind: 'scan'; about: 'scan'; id: string; until: string }
  | { kind: 'minutes'; about: 'dialogue'; id: string; name: string; on: string };

function needTodo(need: Team['trainingNeeds'][number], me: Me): NeedTodo | null {
  const own = need.stances.find(({ person }) => person.id === me.personId);
  if (own?.standing === 'reported') return 'confirm';
  if (need.status === 'deliberating' && (me.member || me.teamLead) && !own) return 'stance';
  if (need.status === 'proposed' && me.teamLead) return 'open';
  if (need.status === 'endorsed' && me.hr) return 'plan';
  return need.status === 'addressed' && me.teamLead ? 'close' : null;
}

function kpiTodo({ status, versionOffered }: Team['kpiAgreements'][number], me: Me): KpiTodo | null {
  const unsigned = (side: 'team' | 'management') =>
    versionOffered !== null && !versionOffered.signatures.some((signature) => signature.side === side);
  if ((me.teamLead && unsigned('team')) || (me.manager && unsigned('management'))) return 'sign';
  if (status === 'escalated' && me.board) return 'impose';
  if ((status === 'draft' || status === 'targeted') && me.teamLead) return 'propose';
  if ((status === 'draft' || status === 'proposed') && me.manager) return 'target';
  const free = status === 'negotiating' && versionOffered === null;
  return free && (me.teamLead || me.manager) ? 'negotiate' : null;
}

function themeTodo(ownership: Team['ownerships'][number], teamId: string, me: Me): ThemeTodo | null {
  const { status, candidateTeamId, offer } = ownership;
  if (status === 'assigned' && candidateTeamId === teamId && me.teamLead) return 'accept';
  if (status === 'claimed' && me.manager) return 'confirmClaim';
  if (offer?.toTeamId === teamId && me.teamLead) return 'offer';
  return status === 'contested' && (me.manager || me.board) ? 'resolve' : null;
}

/** What waits in a team for the viewer: needs, then agreements, then themes, named in the reader's language. */
export function todosIn(team: Team, me: Me, language: Language): Todo[] {
  const todos: Todo[] = [];
  for (const need of team.trainingNeeds) {
    const kind = needTodo(need, me);
    if (kind) todos.push({ kind, about: 'need', id: need.id, name: need.title.value ?? need.id });
  }
  for (const agreement of team.kpiAgreements) {
    const kind = kpiTodo(agreement, me);
    const name = kpiNameIn(language, agreement.kpi, agreement.definition?.name.value);
    if (kind) todos.push({ kind, about: 'agreement', id: agreement.id, name });
  }
  for (const ownership of team.ownerships) {
    const kind = themeTodo(ownership, team.id, me);
    const name = ownership.theme?.name.value ?? ownership.themeId;
    if (kind) todos.push({ kind, about: 'theme', id: ownership.themeId, name, until: null });
  }
  for (const { status, ownAnswer, theme, closesOn } of team.appraisalRounds) {
    if (status === 'open' && ownAnswer === null && theme && (me.member || me.teamLead)) {
      todos.push({
        kind: 'answer',
        about: 'theme',
        id: theme.id,
        name: theme.name.value ?? '',
        until: closesOn,
      });
    }
  }
  return todos;
}

/**
 * What else waits for the viewer: a scan of the team that they did not answer, and the last minutes of a dialogue, of this
 * team or of the institution, at which they were by name and of which they said nothing yet.
 */
export function waitingIn({ driveScans, dialogues }: Waiting, teamId: string, me: Me): Todo[] {
  const scans = driveScans.filter(
    ({ status, ownAnswer }) => status === 'open' && ownAnswer === null && (me.member || me.teamLead),
  );
  const minutes = dialogues.nodes.filter(({ attended, team, minutes: versions }) => {
    const answered = versions.at(-1)?.answers.some(({ person }) => person.id === me.personId) ?? true;
    return attended && !answered && (team === null || team.id === teamId);
  });
  return [
    ...scans.map(({ id, closesOn }): Todo => ({ kind: 'scan', about: 'scan', id, until: closesOn })),
    ...minutes.map(({ id, theme, startsAt }): Todo => ({
      ...{ kind: 'minutes', about: 'dialogue', id },
      ...{ name: theme?.name.value ?? '', on: startsAt },
    })),
  ];
}
