import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { Client } from 'urql';
import { dialoguesSearch } from '../dialogue-session/search.js';
import { questionsSearch } from '../development-question/search.js';
import { experimentsSearch } from '../experiment/search.js';
import { hoursSearch } from '../hours-norm/search.js';
import { hrSearch } from '../hr/search.js';
import { importSearch } from '../import/search.js';
import { networksSearch } from '../network/search.js';
import { networkMapSearch } from '../network-map/search.js';
import { overviewSearch } from '../overview/search.js';
import { exchangesSearch } from '../reciprocity-exchange/search.js';
import { replaySearch } from '../replay/search.js';
import { firstPage } from '../session/first-page.js';
import { signInSearch } from '../session/search.js';
import { loadViewer } from '../session/session.js';
import { budgetSearch, plansSearch } from '../training-plan/search.js';
import { studySuccessSearch } from '../study-success/search.js';
import { plannerSearch } from '../training-activity/search.js';
import { FailedOutside, NotFoundOutside } from './outside.js';
import { Root } from './root.js';
import { Shell } from './shell.js';

// Everything but the shell is loaded when it is first shown. Pages name their return type: the routes' types would
// otherwise depend on the pages, which depend on the routes.
const root = createRootRouteWithContext<{ client: Client }>()({
  component: Root,
  notFoundComponent: NotFoundOutside,
  errorComponent: FailedOutside,
});

/** Leaves for the sign-in page, and comes `back` after it. */
function signInFirst(back: string): never {
  redirect({ to: '/sign-in', search: { back }, throw: true });
  throw new Error('unreachable: redirect throws');
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: (search) => signInSearch.parse(search),
  component: lazyRouteComponent(() => import('../session/sign-in-page.js'), 'SignInPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    return { viewer: (await loadViewer(context.client)) ?? signInFirst(location.href) };
  },
  component: Shell,
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
  component: lazyRouteComponent(() => import('../overview/overview-page.js'), 'OverviewPage'),
});

const programmes = createRoute({
  getParentRoute: () => signedIn,
  path: 'programmes',
  component: lazyRouteComponent(() => import('../programme/programmes-page.js'), 'ProgrammesPage'),
});

const programme = createRoute({
  getParentRoute: () => signedIn,
  path: 'programmes/$programmeId',
  component: lazyRouteComponent(() => import('../programme/programme-page.js'), 'ProgrammePage'),
});

const team = createRoute({
  getParentRoute: () => signedIn,
  path: 'teams/$teamId',
  component: lazyRouteComponent(() => import('../team/team-page.js'), 'TeamPage'),
});

const need = createRoute({
  getParentRoute: () => signedIn,
  path: 'needs/$needId',
  component: lazyRouteComponent(() => import('../training-need/need-page.js'), 'NeedPage'),
});

const planner = createRoute({
  getParentRoute: () => signedIn,
  path: 'planner',
  validateSearch: (search) => plannerSearch.parse(search),
  component: lazyRouteComponent(() => import('../training-activity/planner-page.js'), 'PlannerPage'),
});

const activity = createRoute({
  getParentRoute: () => signedIn,
  path: 'activities/$activityId',
  component: lazyRouteComponent(() => import('../training-activity/activity-page.js'), 'ActivityPage'),
});

const theme = createRoute({
  getParentRoute: () => signedIn,
  path: 'themes/$themeId',
  component: lazyRouteComponent(() => import('../ownership/theme-page.js'), 'ThemePage'),
});

const dialogues = createRoute({
  getParentRoute: () => signedIn,
  path: 'dialogues',
  validateSearch: (search) => dialoguesSearch.parse(search),
  component: lazyRouteComponent(() => import('../dialogue-session/dialogues-page.js'), 'DialoguesPage'),
});

const dialogue = createRoute({
  getParentRoute: () => signedIn,
  path: 'dialogues/$dialogueId',
  component: lazyRouteComponent(() => import('../dialogue-session/dialogue-page.js'), 'DialoguePage'),
});

const agreement = createRoute({
  getParentRoute: () => signedIn,
  path: 'agreements/$agreementId',
  component: lazyRouteComponent(() => import('../kpi-agreement/agreement-page.js'), 'AgreementPage'),
});

const experiments = createRoute({
  getParentRoute: () => signedIn,
  path: 'programmes/$programmeId/experiments',
  validateSearch: (search) => experimentsSearch.parse(search),
  component: lazyRouteComponent(() => import('../experiment/experiments-page.js'), 'ExperimentsPage'),
});

const experiment = createRoute({
  getParentRoute: () => signedIn,
  path: 'experiments/$experimentId',
  component: lazyRouteComponent(() => import('../experiment/experiment-page.js'), 'ExperimentPage'),
});

const studySuccess = createRoute({
  getParentRoute: () => signedIn,
  path: 'study-success',
  validateSearch: (search) => studySuccessSearch.parse(search),
  component: lazyRouteComponent(() => import('../study-success/study-success-page.js'), 'StudySuccessPage'),
});

const insight = createRoute({
  getParentRoute: () => signedIn,
  path: 'insight',
  component: lazyRouteComponent(() => import('../insight/insight-page.js'), 'InsightPage'),
});

