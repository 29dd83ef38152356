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
import { NO_PLACE, type StreamPlace } from '@traject/read-model';
import type { Sight } from '../graphql/viewer.js';

/** An event as this viewer meets it. */
export interface SeenEvent {
  event: Recorded;
  redacted: boolean;
  /** The team of its aggregate, and who takes part in it, where the viewer's rights depend on it. */
  place: StreamPlace;
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

/** The event as the viewer meets it, `place` being where its stream stands; null when it is hidden. */
export function seen(
  viewer: HistoryViewer,
  recorded: Recorded,
  place: StreamPlace = NO_PLACE,
): SeenEvent | null {
  // An event type that this version does not know is judged by where it stands, as any other.
  const event = recorded as Recorded<TrajectEvent>;
  const { teamId, sharedWith } = place;
  // What one may see of the one institution is not what one may see of the other.
  const capacities = viewer.capacities.filter(
    ({ institutionId: of }) =>
      event.institutionId === REFERENCE ||
      of === event.institutionId ||
      (of !== null && sharedWith.institutionIds.includes(of)),
  );
  const visibility = visibilityOf(event, { ...viewer, capacities }, teamId, sharedWith);
  if (visibility === 'hidden') return null;
  return {
    event: visibility === 'redacted' ? redact(event) : event,
    redacted: visibility === 'redacted',
    place,
  };
}
