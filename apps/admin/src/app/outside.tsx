import { isRebuilding, RebuildingPage } from '../projection/rebuilding-page.js';
import { NotFound } from './not-found.js';
import { RouteFailed } from './route-failed.js';

/** An unknown address, outside the shell: a page of its own. */
export const NotFoundOutside = () => (
  <main>
    <NotFound />
  </main>
);

/** A page that failed outside the shell, or cannot be shown while the read model is rebuilt. */
export const FailedOutside = ({ error }: { error: unknown }) => (
  <main>{isRebuilding(error) ? <RebuildingPage /> : <RouteFailed />}</main>
);
