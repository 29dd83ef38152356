import { createRouter } from '@tanstack/react-router';
import type { Client } from 'urql';
import { loadViewer } from '../session/session.js';
import { Loading } from './loading.js';
import { RouteFailed } from './route-failed.js';
import { routeTree } from './routes.js';

/** The router of the app; `client` is how pages reach the API. */
export const routerWith = (client: Client) =>
  createRouter({
    routeTree,
    context: { client },
    defaultPreload: false,
    defaultPendingComponent: Loading,
    defaultErrorComponent: RouteFailed,
    scrollRestoration: true,
  });

/**
 * Asks for what the page at this address needs in any case, at the same time and while the sentences come: who is signed in, and
 * the page's code. What fails is asked again, and said, where it is needed.
 */
export function askBeforehand(router: ReturnType<typeof routerWith>): void {
  loadViewer(router.options.context.client).catch(() => undefined);
  const [routes] = router.getMatchedRoutes(router.latestLocation.pathname);
  for (const route of routes) void router.loadRouteChunk(route);
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerWith>;
  }
}
