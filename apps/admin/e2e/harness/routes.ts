import type { Page } from 'playwright-core';
import type { Persona } from './personas.js';

export interface ListedRoute {
  path: string;
  /** Who is signed in; nobody when left out. */
  as?: Persona;
  /** Whether it is shown without the frame of the app. */
  outside?: true;
}

/** Every route of the app, with somebody for whom there is something on it. */
export const routes: readonly ListedRoute[] = [
  { path: '/sign-in' },
  { path: '/overview', as: 'board' },
  { path: '/programmes', as: 'hr' },
  { path: '/programmes/programme-lob', as: 'manager' },
  { path: '/teams/team-mobiliteit', as: 'teamLead' },
  { path: '/needs/need-werkplekgesprek', as: 'member' },
  { path: '/planner?month=2026-12', as: 'hr' },
  { path: '/planner?view=list', as: 'member' },
  { path: '/activities/activity-driehoeksgesprek', as: 'hr' },
  { path: '/activities/activity-studiedag-maart', as: 'teamLead' },
  { path: '/themes/theme-lob', as: 'teamLead' },
  { path: '/dialogues', as: 'quality' },
  { path: '/dialogues/dialoog-4', as: 'partner' },
  { path: '/agreements/kpi-vsv-3-vervolg', as: 'manager' },
  { path: '/hr', as: 'hr' },
  { path: '/hours', as: 'hr' },
  { path: '/budget', as: 'manager' },
  { path: '/plans', as: 'teamLead' },
  { path: '/plans/team-mobiliteit.2026', as: 'manager' },
  { path: '/programmes/programme-proeftuinen/experiments', as: 'schoolHead' },
  { path: '/experiments/experiment-circuits', as: 'schoolHead' },
  { path: '/experiments/experiment-neurodiversiteit', as: 'schoolLead' },
  { path: '/study-success', as: 'quality' },
  { path: '/insight', as: 'analyst' },
  { path: '/accountability', as: 'board' },
  { path: '/coalitions', as: 'facilitator' },
  { path: '/coalitions/coalition-innovatie', as: 'coalitionMember' },
  { path: '/networks', as: 'networkBroker' },
  { path: '/networks/network-kustroute', as: 'networkBroker' },
  { path: '/networks/map', as: 'communityBroker' },
  { path: '/exchanges', as: 'communityBroker' },
  { path: '/exchanges/exchange-sensoren', as: 'communityBroker' },
  { path: '/questions', as: 'communityBroker' },
  { path: '/questions/question-kiezen', as: 'communityBroker' },
  { path: '/partnerships/partnership-doorstroom', as: 'vmboHead' },
  { path: '/network-courses/course-netwerkvorming', as: 'facilitator' },
  { path: '/events', as: 'board' },
  { path: '/notes', as: 'auditor' },
  { path: '/people/person-020/actions', as: 'teamLead' },
  { path: '/import', as: 'quality' },
  { path: '/import?what=lists', as: 'hr' },
  { path: '/graphiql', as: 'analyst' },
  { path: '/replay', as: 'board' },
  { path: '/replay/programme/programme-lob', as: 'board' },
  { path: '/replay/programme/programme-lob?asOf=2024-11-20&vs=2025-01-20', as: 'auditor' },
  {
    path: '/replay/team/team-mobiliteit?asOf=2025-02-01&vs=team-team-installatietechniek&view=sides',
    as: 'board',
  },
  { path: '/replay/person/person-021', as: 'member' },
  { path: '/replay/institution/zeewaard', as: 'board' },
  { path: '/dossier/programme/programme-lob?asOf=2024-09-20&from=2024-09-10&vs=2024-09-27', as: 'auditor' },
  { path: '/nowhere', as: 'partner', outside: true },
];

/** A line of the query in GraphiQL's editor. */
const QUERY = '.graphiql-query-editor .view-line';

/** Waits until the page has come and nothing in it is loading. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('progress'));
  // GraphiQL fetches in workers, and a fetch of a worker that ends is never over for who waits for the network: its editor says it.
  if (await page.locator('.graphiql-container').count()) await page.locator(QUERY).first().waitFor();
  else await page.waitForLoadState('networkidle');
}
