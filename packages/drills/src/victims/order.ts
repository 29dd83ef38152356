import type { StoreAddress } from '../log/open-store.js';

/** What a program is told when it is started, as one JSON argument. */
export interface Order {
  address: StoreAddress;
  mode: 'append' | 'command' | 'folded' | 'many';
  seed: number;
  sabotage: boolean;
  /** Commands to give, for the programs that are told which. */
  commands: string[];
  /** Milliseconds after which a lease can be taken over. */
  leaseMs: number;
}

export const orderText = (order: Partial<Order> & Pick<Order, 'address'>): string => JSON.stringify(order);

/** Reads the order; what it does not say is as harmless as can be. From here on the program ends with its parent. */
export function orderFrom(text = '{}'): Order {
  process.once('disconnect', () => process.exit(1));
  const given: Partial<Order> & Pick<Order, 'address'> = JSON.parse(text);
  return { mode: 'append', seed: 0, sabotage: false, commands: [], leaseMs: 1000, ...given };
}
