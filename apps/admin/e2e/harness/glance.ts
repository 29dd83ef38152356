// What a replay in the browser says of itself at one instant: nothing is drawn between one part of it and another.
import { endOfDay, isLocalDate } from '@traject/domain';
import type { Page } from 'playwright-core';
import { sayIn } from '../../src/testing/catalogues.js';
import type { AskedMoment } from './panel-as-read.js';

const t = sayIn('nl');
const ALL = Number.MAX_SAFE_INTEGER;

export interface Glance {
  /** The moment that its audit link names: both clocks, and up to which position it has followed the log. */
  moment: AskedMoment;
  /** What stands in the address; what does not is null. */
  address: { asOf: string | null; at: number | null; known: number | null };
  /** The text of the state panel. */
  panel: string;
  /** Where the playhead is, in words. */
  says: string;
  /** What it says was recorded since one looks at the past. */
  waiting: string;
}

/** What the replay says now; it has to be there. */
export async function glance(page: Page): Promise<Glance> {
  const seen = await page.evaluate(
    ({ copyLink, backToNow }) => {
      const { clipboard } = navigator;
      const buttonOf = (name: string) =>
        [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      let link = '';
      // It is copied before the click is over: the link is of the picture that is read below.
      const writeText = (text: string) => {
        link = text;
        return Promise.resolve();
      };
      Object.defineProperty(clipboard, 'writeText', { configurable: true, value: writeText });
      buttonOf(copyLink)?.click();
      Reflect.deleteProperty(clipboard, 'writeText');
      return {
        link,
        address: location.href,
        panel: document.querySelector('section[aria-labelledby="replay-state"]')?.textContent ?? '',
        says: document.querySelector('input[type="range"]')?.getAttribute('aria-valuetext') ?? '',
        waiting: buttonOf(backToNow)?.parentElement?.querySelector('[role="status"]')?.textContent ?? '',
      };
    },
    { copyLink: t('replay.copyLink'), backToNow: t('replay.backToNow') },
  );
  if (seen.link === '') throw new Error('the replay is not there yet');
  const told = clocksIn(seen.link);
  if (told.asOf === null || told.known === null)
    throw new Error(`the audit link names no moment: ${seen.link}`);
  return {
    moment: { asOf: told.asOf, at: told.at ?? ALL, known: told.known },
    address: clocksIn(seen.address),
    panel: seen.panel.replace(t('replay.asItStood'), ''),
    ...{ says: seen.says, waiting: seen.waiting },
  };
}

function clocksIn(href: string): Glance['address'] {
  const { searchParams } = new URL(href);
  const number = (name: string) => (searchParams.has(name) ? Number(searchParams.get(name)) : null);
  const asOf = searchParams.get('asOf');
  return {
    asOf: asOf !== null && isLocalDate(asOf) ? endOfDay(asOf) : asOf,
    at: number('at'),
    known: number('kpos'),
  };
}
