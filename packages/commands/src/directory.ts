// Names of persons lie outside the log, where they can be erased; so do the numbers by which institutions know them.
import type { Instant } from '@traject/domain';

/** A person as people know them. */
export interface DirectoryPerson {
  id: string;
  name: string;
  /** In which they are addressed. */
  language: 'nl' | 'en';
  /** Offered at the sign-in of the demo. */
  persona?: boolean;
}

/** By what an institution knows a person besides the name. */
export type IdentifierKind = 'staffNumber' | 'email';

/** A staff number or e-mail address of a person at an institution, as `plainIdentifier` writes it. */
export interface PersonIdentifier {
  institutionId: string;
  kind: IdentifierKind;
  value: string;
  personId: string;
}

/** One way to write a staff number or an e-mail address, so that the same one is found however it was typed. */
export const plainIdentifier = (given: string): string =>
  given.normalize('NFC').replace(/\s+/g, '').toLowerCase();

export interface Directory {
  /** Keeps persons; one that is known is replaced. An erased id stays erased. */
  put(persons: readonly DirectoryPerson[]): Promise<void>;
  /** The persons with these ids; unknown and erased ids are left out. */
  get(ids: readonly string[]): Promise<Map<string, DirectoryPerson>>;
  /** Those that are offered at the sign-in of the demo, by name. */
  personas(): Promise<DirectoryPerson[]>;
  /** Changes in which language a known person is addressed. */
  setLanguage(id: string, language: DirectoryPerson['language']): Promise<void>;
  /**
   * Keeps by what an institution knows persons. One that is another person's already stays that person's: returned is,
   * for each that was given, whose it is now. Those of an erased person are not kept.
   */
  identify(identifiers: readonly PersonIdentifier[]): Promise<PersonIdentifier[]>;
  /** Whom the institution knows by these staff numbers or e-mail addresses: person ids by value. */
  identified(
    institutionId: string,
    kind: IdentifierKind,
    values: readonly string[],
  ): Promise<Map<string, string>>;
  /** Which of these persons the institution knows by no staff number and no e-mail address. */
  unidentified(institutionId: string, personIds: readonly string[]): Promise<Set<string>>;
  /** Removes what is known of a person, numbers included; erasing again, or an unknown id, changes nothing. */
  erase(id: string): Promise<void>;
  /** Every person that was erased, with when (UTC), the last first. */
  erasures(): Promise<ErasedPerson[]>;
}

/** That a person was erased, and when. */
export interface ErasedPerson {
  id: string;
  at: Instant;
}

/** A directory without a disk, for tests. */
export class InMemoryDirectory implements Directory {
  readonly #persons = new Map<string, DirectoryPerson>();
  readonly #identifiers = new Map<string, PersonIdentifier>();
  readonly #erased = new Map<string, Instant>();

  put(persons: readonly DirectoryPerson[]): Promise<void> {
    for (const person of persons) {
      if (!this.#erased.has(person.id)) this.#persons.set(person.id, person);
    }
    return Promise.resolve();
  }

  get(ids: readonly string[]): Promise<Map<string, DirectoryPerson>> {
    const asked = new Set(ids);
    return Promise.resolve(new Map([...this.#persons].filter(([id]) => asked.has(id))));
  }

  personas(): Promise<DirectoryPerson[]> {
    const offered = [...this.#persons.values()].filter(({ persona }) => persona);
    return Promise.resolve(offered.sort((a, b) => a.name.localeCompare(b.name)));
  }

  setLanguage(id: string, language: DirectoryPerson['language']): Promise<void> {
    const person = this.#persons.get(id);
    if (person) this.#persons.set(id, { ...person, language });
    return Promise.resolve();
  }

  identify(identifiers: readonly PersonIdentifier[]): Promise<PersonIdentifier[]> {
    const standing = identifiers.flatMap((given) => {
      const key = keyOf(given.institutionId, given.kind, given.value);
      if (!this.#identifiers.has(key) && !this.#erased.has(given.personId)) this.#identifiers.set(key, given);
      return this.#identifiers.get(key) ?? [];
    });
    return Promise.resolve(standing);
  }

  identified(
    institutionId: string,
    kind: IdentifierKind,
    values: readonly string[],
  ): Promise<Map<string, string>> {
    const found = values.flatMap((value): [string, string][] => {
      const known = this.#identifiers.get(keyOf(institutionId, kind, value));
      return known ? [[value, known.personId]] : [];
    });
    return Promise.resolve(new Map(found));
  }

  unidentified(institutionId: string, personIds: readonly string[]): Promise<Set<string>> {
    const known = [...this.#identifiers.values()].filter((each) => each.institutionId === institutionId);
    const identified = new Set(known.map(({ personId }) => personId));
    return Promise.resolve(new Set(personIds.filter((id) => !identified.has(id))));
  }

  erase(id: string): Promise<void> {
    if (!this.#erased.has(id)) this.#erased.set(id, new Date().toISOString());
    this.#persons.delete(id);
    for (const [key, { personId }] of this.#identifiers) {
      if (personId === id) this.#identifiers.delete(key);
    }
    return Promise.resolve();
  }

  erasures(): Promise<ErasedPerson[]> {
    const erased = [...this.#erased].map(([id, at]) => ({ id, at }));
    return Promise.resolve(
      erased.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at > b.at ? -1 : 1)),
    );
  }
}

const keyOf = (institutionId: string, kind: IdentifierKind, value: string): string =>
  JSON.stringify([institutionId, kind, value]);
