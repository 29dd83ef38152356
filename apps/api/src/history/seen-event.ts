// Who meets which event is the domain's decision; here it is applied to what is read.
import { redact, visibilityOf, type Recorded, type TrajectEvent, type Viewer } from '@traject/domain';
import type { Sight } from '../graphql/viewer.js';

/** An event as this viewer meets it. */
export interface SeenEvent {
  event: Recorded;
  redacted: boolean;
  /** The team of its aggregate, where the viewer's rights depend on it. */
  teamId: string | null;
}

/** The viewer as the domain knows one. */
export const domainViewer = (sight: Sight): Viewer => ({
  personId: sight.personId,
  capacities: sight.roles.filter(({ held }) => held).map(({ role, unit }) => ({ role, unit })),
  teamIds: [...sight.ownTeamIds, ...sight.partnerTeamIds],
  institutionIds: [...sight.institutionIds],
});

/** The event as the viewer meets it, `teamId` being the team of its aggregate; null when it is hidden. */
export function seen(viewer: Viewer, recorded: Recorded, teamId: string | null = null): SeenEvent | null {
  // An event type that this version does not know is judged by where it stands, as any other.
  const event = recorded as Recorded<TrajectEvent>;
  const visibility = visibilityOf(event, viewer, teamId);
  if (visibility === 'hidden') return null;
  return {
    event: visibility === 'redacted' ? redact(event) : event,
    redacted: visibility === 'redacted',
    teamId,
  };
}
