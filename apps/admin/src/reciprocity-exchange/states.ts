import type { Tint } from '../ui/chip.js';

/** The states of an exchange, in their order. */
export const EXCHANGE_STATES = [
  'offered',
  'requested',
  'matched',
  'delivered',
  'acknowledged',
  'disputed',
  'valued',
  'lapsed',
] as const;
export type ExchangeStatus = (typeof EXCHANGE_STATES)[number];

export const EXCHANGE_TINTS: Record<ExchangeStatus, Tint> = {
  offered: 'open',
  requested: 'open',
  matched: 'planned',
  delivered: 'holding',
  acknowledged: 'holding',
  disputed: 'contested',
  valued: 'done',
  lapsed: 'none',
};

/** Where bringing and fetching takes place. */
export const LEVELS = ['relation', 'process', 'content'] as const;

export const DISPUTE_ENDS = ['asDelivered', 'deliverAgain', 'letGo'] as const;
