import {
  ArrowLeftRight,
  BriefcaseBusiness,
  ChartLine,
  CalendarDays,
  ChartNoAxesCombined,
  ChartNoAxesGantt,
  Clock,
  Code,
  FileUp,
  History,
  House,
  ListFilter,
  MessageCircleQuestion,
  MessagesSquare,
  Network,
  NotebookPen,
  Puzzle,
  Route,
  ShieldCheck,
  StickyNote,
  Waypoints,
  Wallet,
  type LucideIcon,
} from 'lucide-react';
import type { MessageId } from '../i18n/message-id.js';
import { holds, ownTeams, type Viewer } from '../session/session.js';

/** The groups of the navigation, in reading order; one without an entry for the viewer is not shown. */
export const GROUPS = ['work', 'hr', 'quality', 'networks', 'analysis'] as const;
export type Group = (typeof GROUPS)[number];

export interface Entry {
  group: Group;
  /** The address of a page of `routes.tsx`. */
  to: string;
  icon: LucideIcon;
  message: MessageId;
  /** Whether this viewer goes there; without it everybody does. The server decides what they see there. */
  shows?(viewer: Viewer): boolean;
}

/** Results are for those who work with them: not for partners from outside. */
const readsResults = (viewer: Viewer): boolean =>
  holds(viewer, 'quality', 'manager', 'board', 'teamLead', 'member', 'auditor', 'analyst');

/** Hours of people: one's own, the team's, or those of the unit that one answers for. */
const readsHours = (viewer: Viewer): boolean =>
  holds(viewer, 'hr', 'manager', 'board', 'auditor', 'teamLead', 'member');

const importsLists = (viewer: Viewer): boolean => holds(viewer, 'hr', 'teamLead');

/** Bringing and fetching is for who brokers, speaks for a partner, or reads along. */
const exchanges = (viewer: Viewer): boolean =>
  holds(viewer, 'broker', 'facilitator', 'manager', 'teamLead', 'partner', 'board', 'auditor', 'analyst');

/** Everything one can go to besides one's own teams, in the order of each group. */
export const entries: readonly Entry[] = [
  { group: 'work', to: '/overview', icon: ChartNoAxesGantt, message: 'app.overview' },
  { group: 'work', to: '/programmes', icon: Route, message: 'app.programmes' },
  {
    group: 'hr',
    to: '/hr',
    icon: BriefcaseBusiness,
    message: 'app.hr',
    shows: (viewer) => holds(viewer, 'hr', 'manager'),
  },
  {
    group: 'hr',
    to: '/planner',
    icon: CalendarDays,
    message: 'app.planner',
    shows: (viewer) => !holds(viewer, 'partner') || holds(viewer, 'hr', 'teamLead', 'member', 'manager'),
  },
  { group: 'hr', to: '/plans', icon: NotebookPen, message: 'app.plans', shows: readsHours },
  { group: 'hr', to: '/hours', icon: Clock, message: 'app.hours', shows: readsHours },
  {
    group: 'hr',
    to: '/budget',
    icon: Wallet,
    message: 'app.budget',
    shows: (viewer) => readsHours(viewer) || holds(viewer, 'analyst', 'quality'),
  },
  // Lists are HR's and team leads' work; who imports nothing but figures finds it with quality.
  { group: 'hr', to: '/import', icon: FileUp, message: 'app.import', shows: importsLists },
  {
    group: 'quality',
    to: '/dialogues',
    icon: MessagesSquare,
    message: 'app.dialogues',
    shows: (viewer) =>
      holds(viewer, 'facilitator', 'quality', 'teamLead', 'member', 'partner', 'auditor', 'board'),
  },
  {
    group: 'quality',
    to: '/import',
    icon: FileUp,
    message: 'app.import',
    shows: (viewer) => holds(viewer, 'quality') && !importsLists(viewer),
  },
  { group: 'networks', to: '/coalitions', icon: Puzzle, message: 'coalition.title' },
  {
    group: 'analysis',
    to: '/study-success',
    icon: ChartLine,
    message: 'app.studySuccess',
    shows: readsResults,
  },
  {
    group: 'networks',
    to: '/networks',
    icon: Network,
    message: 'app.networks',
  },
  { group: 'networks', to: '/networks/map', icon: Waypoints, message: 'app.networkMap', shows: exchanges },
  { group: 'networks', to: '/exchanges', icon: ArrowLeftRight, message: 'app.exchanges', shows: exchanges },
  {
    group: 'networks',
    to: '/questions',
    icon: MessageCircleQuestion,
    message: 'app.questions',
    shows: exchanges,
  },
  {
    group: 'analysis',
    to: '/insight',
    icon: ChartNoAxesCombined,
    message: 'insight.title',
    shows: (viewer) => holds(viewer, 'analyst', 'board', 'auditor', 'quality', 'manager'),
  },
  {
    group: 'analysis',
    to: '/accountability',
    icon: ShieldCheck,
    message: 'accountability.title',
    shows: (viewer) => holds(viewer, 'board', 'auditor', 'dpo', 'quality'),
  },
  {
    group: 'analysis',
    to: '/events',
    icon: ListFilter,
    message: 'app.events',
    shows: (viewer) => holds(viewer, 'board', 'auditor', 'quality', 'analyst', 'dpo'),
  },
  {
    group: 'analysis',
    to: '/notes',
    icon: StickyNote,
    message: 'note.list',
    shows: (viewer) => holds(viewer, 'board', 'auditor', 'quality'),
  },
  { group: 'analysis', to: '/replay', icon: History, message: 'app.replay' },
  { group: 'analysis', to: '/graphiql', icon: Code, message: 'app.graphql' },
];

/** An entry as it is shown: a team by its name, where the viewer may know it. */
export interface ShownEntry {
  to: string;
  icon: LucideIcon;
  label: { message: MessageId } | { name: string };
}

function teamsOf(viewer: Viewer): ShownEntry[] {
  const units = new Map(viewer.roles.map(({ unit }) => [unit.id, unit]));
  return ownTeams(viewer).map((id) => {
    const name = units.get(id)?.name?.value;
    return {
      to: `/teams/${encodeURIComponent(id)}`,
      icon: House,
      label: name ? { name } : { message: 'app.myTeam' },
    };
  });
}

/** Where `viewer` can go, by group; their own teams come first. */
export function entriesFor(viewer: Viewer): { group: Group; entries: ShownEntry[] }[] {
  return GROUPS.map((group) => ({
    group,
    entries: [
      ...(group === 'work' ? teamsOf(viewer) : []),
      ...entries
        .filter((entry) => entry.group === group && (entry.shows?.(viewer) ?? true))
        .map(({ to, icon, message }) => ({ to, icon, label: { message } })),
    ],
  })).filter((group) => group.entries.length > 0);
}
