// Names of persons lie outside the log, where they can be erased.

/** A person as people know them. */
export interface DirectoryPerson {
  id: string;
  name: string;
  /** In which they are addressed. */
  language: 'nl' | 'en';
  /** Offered at the sign-in of the demo. */
  persona?: boolean;
}

export interface Directory {
  /** Keeps persons; one that is known is replaced. An erased id stays erased. */
  put(persons: readonly DirectoryPerson[]): Promise<void>;
  /** The persons with these ids; unknown and erased ids are left out. */
  get(ids: readonly string[]): Promise<Map<string, DirectoryPerson>>;
  /** Those that are offered at the sign-in of the demo, by name. */
  personas(): Promise<DirectoryPerson[]>;
  /** Changes in which language a known person is addressed. */
  setLanguage(id: string, language: DirectoryPerson['language']): Promise<void>;
  /** Removes what is known of a person; erasing again, or an unknown id, changes nothing. */
  erase(id: string): Promise<void>;
}

/** A directory without a disk, for tests. */
export class InMemoryDirectory implements Directory {
  readonly #persons = new Map<string, DirectoryPerson>();
  readonly #erased = new Set<string>();

  put(persons: readonly DirectoryPerson[]): Promise<void> {
    for (const person of persons) {
      if (!this.#erased.has(person.id)) this.#persons.set(person.id, person);
    }
    return Promise.resolve();
  }

  get(ids: readonly string[]): Promise<Map<string, DirectoryPerson>> {
    return Promise.resolve(new Map([...this.#persons].filter(([id]) => ids.includes(id))));
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

  erase(id: string): Promise<void> {
    this.#erased.add(id);
    this.#persons.delete(id);
    return Promise.resolve();
  }
}
