import type { ListImportQuery } from './documents.generated.js';

/** An import of a list as the server shows it. */
export type ListImport = NonNullable<ListImportQuery['listImport']>;
