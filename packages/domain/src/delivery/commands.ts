import type { CommandOf } from '../kernel/define-commands.js';
import { deliveryEvents } from './events.js';

/** By quality, through the import; see docs/import-duo-vsv.md. */
export const deliveryCommands = {
  RecordDelivery: deliveryEvents.DeliveryImported.schema,
};
export type DeliveryCommand = CommandOf<typeof deliveryCommands>;
