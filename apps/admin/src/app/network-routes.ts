import { createRoute } from '@tanstack/react-router';
import { coalitionsSearch } from '../coalition/search.js';
import { questionsSearch } from '../development-question/search.js';
import { networksSearch } from '../network/search.js';
import { networkMapSearch } from '../network-map/search.js';
import { exchangesSearch } from '../reciprocity-exchange/search.js';
import { pageOf } from './page-of.js';
import { signedIn } from './signed-in-route.js';

const coalitions = createRoute({
  getParentRoute: () => signedIn,
  path: 'coalitions',
  validateSearch: (search) => coalitionsSearch.parse(search),
  component: pageOf(() => import('../coalition/coalitions-page.js'), 'CoalitionsPage'),
});

const coalition = createRoute({
  getParentRoute: () => signedIn,
  path: 'coalitions/$coalitionId',
  component: pageOf(() => import('../coalition/coalition-page.js'), 'CoalitionPage'),
});

const networks = createRoute({
  getParentRoute: () => signedIn,
  path: 'networks',
  validateSearch: (search) => networksSearch.parse(search),
  component: pageOf(() => import('../network/networks-page.js'), 'NetworksPage'),
});

const network = createRoute({
  getParentRoute: () => signedIn,
  path: 'networks/$networkId',
  component: pageOf(() => import('../network/network-page.js'), 'NetworkPage'),
});

const partnership = createRoute({
  getParentRoute: () => signedIn,
  path: 'partnerships/$partnershipId',
  component: pageOf(() => import('../partnership/partnership-page.js'), 'PartnershipPage'),
});

const networkCourse = createRoute({
  getParentRoute: () => signedIn,
  path: 'network-courses/$courseId',
  component: pageOf(() => import('../network-course/course-page.js'), 'CoursePage'),
});

const networkMap = createRoute({
  getParentRoute: () => signedIn,
  path: 'networks/map',
  validateSearch: (search) => networkMapSearch.parse(search),
  component: pageOf(() => import('../network-map/network-map-page.js'), 'NetworkMapPage'),
});

const exchanges = createRoute({
  getParentRoute: () => signedIn,
  path: 'exchanges',
  validateSearch: (search) => exchangesSearch.parse(search),
  component: pageOf(() => import('../reciprocity-exchange/exchanges-page.js'), 'ExchangesPage'),
});

const exchange = createRoute({
  getParentRoute: () => signedIn,
  path: 'exchanges/$exchangeId',
  component: pageOf(() => import('../reciprocity-exchange/exchange-page.js'), 'ExchangePage'),
});

const questions = createRoute({
  getParentRoute: () => signedIn,
  path: 'questions',
  validateSearch: (search) => questionsSearch.parse(search),
  component: pageOf(() => import('../development-question/questions-page.js'), 'QuestionsPage'),
});

const question = createRoute({
  getParentRoute: () => signedIn,
  path: 'questions/$questionId',
  component: pageOf(() => import('../development-question/question-page.js'), 'QuestionPage'),
});

/** Addresses of what people of several institutions do together. */
export const networkRoutes = [
  coalitions,
  coalition,
  networks,
  network,
  partnership,
  networkCourse,
  networkMap,
  exchanges,
  exchange,
  questions,
  question,
] as const;
