import type { Services } from './infrastructure/services.js';

/** What requests are answered with. */
export interface ApiServices extends Services {
  /** Signs sessions. */
  secret: Buffer;
}
