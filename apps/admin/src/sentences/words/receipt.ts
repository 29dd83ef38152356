import type { ReceiptEvent } from '@traject/domain';
import type { WordSentences } from '../telling.js';

/** The events of `receipt`, as they are told and drawn. */
export const receiptSentences = {
  values: {
    CommandRefused: (data) => ({ command: data.commandType, code: data.code }),
  },
  shapes: {
    CommandRefused: 'cross',
  },
} satisfies WordSentences<ReceiptEvent['type']>;
