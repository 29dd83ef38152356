import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Of GraphiQL, which we do not write: its tabs hold buttons. Everything else on that page counts. */
const foreign = { id: 'nested-interactive', html: 'graphiql-tab' };

/** The rules for what the colours of a page decide, and nothing else does. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

interface Looked {
  /** Only by these rules; by all of WCAG 2.2 A and AA when left out. */
  only?: string[];
  without?: string[];
  /** Only here. */
  within?: string;
}

/** What axe finds on the page, each with the elements it is about. */
export async function violations(page: Page, { only, without = [], within }: Looked = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // In one run in the page itself, which spares two thirds of the time: we have no frames of other origins.
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      runOnly: only ? { type: 'rule', values: only } : { type: 'tag', values: TAGS },
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    });
  const found = await (within === undefined ? axe : axe.include(within)).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => id !== foreign.id || !html.includes(foreign.html))
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
