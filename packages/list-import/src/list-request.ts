import type { Directory } from '@traject/commands';
import type { ListKind, ListRole } from './list-kind.js';
import type { ColumnMapping } from './recognise-columns.js';
import type { Table } from './table/table.js';

/** What a person wants to import. */
export interface ListRequest {
  kind: ListKind;
  institutionId: string;
  table: Table;
  mapping: ColumnMapping;
  /** Nothing is recorded while a row is refused. */
  allOrNothing: boolean;
  /** Who imports, and in which of the roles that may. Every command checks for itself that it is held. */
  personId: string;
  role: ListRole;
  /** The teams that a team lead leads. */
  teamIds?: readonly string[] | undefined;
  /** In which reasons are written. */
  language: 'nl' | 'en';
  directory: Directory;
  /**
   * A random id of this import, which never reaches the log: ids of new persons follow from it, so that planning again
   * gives them the same ones and nobody finds a staff number by trying.
   */
  importId: string;
}
