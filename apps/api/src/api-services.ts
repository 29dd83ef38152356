import type { AskedByMany } from '@traject/read-model';
import type { PrintQueue } from './dossier/print-queue.js';
import type { DuoImport } from './duo-import/duo-import.js';
import type { Imports } from './duo-import/imports.js';
import type { KeptSights } from './graphql/kept-sights.js';
import type { TextsTogether } from './graphql/texts-together.js';
import type { KeptStreams } from './history/kept-streams.js';
import type { Services } from './infrastructure/services.js';
import type { ListImport } from './list-import/list-import.js';

/** What requests are answered with. */
export interface ApiServices extends Services {
  /** Signs sessions. */
  secret: Buffer;
  /** Imports of DUO files at hand, in memory. */
  imports: Imports<DuoImport>;
  /** Imports of lists at hand, in memory. */
  listImports: Imports<ListImport>;
  /** What viewers may see, between events. */
  sights: KeptSights;
  /** Events of streams that were read whole. */
  keptStreams: KeptStreams;
  /** Takes what several operations ask at the same time in one statement. */
  askedByMany: AskedByMany;
  textsTogether: TextsTogether;
  /** Prints pages of the app, one at a time. */
  prints: PrintQueue;
}
