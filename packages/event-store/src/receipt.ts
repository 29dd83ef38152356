// A refusal is recorded too, so that the same command gets the same answer and auditors can ask what was refused.
import { receiptEvents, streamOf, upcast, type ReceiptEvent, type Refusal } from '@traject/domain';
import type { StoredEvent } from './port.js';

export type CommandRefused = ReceiptEvent;

/** The stream of a command's receipt, outside every aggregate. */
export const receiptStreamOf = (commandId: string): string => streamOf('receipt', commandId);

/** The receipt of `refusal`. */
export const receiptOf = (commandType: string, stream: string, refusal: Refusal): CommandRefused => ({
  type: 'CommandRefused',
  data: {
    commandType,
    code: refusal.code,
    stream,
    ...(refusal.field !== undefined && { field: refusal.field }),
    sentence: { nl: refusal.nl, en: refusal.en },
    ...(refusal.params && { params: refusal.params }),
  },
});

/** The receipt among a command's events, or null when the command was carried out. */
export function receiptIn(events: readonly StoredEvent[]): (StoredEvent & CommandRefused) | null {
  for (const stored of events) {
    if (stored.type !== 'CommandRefused') continue;
    const spec = receiptEvents.CommandRefused;
    const data = spec.schema.parse(upcast(spec, stored.schemaVersion, { ...stored.data }));
    return { ...stored, type: 'CommandRefused', data };
  }
  return null;
}

/** The refusal of a receipt, as it was told; of one without a sentence what is certain, and what helps. */
export const refusalOf = ({ data }: CommandRefused): Refusal => ({
  code: data.code,
  ...(data.field !== undefined && { field: data.field }),
  ...(data.sentence ?? {
    nl: `Deze opdracht is eerder geweigerd (${data.code}). Geef een nieuwe opdracht om het opnieuw te proberen.`,
    en: `This command was refused before (${data.code}). Give a new command to try again.`,
  }),
  ...(data.params && { params: data.params }),
});
