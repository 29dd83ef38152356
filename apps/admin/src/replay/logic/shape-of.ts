import type { Shape } from '../../ui/event-glyph.js';

const SIGNED = /Signed$|Reached$|Adopted$|Endorsed$|Confirmed$|Accepted$|StanceTaken$|Anchored$|Imposed$|Resolved$/;
const BEGAN = /Drafted$|Proposed$|Started$|Named$|Formed$|Granted$|Registered$|Founded$|Joined$|Opened$|Claimed$|Assigned$|Defined$|Appointed$/;
const MEASURED = /^Measurement|^Norm|Appraised$|Answered$/;
const DISSENT = /Dissent|Contested$|Escalated$|Refused$|Declined$|Withdrawn$/;

/** Shape before colour: circle began, diamond changed, square signed, triangle measured, cross dissent. */
export function shapeOf(type: string, data: unknown): Shape {
  if (DISSENT.test(type) || objects(data)) return 'cross';
  if (MEASURED.test(type)) return 'triangle';
  if (SIGNED.test(type)) return 'square';
  return BEGAN.test(type) ? 'circle' : 'diamond';
}

const objects = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'stance' in data && data.stance === 'object';
