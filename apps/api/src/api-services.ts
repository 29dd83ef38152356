import type { Imports } from './duo-import/imports.js';
import type { Services } from './infrastructure/services.js';

/** What requests are answered with. */
export interface ApiServices extends Services {
  /** Signs sessions. */
  secret: Buffer;
  /** Imports of DUO files at hand, in memory. */
  imports: Imports;
}
