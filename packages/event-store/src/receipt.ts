// A refusal is recorded too, so that the same command gets the same answer and auditors can ask what was refused.
import { code, event, streamOf, type EventOf, type EventSpecs, type Refusal } from '@traject/domain';
import { z } from 'zod';
import type { StoredEvent } from './port.js';

/** Codes and fields only: a receipt holds no sentence and no value. */
export const receiptEvents = {
  CommandRefused: event(
    z.object({
      commandType: code(),
      code: code(/^[A-Z][A-Z0-9_]{0,79}$/),
      field: code(/^[A-Za-z0-9_.[\]-]{1,120}$/).optional(),
      stream: code(/^[A-Za-z][A-Za-z0-9]*-[^\s\p{Cc}]{1,250}$/u),
    }),
  ),
} satisfies EventSpecs;

export type CommandRefused = EventOf<typeof receiptEvents>;

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
  },
});

/** The receipt among a command's events, or null when the command was carried out. */
export function receiptIn(events: readonly StoredEvent[]): (StoredEvent & CommandRefused) | null {
  for (const stored of events) {
    if (stored.type !== 'CommandRefused') continue;
    return {
      ...stored,
      type: 'CommandRefused',
      data: receiptEvents.CommandRefused.schema.parse(stored.data),
    };
  }
  return null;
}

/** The refusal of a receipt when its sentence can no longer be made: what is certain, and what helps. */
export const refusalOf = ({ data }: CommandRefused): Refusal => ({
  code: data.code,
  ...(data.field !== undefined && { field: data.field }),
  nl: `Deze opdracht is eerder geweigerd (${data.code}). Geef een nieuwe opdracht om het opnieuw te proberen.`,
  en: `This command was refused before (${data.code}). Give a new command to try again.`,
});
