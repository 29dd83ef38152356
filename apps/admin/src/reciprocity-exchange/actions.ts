// What the viewer may do with an exchange now; the server decides, and says why not.
import type { ExchangeStatus } from './states.js';

export interface ExchangeViewer {
  /** Speaks for who brings. */
  gives: boolean;
  /** Speaks for who fetches. */
  receives: boolean;
  /** Is a broker: of which institution is asked of the server. */
  brokers: boolean;
}

export type ExchangeAction = 'match' | 'deliver' | 'acknowledge' | 'dispute' | 'resolve' | 'value' | 'lapse';

/** The actions that are open to this viewer in this state, in reading order. */
export function exchangeActions(status: ExchangeStatus, viewer: ExchangeViewer): ExchangeAction[] {
  const unmatched = status === 'offered' || status === 'requested';
  const open: [ExchangeAction, boolean][] = [
    ['match', unmatched && viewer.brokers],
    ['deliver', status === 'matched' && viewer.gives],
    ['acknowledge', status === 'delivered' && viewer.receives],
    ['dispute', status === 'delivered' && viewer.receives],
    ['resolve', status === 'disputed' && viewer.brokers],
    ['value', status === 'acknowledged' && viewer.receives],
    ['lapse', (unmatched || status === 'matched') && viewer.brokers],
  ];
  return open.flatMap(([action, may]) => (may ? [action] : []));
}
