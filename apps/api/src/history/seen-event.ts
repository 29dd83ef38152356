// Who meets which event is the domain's decision; here it is applied to what is read.
import {
  redact,
  REFERENCE,
  visibilityOf,
  type Capacity,
  type Recorded,
  type TrajectEvent,
  type Viewer,
} from '@traject/domain';
import type { Sight } from '../graphql/viewer.js';

/** An event as this viewer meets it. */
export interface SeenEvent {
  event: Recorded;
  redacted: boolean;
  /** The team of its aggregate, where the viewer's rights depend on it. */
  teamId: string | null;
}

/** The viewer as the domain knows one, with the institution for which each capacity is held. */
export interface HistoryViewer extends Viewer {
  capacities: (Capacity & { institutionId: string | null })[];
}

export const domainViewer = (sight: Sight): HistoryViewer => ({
  personId: sight.personId,
  capacities: sight.roles
    .filter(({ held }) => held)
    .map(({ role, unit, institutionId }) => ({ role, unit, institutionId })),
  teamIds: [...sight.ownTeamIds, ...sight.partnerTeamIds],
  institutionIds: [...sight.institutionIds],
});

/** The event as the viewer meets it, `teamId` being the team of its aggregate; null when it is hidden. */
export function seen(
  viewer: HistoryViewer,
  recorded: Recorded,
  teamId: string | null = null,
): SeenEvent | null {
  // An event type that this version does not know is judged by where it stands, as any other.
  const event = recorded as Recorded<TrajectEvent>;
  // What one may see of the one institution is not what one may see of the other.
  const capacities = viewer.capacities.filter(
    ({ institutionId }) => event.institutionId === REFERENCE || institutionId === event.institutionId,
  );
  const visibility = visibilityOf(event, { ...viewer, capacities }, teamId);
  if (visibility === 'hidden') return null;
  return {
    event: visibility === 'redacted' ? redact(event) : event,
    redacted: visibility === 'redacted',
    teamId,
  };
}
