import { createRoute, redirect } from '@tanstack/react-router';
import { accountabilitySearch } from '../accountability/search.js';
import { notesSearch } from '../audit-note/search.js';
import { dialoguesSearch } from '../dialogue-session/search.js';
import { eventsSearch } from '../events/search.js';
import { experimentsSearch } from '../experiment/search.js';
import { hoursSearch } from '../hours-norm/search.js';
import { hrSearch } from '../hr/search.js';
import { insightSearch } from '../insight/search.js';
import { importSearch } from '../import/search.js';
import { overviewSearch } from '../overview/search.js';
import { replaysSearch } from '../programme/search.js';
import { replaySearch } from '../replay/search.js';
import { firstPage } from '../session/first-page.js';
import { signInSearch } from '../session/search.js';
import { budgetSearch } from '../training-plan/search.js';
import { studySuccessSearch } from '../study-success/search.js';
import { plannerSearch } from '../training-activity/search.js';
import { oneListSearch } from '../ui/list-search.js';
import { patiently } from '../ui/patiently.js';
import { networkRoutes } from './network-routes.js';
import { pageOf } from './page-of.js';
import { root, signedIn } from './signed-in-route.js';

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: (search) => signInSearch.parse(search),
  component: pageOf(() => import('../session/sign-in-page.js'), 'SignInPage'),
});

const first = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context }) => {
    redirect({ to: firstPage(context.viewer), replace: true, throw: true });
  },
});

const overview = createRoute({
  getParentRoute: () => signedIn,
  path: 'overview',
  validateSearch: (search) => overviewSearch.parse(search),
  component: pageOf(() => import('../overview/overview-page.js'), 'OverviewPage'),
});

const programmes = createRoute({
  getParentRoute: () => signedIn,
  path: 'programmes',
  validateSearch: (search) => oneListSearch.parse(search),
  component: pageOf(() => import('../programme/programmes-page.js'), 'ProgrammesPage'),
});

const programme = createRoute({
  getParentRoute: () => signedIn,
  path: 'programmes/$programmeId',
  component: pageOf(() => import('../programme/programme-page.js'), 'ProgrammePage'),
});

const team = createRoute({
  getParentRoute: () => signedIn,
  path: 'teams/$teamId',
  component: pageOf(() => import('../team/team-page.js'), 'TeamPage'),
});

const need = createRoute({
  getParentRoute: () => signedIn,
  path: 'needs/$needId',
  component: pageOf(() => import('../training-need/need-page.js'), 'NeedPage'),
});

const planner = createRoute({
  getParentRoute: () => signedIn,
  path: 'planner',
  validateSearch: (search) => plannerSearch.parse(search),
  component: pageOf(() => import('../training-activity/planner-page.js'), 'PlannerPage'),
});

const activity = createRoute({
  getParentRoute: () => signedIn,
  path: 'activities/$activityId',
  component: pageOf(() => import('../training-activity/activity-page.js'), 'ActivityPage'),
});

const theme = createRoute({
  getParentRoute: () => signedIn,
  path: 'themes/$themeId',
  component: pageOf(() => import('../ownership/theme-page.js'), 'ThemePage'),
});

const dialogues = createRoute({
  getParentRoute: () => signedIn,
  path: 'dialogues',
  validateSearch: (search) => dialoguesSearch.parse(search),
  component: pageOf(() => import('../dialogue-session/dialogues-page.js'), 'DialoguesPage'),
});

const dialogue = createRoute({
  getParentRoute: () => signedIn,
  path: 'dialogues/$dialogueId',
  component: pageOf(() => import('../dialogue-session/dialogue-page.js'), 'DialoguePage'),
});

const agreement = createRoute({
  getParentRoute: () => signedIn,
  path: 'agreements/$agreementId',
  component: pageOf(() => import('../kpi-agreement/agreement-page.js'), 'AgreementPage'),
});

const experiments = createRoute({
  getParentRoute: () => signedIn,
  path: 'programmes/$programmeId/experiments',
  validateSearch: (search) => experimentsSearch.parse(search),
  component: pageOf(() => import('../experiment/experiments-page.js'), 'ExperimentsPage'),
});

const experiment = createRoute({
  getParentRoute: () => signedIn,
  path: 'experiments/$experimentId',
  component: pageOf(() => import('../experiment/experiment-page.js'), 'ExperimentPage'),
});

const studySuccess = createRoute({
  getParentRoute: () => signedIn,
  path: 'study-success',
  validateSearch: (search) => studySuccessSearch.parse(search),
  component: pageOf(() => import('../study-success/study-success-page.js'), 'StudySuccessPage'),
});

