import { rolesOfKind, type ListKind } from '@traject/list-import';
import type { Sight } from '../graphql/viewer.js';
import type { Sender } from './list-import.js';

/**
 * For which institutions a viewer may import lists of a kind, and as whom: HR (for any unit of the institution; which
 * rows that covers, each command checks) and, of attendance, team leads; quality for KPI values.
 */
export function sendersOf(sight: Sight, kind: ListKind): ReadonlyMap<string, Sender> {
  const senders = new Map<string, Sender>();
  for (const role of rolesOfKind[kind]) {
    for (const { role: own, held, institutionId } of sight.roles) {
      if (!held || own !== role || institutionId === null || senders.has(institutionId)) continue;
      const led = sight.roles.filter((each) => each.held && each.role === 'teamLead');
      const teamIds = role === 'teamLead' ? led.map(({ unit }) => unit.id) : [];
      senders.set(institutionId, { personId: sight.personId, role, teamIds });
    }
  }
  return senders;
}
