// What the viewer may do with a development question now; the server decides, and says why not.
import type { QuestionStatus } from './states.js';

export interface QuestionViewer {
  /** Speaks for the partner that asks. */
  asks: boolean;
  /** Is a broker: of which institution is asked of the server. */
  brokers: boolean;
}
export type QuestionAction = 'match' | 'answer' | 'reopen' | 'withdraw';

/** The actions that are open to this viewer in this state, in reading order. */
export function questionActions(status: QuestionStatus, { asks, brokers }: QuestionViewer): QuestionAction[] {
  const open: [QuestionAction, boolean][] = [
    ['match', status === 'open' && brokers],
    ['answer', status === 'matched' && (asks || brokers)],
    ['reopen', status === 'matched' && brokers],
    ['withdraw', (status === 'open' || status === 'matched') && (asks || brokers)],
  ];
  return open.flatMap(([action, may]) => (may ? [action] : []));
}
