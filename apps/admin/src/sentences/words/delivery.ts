import type { DeliveryEvent } from '@traject/domain';
import type { WordSentences } from '../telling.js';

/** The events of `delivery`, as they are told and drawn. */
export const deliverySentences = {
  values: {
    DeliveryImported: (data, to) => ({
      kind: to.t(`sentence.delivery.${data.kind}`),
      used: data.rowsUsed,
      read: data.rowsRead,
      recorded: data.measurementsRecorded,
      corrected: data.measurementsCorrected,
    }),
  },
  shapes: {
    DeliveryImported: 'triangle',
  },
} satisfies WordSentences<DeliveryEvent['type']>;
