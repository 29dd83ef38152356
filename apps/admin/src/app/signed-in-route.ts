import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import type { Client } from 'urql';
import { loadViewer } from '../session/session.js';
import { FailedOutside, NotFoundOutside } from './outside.js';
import { Root } from './root.js';
import { Shell } from './shell.js';

// Everything but the shell is loaded when it is first shown. Pages name their return type: the routes' types would
// otherwise depend on the pages, which depend on the routes.
export const root = createRootRouteWithContext<{ client: Client }>()({
  component: Root,
  notFoundComponent: NotFoundOutside,
  errorComponent: FailedOutside,
});

/** Leaves for the sign-in page, and comes `back` after it. */
function signInFirst(back: string): never {
  redirect({ to: '/sign-in', search: { back }, throw: true });
  throw new Error('unreachable: redirect throws');
}

/** What is shown to who is signed in hangs under this. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    return { viewer: (await loadViewer(context.client)) ?? signInFirst(location.href) };
  },
  component: Shell,
  // Who is signed in could not be asked: there is no frame to show it in.
  errorComponent: FailedOutside,
});
