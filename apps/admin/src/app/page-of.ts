import { lazyRouteComponent } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { patiently } from '../ui/patiently.js';

/** The page that a module exports as `name`, fetched when it is first shown. */
export const pageOf = <Name extends string>(
  load: () => Promise<Record<Name, () => ReactElement>>,
  name: Name,
) => lazyRouteComponent<Record<Name, () => ReactElement>, Name>(patiently(load), name);
