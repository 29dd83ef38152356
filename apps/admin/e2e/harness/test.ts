// `test` of the browser specs: gives `visit`, which opens the app as someone, and fails a test in which a page
// complained. A screenshot of every page of a failed test goes to test-results/.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import type { Language } from '../../src/i18n/language.js';
import { launchBrowser } from './browser.js';
import { type Persona, personas } from './personas.js';
import { watchTroubles } from './troubles.js';

const results = fileURLToPath(new URL('../../../../test-results/', import.meta.url));

export interface Visit {
  /** Who is signed in; nobody when left out. */
  as?: Persona;
  /** What the browser asks for; Dutch when left out. */
  language?: Language;
  colours?: 'light' | 'dark';
  forcedColours?: boolean;
  /** Whether who looks asked for less motion. */
  still?: boolean;
  /** Whether the screen is touched. */
  touch?: boolean;
  width?: number;
  height?: number;
  /** Where the app is, if not at the server of the run. */
  origin?: string;
  /** Whether failing requests belong to the test, as when the server is stopped. */
  expectTroubles?: boolean;
}

interface Fixtures {
  /** The browser's path. */
  chrome: string;
  browser: Browser;
  /** Opens a page of the app at a path, in a browser profile of its own. */
  visit: (path: string, visit?: Visit) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  chrome: [process.env['CHROME_PATH'] ?? '', { scope: 'file' }],
  browser: [
    async ({ chrome }, provide) => {
      const { browser, close } = await launchBrowser(chrome);
      await provide(browser);
      await close();
    },
    { scope: 'file' },
  ],
  visit: async ({ browser, task }, provide) => {
    const opened: { page: Page; troubles: string[] }[] = [];
    await provide(async (path, options = {}) => {
      const page = await open(browser, options);
      const troubles = watchTroubles(page);
      if (!options.expectTroubles) opened.push({ page, troubles });
      await page.goto(path);
      return page;
    });
    const troubles = opened.flatMap(({ troubles: each }) => each);
    if (troubles.length > 0 || task.result?.errors?.length) {
      await mkdir(results, { recursive: true });
      for (const [index, { page }] of opened.entries()) {
        const name = `${task.name.replace(/\W+/g, '-').slice(0, 80)}-${index + 1}.png`;
        await page.screenshot({ path: join(results, name), fullPage: true });
      }
    }
    for (const { page } of opened) {
      // What a test holds back or changes may still be on its way.
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.context().close();
    }
    expect(troubles, 'what the pages complained of').toEqual([]);
  },
});

async function open(browser: Browser, options: Visit): Promise<Page> {
  const { as, language = 'nl', colours = 'light', width = 1440, height = 900 } = options;
  const context = await browser.newContext({
    baseURL: options.origin ?? inject('trajectOrigin'),
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: colours,
    forcedColors: options.forcedColours ? 'active' : 'none',
    reducedMotion: options.still ? 'reduce' : 'no-preference',
    hasTouch: options.touch ?? false,
    viewport: { width, height },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(15_000);
  if (as) {
    const signedIn = await context.request.post('/session/persona', {
      data: { personId: personas[as] },
    });
    if (!signedIn.ok()) throw new Error(`signing in as ${as} was answered ${signedIn.status()}`);
  }
  return context.newPage();
}
