import type { Page } from 'playwright-core';
import type { Persona } from './personas.js';

/** Every route of the app, with somebody for whom there is something on it. */
export const routes: readonly { path: string; as?: Persona }[] = [
  { path: '/sign-in' },
  { path: '/overview', as: 'board' },
  { path: '/programmes', as: 'hr' },
  { path: '/programmes/programme-lob', as: 'manager' },
  { path: '/teams/team-mobiliteit', as: 'teamLead' },
  { path: '/needs/need-werkplekgesprek', as: 'member' },
  { path: '/themes/theme-lob', as: 'teamLead' },
  { path: '/agreements/kpi-vsv-3-vervolg', as: 'manager' },
  { path: '/import', as: 'quality' },
  { path: '/graphiql', as: 'analyst' },
  { path: '/replay', as: 'board' },
  { path: '/replay/programme/programme-lob', as: 'board' },
  { path: '/nowhere', as: 'partner' },
];

/** Waits until the page has come and nothing in it is loading. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('progress'));
  await page.waitForLoadState('networkidle');
}
