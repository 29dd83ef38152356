// Finds the persons that rows name: by staff number or e-mail address in the directory, or by name among those whom the
// list can be about. Names and numbers stay in the directory; the plan knows persons by their ids.
import {
  plainIdentifier,
  type Directory,
  type DirectoryPerson,
  type IdentifierKind,
  type PersonIdentifier,
} from '@traject/commands';
import type { ListRow } from '../list-row.js';
import { RowRefused } from '../row-refused.js';
import { refuseRow } from '../row-refusal.js';

/** What goes to the directory and nowhere else. */
export interface NewPerson {
  personId: string;
  /** Null where the directory has the name. */
  person: DirectoryPerson | null;
  identifiers: readonly PersonIdentifier[];
}

export const IDENTIFIERS: readonly IdentifierKind[] = ['staffNumber', 'email'];

/** One way to write a name: no capitals, no accents, no double spaces. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[\s.,]+/g, ' ')
    .trim();

/** What a row says of who it is about, in one way of writing; null where it says nothing. */
export const identifiersIn = (row: ListRow): { kind: IdentifierKind; value: string }[] =>
  IDENTIFIERS.flatMap((kind) => {
    const value = plainIdentifier(row.cell(kind));
    return value === '' ? [] : [{ kind, value }];
  });

/** The persons of a list, looked up once for all of its rows. */
export class People {
  readonly #directory: Directory;
  readonly #known: Record<IdentifierKind, ReadonlyMap<string, string>>;
  readonly #named = new Map<string, Promise<Map<string, string[]>>>();

  private constructor(directory: Directory, known: Record<IdentifierKind, ReadonlyMap<string, string>>) {
    this.#directory = directory;
    this.#known = known;
  }

  static async of(directory: Directory, institutionId: string, rows: readonly ListRow[]): Promise<People> {
    const known = async (kind: IdentifierKind): Promise<ReadonlyMap<string, string>> => {
      const values = new Set(rows.map((row) => plainIdentifier(row.cell(kind))));
      values.delete('');
      return values.size === 0 ? new Map() : directory.identified(institutionId, kind, [...values]);
    };
    const [staffNumber, email] = await Promise.all([known('staffNumber'), known('email')]);
    return new People(directory, { staffNumber, email });
  }

  /** Ids of all whom the rows name by a number or address. */
  identified(): string[] {
    return [...new Set(IDENTIFIERS.flatMap((kind) => [...this.#known[kind].values()]))];
  }

  /** Whether this number or address is somebody's here. */
  knows(kind: IdentifierKind, value: string): boolean {
    return this.#known[kind].has(value);
  }

  /** Whom staff number and e-mail address name; null where neither is known here. Refuses two different persons. */
  byIdentifier(row: ListRow): string | null {
    const found = new Set(
      identifiersIn(row).flatMap(({ kind, value }) => this.#known[kind].get(value) ?? []),
    );
    if (found.size > 1) throw new RowRefused(refuseRow('PERSON_CONTRADICTORY', 'email'));
    const [personId = null] = found;
    return personId;
  }

  /**
   * The person that a row names: by number or address, else by name among `candidates`, which have a `key` of their own.
   * Refuses who is not found, a name that several bear, and a number that is another's than the name says.
   */
  async find(row: ListRow, candidates: readonly string[], key: string): Promise<string> {
    const identified = this.byIdentifier(row);
    const name = plainName(row.cell('name'));
    const hasIdentifier = identifiersIn(row).length > 0;
    if (identified === null && hasIdentifier)
      throw new RowRefused(refuseRow('PERSON_NOT_FOUND', fieldOf(row)));
    if (identified !== null) return identified;
    if (name === '') throw new RowRefused(refuseRow('PERSON_NOT_NAMED', null));
    const named = (await this.#byName(candidates, key)).get(name) ?? [];
    if (named.length > 1) throw new RowRefused(refuseRow('PERSON_AMBIGUOUS', 'name'));
    const [personId] = named;
    if (personId === undefined) throw new RowRefused(refuseRow('PERSON_NOT_FOUND', 'name'));
    return personId;
  }

  #byName(candidates: readonly string[], key: string): Promise<Map<string, string[]>> {
    const known = this.#named.get(key);
    if (known) return known;
    const reading = this.#directory.get(candidates).then((persons) => {
      const byName = new Map<string, string[]>();
      for (const { id, name } of persons.values()) {
        const plain = plainName(name);
        byName.set(plain, [...(byName.get(plain) ?? []), id]);
      }
      return byName;
    });
    this.#named.set(key, reading);
    return reading;
  }
}

const fieldOf = (row: ListRow): string => (row.cell('staffNumber') === '' ? 'email' : 'staffNumber');
