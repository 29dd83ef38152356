// A page of the app as a PDF, by a browser that is started for it and closed after it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { COOKIE } from '../session/session-cookie.js';
import { findChromium } from './find-chromium.js';
import { NoBrowser, type PageToPrint, type Print } from './print-queue.js';

/** Nothing but the page itself: no first run, no updates, no traffic of its own. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Prints with the browser at `named`, or the one that is found; throws NoBrowser where there is none that starts. */
export const printWithChromium =
  (named: string | null): Print =>
  async (page, signal) => {
    const executablePath = findChromium(named);
    if (executablePath === null) throw new NoBrowser();
    // What a browser keeps outside its profile goes away with this folder.
    const home = await mkdtemp(join(tmpdir(), 'traject-print-'));
    let browser: Browser | null = null;
    const leave = () => void browser?.close();
    try {
      browser = await launched(executablePath, home);
      signal.addEventListener('abort', leave);
      signal.throwIfAborted();
      return await printed(browser, page);
    } finally {
      signal.removeEventListener('abort', leave);
      await browser?.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    }
  };

async function launched(executablePath: string, home: string): Promise<Browser> {
  const { PATH = '', LANG = 'C.UTF-8' } = process.env;
  try {
    return await chromium.launch({
      executablePath,
      args: FLAGS,
      // Not what this server knows of its database and secrets.
      env: { PATH, LANG, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    });
  } catch {
    throw new NoBrowser();
  }
}

async function printed(browser: Browser, asked: PageToPrint): Promise<Uint8Array> {
  const { origin, shownOrigin, path, session, language } = asked;
  const context = await browser.newContext({
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: 'light',
    acceptDownloads: false,
    serviceWorkers: 'block',
  });
  await context.addCookies([
    { name: COOKIE, value: session, url: origin, httpOnly: true, sameSite: 'Strict' },
  ]);
  const isOwn = (url: string): boolean => new URL(url).host === new URL(origin).host;
  await context.route('**/*', (route) => (isOwn(route.request().url()) ? route.continue() : route.abort()));
  await context.routeWebSocket(/.*/, (socket) => {
    if (isOwn(socket.url())) socket.connectToServer();
    else void socket.close();
  });
  await context.addInitScript({ content: `window.trajectOrigin = ${JSON.stringify(shownOrigin)};` });
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(new URL(path, origin).href);
  const digest = await digestOnPaper(page);
  await page.evaluate('document.fonts.ready.then(() => null)');
  return page.pdf({
    format: 'A4',
    tagged: true,
    outline: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footerOf(digest),
    margin: { top: '15mm', right: '15mm', bottom: '18mm', left: '15mm' },
  });
}

/** Waits until the whole dossier is there, and gives the digest on its cover. */
async function digestOnPaper(page: Page): Promise<string> {
  const paper = page.locator('[data-dossier]');
  await paper.waitFor();
  if ((await paper.getAttribute('data-dossier')) !== 'ready')
    throw new Error('the page had no dossier to print');
  await page.locator('main progress').waitFor({ state: 'detached' });
  return (await paper.getAttribute('data-digest')) ?? '';
}

/** Every page says of which dossier it is, and which of how many. */
const footerOf = (digest: string): string => `
  <div style="box-sizing:border-box;inline-size:100%;padding:0 15mm;display:flex;justify-content:space-between;font:7.5pt sans-serif;color:#333">
    <span>Traject · SHA-256 ${/^[0-9a-f]{64}$/.test(digest) ? digest.replaceAll(/.{8}(?!$)/g, '$& ') : ''}</span>
    <span><span class="pageNumber"></span> / <span class="totalPages"></span></span>
  </div>`;
