import { createRouter } from '@tanstack/react-router';
import type { Client } from 'urql';
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

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerWith>;
  }
}