const accountability = createRoute({
  getParentRoute: () => signedIn,
  path: 'accountability',
  component: lazyRouteComponent(
    () => import('../accountability/accountability-page.js'),
    'AccountabilityPage',
  ),
});

const coalitions = createRoute({
  getParentRoute: () => signedIn,
  path: 'coalitions',
  component: lazyRouteComponent(() => import('../coalition/coalitions-page.js'), 'CoalitionsPage'),
});

const coalition = createRoute({
  getParentRoute: () => signedIn,
  path: 'coalitions/$coalitionId',
  component: lazyRouteComponent(() => import('../coalition/coalition-page.js'), 'CoalitionPage'),
});

const hr = createRoute({
  getParentRoute: () => signedIn,
  path: 'hr',
  validateSearch: (search) => hrSearch.parse(search),
  component: lazyRouteComponent(() => import('../hr/hr-page.js'), 'HrPage'),
});

const hours = createRoute({
  getParentRoute: () => signedIn,
  path: 'hours',
  validateSearch: (search) => hoursSearch.parse(search),
  component: lazyRouteComponent(() => import('../hours-norm/hours-page.js'), 'HoursPage'),
});

const budget = createRoute({
  getParentRoute: () => signedIn,
  path: 'budget',
  validateSearch: (search) => budgetSearch.parse(search),
  component: lazyRouteComponent(() => import('../training-plan/budget-page.js'), 'BudgetPage'),
});

const plans = createRoute({
  getParentRoute: () => signedIn,
  path: 'plans',
  validateSearch: (search) => plansSearch.parse(search),
  component: lazyRouteComponent(() => import('../training-plan/plans-page.js'), 'PlansPage'),
});

const plan = createRoute({
  getParentRoute: () => signedIn,
  path: 'plans/$planId',
  component: lazyRouteComponent(() => import('../training-plan/plan-page.js'), 'PlanPage'),
});

const networks = createRoute({
  getParentRoute: () => signedIn,
  path: 'networks',
  validateSearch: (search) => networksSearch.parse(search),
  component: lazyRouteComponent(() => import('../network/networks-page.js'), 'NetworksPage'),
});

const network = createRoute({
  getParentRoute: () => signedIn,
  path: 'networks/$networkId',
  component: lazyRouteComponent(() => import('../network/network-page.js'), 'NetworkPage'),
});

const partnership = createRoute({
  getParentRoute: () => signedIn,
  path: 'partnerships/$partnershipId',
  component: lazyRouteComponent(() => import('../partnership/partnership-page.js'), 'PartnershipPage'),
});

const networkCourse = createRoute({
  getParentRoute: () => signedIn,
  path: 'network-courses/$courseId',
  component: lazyRouteComponent(() => import('../network-course/course-page.js'), 'CoursePage'),
});

const networkMap = createRoute({
  getParentRoute: () => signedIn,
  path: 'networks/map',
  validateSearch: (search) => networkMapSearch.parse(search),
  component: lazyRouteComponent(() => import('../network-map/network-map-page.js'), 'NetworkMapPage'),
});

const exchanges = createRoute({
  getParentRoute: () => signedIn,
  path: 'exchanges',
  validateSearch: (search) => exchangesSearch.parse(search),
  component: lazyRouteComponent(() => import('../reciprocity-exchange/exchanges-page.js'), 'ExchangesPage'),
});

const exchange = createRoute({
  getParentRoute: () => signedIn,
  path: 'exchanges/$exchangeId',
  component: lazyRouteComponent(() => import('../reciprocity-exchange/exchange-page.js'), 'ExchangePage'),
});

const questions = createRoute({
  getParentRoute: () => signedIn,
  path: 'questions',
  validateSearch: (search) => questionsSearch.parse(search),
  component: lazyRouteComponent(() => import('../development-question/questions-page.js'), 'QuestionsPage'),
});

const question = createRoute({
  getParentRoute: () => signedIn,
  path: 'questions/$questionId',
  component: lazyRouteComponent(() => import('../development-question/question-page.js'), 'QuestionPage'),
});

const imports = createRoute({
  getParentRoute: () => signedIn,
  path: 'import',
  validateSearch: (search) => importSearch.parse(search),
  component: lazyRouteComponent(() => import('../import/import-page.js'), 'ImportPage'),
});

const graphiql = createRoute({
  getParentRoute: () => signedIn,
  path: 'graphiql',
  component: lazyRouteComponent(() => import('../analyst/graphiql-page.js'), 'GraphiqlPage'),
});

const replays = createRoute({
  getParentRoute: () => signedIn,
  path: 'replay',
  component: lazyRouteComponent(() => import('../programme/replays-page.js'), 'ReplaysPage'),
});

/** `$scope`: programme, team, person or institution. */
const replay = createRoute({
  getParentRoute: () => signedIn,
  path: 'replay/$scope/$id',
  validateSearch: (search) => replaySearch.parse(search),
  component: lazyRouteComponent(() => import('../replay/replay-page.js'), 'ReplayPage'),
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
    coalitions,
    coalition,
    hr,
    hours,
    budget,
    plans,
    plan,
    networks,
    network,
    partnership,
    networkCourse,
    networkMap,
    exchanges,
    exchange,
    questions,
    question,
    imports,
    graphiql,
    replays,
    replay,
  ]),
]);
