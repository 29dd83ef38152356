import type { ListKind } from './list-kind.js';
import type { ColumnMapping } from './recognise-columns.js';

/** Which columns people of an institution chose for files with these headings. No personal data: indices by field. */
export interface ColumnMemory {
  /** The mapping that was used last; null when there is none. */
  recall(key: MappingKey): Promise<ColumnMapping | null>;
  remember(key: MappingKey, mapping: ColumnMapping): Promise<void>;
}

export interface MappingKey {
  institutionId: string;
  kind: ListKind;
  /** From `headingsHash`. */
  headings: string;
}
