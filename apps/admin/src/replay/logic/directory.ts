// Names of what events hold by id, as the API gives them beside the events.

/** How a KPI is spoken of. */
export interface KpiName {
  name: string | null;
  unit: 'percent' | 'grade' | 'count';
  direction: 'higher' | 'lower';
}

/** Names by id; what is not in it was erased, or is not the viewer's to know. */
export interface Directory {
  persons: ReadonlyMap<string, string>;
  /** Institutions, colleges and teams. */
  units: ReadonlyMap<string, string>;
  themes: ReadonlyMap<string, string>;
  kpis: ReadonlyMap<string, KpiName>;
  /** Felt ownership of closed rounds: their answers are nobody's to read, the distribution is the server's. */
  rounds: ReadonlyMap<string, { answers: number; mean: number } | null>;
}

export const emptyDirectory: Directory = {
  persons: new Map(),
  units: new Map(),
  themes: new Map(),
  kpis: new Map(),
  rounds: new Map(),
};

/** Adds what later events named, such as persons who acted for the first time. */
export const withPersons = (directory: Directory, named: Iterable<readonly [string, string]>): Directory => {
  const fresh = [...named].filter(([id, name]) => directory.persons.get(id) !== name);
  return fresh.length === 0
    ? directory
    : { ...directory, persons: new Map([...directory.persons, ...fresh]) };
};
