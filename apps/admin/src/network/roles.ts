import { holds, type Role, type Viewer } from '../session/session.js';
import type { Network } from './states.js';

/** In which roles one takes part in shared work, those who keep it first. */
export const TAKING_PART: readonly Role[] = [
  'broker',
  'facilitator',
  'manager',
  'teamLead',
  'quality',
  'hr',
  'board',
  'partner',
  'member',
];
export const BROKERS: readonly Role[] = ['broker', 'facilitator'];

/** Whether the viewer keeps this network: as a broker or facilitator, by leading it, or by a role in it. */
export const keepsNetwork = (viewer: Viewer, { lead, roles }: Network): boolean =>
  holds(viewer, 'broker', 'facilitator') ||
  lead?.person?.id === viewer.person.id ||
  roles.some(
    ({ person, role, holds: now }) =>
      now && person.id === viewer.person.id && ['coordinator', 'facilitator', 'broker'].includes(role),
  );

/** Who takes part acts; who only reads does not. */
export const takesPart = (viewer: Viewer): boolean => holds(viewer, ...TAKING_PART);
