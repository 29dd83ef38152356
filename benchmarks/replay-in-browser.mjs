// The built app in a browser, with answers made here: what is measured is the replay, not the server.
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { projectRoot } from '../scripts/project-root.mjs';

const dist = join(projectRoot, 'apps/admin/dist');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const nothingNamed = {
  institutions: [],
  colleges: [],
  teams: [],
  themes: [],
  programmes: [],
  trainingNeeds: [],
  kpiAgreements: [],
  kpiDefinitions: [],
};

/**
 * The answers of the API to what the replay asks, by operation.
 * @param {any[]} nodes
 * @param {{ id: string, name: string }[]} people
 * @returns {(operation: string, variables: any) => unknown}
 */
export function answering(nodes, people) {
  return (operation, variables) => {
    switch (operation) {
      case 'Viewer':
        return { viewer: { person: people[0], language: 'nl', seesNames: true, roles: [] } };
      case 'ReplayHistory': {
        const { kind, id } = variables.scope;
        const all = kind === 'stream' ? nodes.filter(({ stream }) => stream === id) : nodes;
        const from = Number(variables.after ?? 0);
        const page = all.slice(from, from + variables.first);
        const end = from + page.length;
        const pageInfo = { hasNextPage: end < all.length, endCursor: String(end) };
        return { history: { totalCount: all.length, pageInfo, nodes: page } };
      }
      case 'ReplayScope':
        return {
          now: {
            headPosition: String(nodes.length),
            institution: { name: { value: 'Demo' } },
            appraisalRounds: [],
          },
        };
      case 'Names':
        return { now: nothingNamed, directory: people };
      default:
        throw new Error(`nothing answers ${operation}`);
    }
  };
}

/**
 * Opens the replay of the institution and waits until it is there.
 * @param {import('playwright-core').Browser} browser
 * @param {(operation: string, variables: any) => unknown} answer
 */
export async function serveReplay(browser, answer) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.routeWebSocket(/graphql/, () => undefined);
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/graphql') {
      const { operationName, query, variables } = route.request().postDataJSON();
      const operation = operationName ?? /(?:query|mutation) (\w+)/.exec(query)?.[1];
      return route.fulfill({ json: { data: answer(operation, variables ?? {}) } });
    }
    const asked = join(dist, pathname);
    const file = extname(pathname) !== '' && existsSync(asked) ? asked : join(dist, 'index.html');
    const contentType = Object.entries(TYPES).find(([ending]) => ending === extname(file))?.[1];
    return route.fulfill({
      body: readFileSync(file),
      contentType: contentType ?? 'application/octet-stream',
    });
  });
  await page.goto('http://replay.invalid/replay/institution/zeewaard');
  await page.waitForSelector('input[type="range"]');
  return page;
}