const insight = createRoute({
  getParentRoute: () => signedIn,
  path: 'insight',
  validateSearch: (search) => insightSearch.parse(search),
  component: pageOf(() => import('../insight/insight-page.js'), 'InsightPage'),
});

const accountability = createRoute({
  getParentRoute: () => signedIn,
  path: 'accountability',
  validateSearch: (search) => accountabilitySearch.parse(search),
  component: pageOf(() => import('../accountability/accountability-page.js'), 'AccountabilityPage'),
});

const hr = createRoute({
  getParentRoute: () => signedIn,
  path: 'hr',
  validateSearch: (search) => hrSearch.parse(search),
  component: pageOf(() => import('../hr/hr-page.js'), 'HrPage'),
});

const hours = createRoute({
  getParentRoute: () => signedIn,
  path: 'hours',
  validateSearch: (search) => hoursSearch.parse(search),
  component: pageOf(() => import('../hours-norm/hours-page.js'), 'HoursPage'),
});

const budget = createRoute({
  getParentRoute: () => signedIn,
  path: 'budget',
  validateSearch: (search) => budgetSearch.parse(search),
  component: pageOf(() => import('../training-plan/budget-page.js'), 'BudgetPage'),
});

const plans = createRoute({
  getParentRoute: () => signedIn,
  path: 'plans',
  validateSearch: (search) => oneListSearch.parse(search),
  component: pageOf(() => import('../training-plan/plans-page.js'), 'PlansPage'),
});

const plan = createRoute({
  getParentRoute: () => signedIn,
  path: 'plans/$planId',
  component: pageOf(() => import('../training-plan/plan-page.js'), 'PlanPage'),
});

const imports = createRoute({
  getParentRoute: () => signedIn,
  path: 'import',
  validateSearch: (search) => importSearch.parse(search),
  component: pageOf(() => import('../import/import-page.js'), 'ImportPage'),
});

const events = createRoute({
  getParentRoute: () => signedIn,
  path: 'events',
  validateSearch: (search) => eventsSearch.parse(search),
  component: pageOf(() => import('../events/events-page.js'), 'EventsPage'),
});

const notes = createRoute({
  getParentRoute: () => signedIn,
  path: 'notes',
  validateSearch: (search) => notesSearch.parse(search),
  component: pageOf(() => import('../audit-note/notes-page.js'), 'NotesPage'),
});

const personActions = createRoute({
  getParentRoute: () => signedIn,
  path: 'people/$personId/actions',
  validateSearch: (search) => eventsSearch.parse(search),
  component: pageOf(() => import('../events/person-actions-page.js'), 'PersonActionsPage'),
});

const graphiql = createRoute({
  getParentRoute: () => signedIn,
  path: 'graphiql',
  component: pageOf(() => import('../analyst/graphiql-page.js'), 'GraphiqlPage'),
});

const replays = createRoute({
  getParentRoute: () => signedIn,
  path: 'replay',
  validateSearch: (search) => replaysSearch.parse(search),
  component: pageOf(() => import('../programme/replays-page.js'), 'ReplaysPage'),
});

// What a replay draws with comes together with its page: neither waits for the other.
const replayView = patiently(() => import('../replay/replay-view.js'));

/** `$scope`: programme, team, person or institution. */
const replay = createRoute({
  getParentRoute: () => signedIn,
  path: 'replay/$scope/$id',
  validateSearch: (search) => replaySearch.parse(search),
  component: pageOf(() => import('../replay/replay-page.js'), 'ReplayPage', replayView),
});

/** What a replay shows at its address, on paper. */
const dossier = createRoute({
  getParentRoute: () => signedIn,
  path: 'dossier/$scope/$id',
  validateSearch: (search) => replaySearch.parse(search),
  component: pageOf(() => import('../dossier/dossier-page.js'), 'DossierPage'),
});

/** Every address of the app. */
export const routeTree = root.addChildren([
  signIn,
  signedIn.addChildren([
    first,
    overview,
    programmes,
    programme,
    team,
    need,
    planner,
    activity,
    theme,
    dialogues,
    dialogue,
    agreement,
    experiments,
    experiment,
    studySuccess,
    insight,
    accountability,
    hr,
    hours,
    budget,
    plans,
    plan,
    ...networkRoutes,
    imports,
    events,
    notes,
    personActions,
    graphiql,
    replays,
    replay,
    dossier,
  ]),
]);
