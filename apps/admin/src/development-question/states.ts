import type { Tint } from '../ui/chip.js';

/** The states of a development question, in their order. */
export const QUESTION_STATES = ['open', 'matched', 'answered', 'withdrawn'] as const;
export type QuestionStatus = (typeof QUESTION_STATES)[number];

export const QUESTION_TINTS: Record<QuestionStatus, Tint> = {
  open: 'open',
  matched: 'holding',
  answered: 'done',
  withdrawn: 'none',
};

/** How far one can have come, from the first. */
export const PHASES = ['orienting', 'starting', 'developing', 'sustaining'] as const;
