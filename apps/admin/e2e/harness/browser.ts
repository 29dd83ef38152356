import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Nothing but the page itself: no first run, no updates, no traffic of its own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser at a path; `close` ends it. */
export async function launchBrowser(
  executablePath: string,
): Promise<{ browser: Browser; close: () => Promise<void> }> {
  if (executablePath === '') {
    throw new Error('No Chromium or Chrome was found; name one in CHROME_PATH. See `npm test`.');
  }
  // What a browser keeps outside its profile goes away with this folder.
  const home = await mkdtemp(join(tmpdir(), 'traject-browser-'));
  const browser = await chromium.launch({
    executablePath,
    args: FLAGS,
    env: { ...definedOf(process.env), HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  });
  return {
    browser,
    async close() {
      await browser.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const definedOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
