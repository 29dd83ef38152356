import { NotFound } from './not-found.js';
import { RouteFailed } from './route-failed.js';

/** An unknown address, outside the shell: a page of its own. */
export const NotFoundOutside = () => (
  <main>
    <NotFound />
  </main>
);

/** A page that failed outside the shell. */
export const FailedOutside = () => (
  <main>
    <RouteFailed />
  </main>
);
