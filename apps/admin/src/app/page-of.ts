import { lazyRouteComponent } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { patiently } from '../ui/patiently.js';

/**
 * The page that a module exports as `name`, fetched when it is first shown; `beside` fetches what it will ask for itself, at the
 * same time.
 */
export const pageOf = <Name extends string>(
  load: () => Promise<Record<Name, () => ReactElement>>,
  name: Name,
  beside?: () => Promise<unknown>,
) =>
  lazyRouteComponent<Record<Name, () => ReactElement>, Name>(() => {
    // Who asks for it says so when it cannot be had.
    beside?.().catch(() => undefined);
    return patiently(load)();
  }, name);
