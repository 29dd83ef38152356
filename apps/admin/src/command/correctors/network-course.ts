import type { NetworkCourseEvent } from '@traject/domain';
import type { Corrector, WordCorrectors } from '../corrector.js';

const keepers: Corrector = ['broker', 'facilitator'];

export const networkCourseCorrectors = {
  NetworkCoursePlanned: keepers,
  CourseSessionPlanned: keepers,
  CourseSessionRescheduled: keepers,
  CourseSessionCancelled: keepers,
  CourseParticipantEnrolled: keepers,
  CourseParticipantWithdrawn: keepers,
  CourseSessionHeld: keepers,
  NetworkCourseCompleted: keepers,
  NetworkCourseCancelled: keepers,
} satisfies WordCorrectors<NetworkCourseEvent['type']>;
