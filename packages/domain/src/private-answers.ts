import type { TrajectEvent } from './catalogue.js';

/**
 * Events that hold what a person answered for themselves only. Nobody but their author meets one, in history,
 * subscription, inspector or export, and the read model keeps nothing of what they say. A word that asks people in
 * rounds adds its answers here; what of them may be shown is in `kernel/private-answers.ts`.
 */
export const PRIVATE_ANSWERS: readonly TrajectEvent['type'][] = ['AppraisalAnswered', 'DriveScanAnswered'];

/** True for an event that is for its author only. */
export const isPrivateAnswer = ({ type }: { type: string }): boolean =>
  PRIVATE_ANSWERS.some((other) => other === type);
