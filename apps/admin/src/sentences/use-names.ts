import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import { onChanged } from '../graphql/changes.js';
import type { Language } from '../i18n/language.js';
import { useT } from '../i18n/use-t.js';
import {
  NamesDocument,
  NamesOfPersonsDocument,
  UnitNamesDocument,
  type NamesQuery,
  type UnitNamesQuery,
} from './documents.generated.js';
import { kpiNameIn } from './kpi-name.js';
import { type Names, NO_NAMES } from './names.js';

type Nameable = readonly { id: string; name: { value: string | null } }[];
type Titled = readonly { id: string; title: { value: string | null } }[];

const named = (rows: Nameable) => new Map(rows.map(({ id, name }) => [id, name.value]));
const titled = (rows: Titled) => new Map(rows.map(({ id, title }) => [id, title.value]));

/** The lookups of an answer of the query `UnitNames`, for a reader of `language`. */
function unitNamesFrom({ now }: UnitNamesQuery, language: Language) {
  const teams = named(now.teams);
  const themes = named(now.themes);
  const met = new Map(now.institutionsInSharedWork.map(({ id, name }) => [id, name?.value ?? null]));
  const units = new Map([...met, ...named(now.institutions), ...named(now.colleges), ...teams]);
  const programmes = titled(now.programmes);
  const kpis = new Map(
    now.kpiDefinitions.map(({ kpi, unit, name }) => [
      kpi,
      { unit, name: kpiNameIn(language, kpi, name.value) },
    ]),
  );
  return {
    team: (id) => teams.get(id) ?? null,
    theme: (id) => themes.get(id) ?? null,
    programme: (id) => programmes.get(id) ?? null,
    unit: (id) => units.get(id) ?? null,
    kpi: (code) => kpis.get(code) ?? null,
  } satisfies Partial<Names>;
}

/** The lookups of an answer of the query `Names`. */
function otherNamesFrom({ now, directory }: NamesQuery) {
  const needs = titled(now.trainingNeeds);
  const experiments = titled(now.experiments.nodes);
  const activities = titled(now.trainingActivities.nodes);
  const networks = named(now.networks.nodes);
  const partners = named(now.networks.nodes.flatMap((network) => network.partners));
  const agreements = new Map(now.kpiAgreements.map(({ id, kpi, level }) => [id, { kpi, level }]));
  return {
    need: (id) => needs.get(id) ?? null,
    activity: (id) => activities.get(id) ?? null,
    experiment: (id) => experiments.get(id) ?? null,
    network: (id) => networks.get(id) ?? null,
    partner: (id) => partners.get(id) ?? null,
    agreement: (id) => agreements.get(id) ?? null,
    person: personsFrom(directory),
  } satisfies Partial<Names>;
}

function personsFrom(directory: NamesQuery['directory']): Names['person'] {
  const persons = new Map(directory.map(({ id, name }) => [id, name]));
  return (id) => persons.get(id) ?? null;
}

/** Whether the names are there, or could not be had: what is drawn before shows no names. With `pause` they are not asked yet. */
export function useNamesAnswered({ pause = false }: { pause?: boolean } = {}): boolean {
  const [units] = useQuery({ query: UnitNamesDocument, requestPolicy: 'cache-first' });
  const [others] = useQuery({ query: NamesDocument, requestPolicy: 'cache-first', pause });
  return [units, others].every(({ data, error }) => data !== undefined || error !== undefined);
}

/** The names of everything that the viewer may see now, for sentences; loaded once, and anew after a change made here. */
export function useNames(): Names {
  const { language } = useT();
  const [{ data: units }, askUnits] = useQuery({ query: UnitNamesDocument, requestPolicy: 'cache-first' });
  const [{ data: others }, askOthers] = useQuery({ query: NamesDocument, requestPolicy: 'cache-first' });
  useEffect(
    () =>
      onChanged(() => {
        askUnits({ requestPolicy: 'network-only' });
        askOthers({ requestPolicy: 'network-only' });
      }),
    [askUnits, askOthers],
  );
  return useMemo(
    () => ({
      ...NO_NAMES,
      ...(units && unitNamesFrom(units, language)),
      ...(others && otherNamesFrom(others)),
    }),
    [units, others, language],
  );
}

/** So many persons are asked for by their ids. */
const MOST_PERSONS = 500;

/** What a picture names beyond units, themes, programmes and KPIs. */
interface NamedIn {
  personIds: readonly string[];
  needIds: readonly string[];
}

/** Names by id that are known beforehand; null is not the viewer's to know. */
export interface NamedBefore {
  persons: ReadonlyMap<string, string | null>;
  needs: ReadonlyMap<string, string | null>;
}

/**
 * The names that a picture shows, and no more: of a large institution every name takes longer than the picture. Null while any of
 * them is on its way, so that no other words stand there first; what could not be had is not waited for. `needed` null: not known yet.
 * Of persons only those are asked whose names are not `known`; for a need that is not, every name is.
 */
export function useNamesIn(needed: NamedIn | null, known: NamedBefore = NAMELESS): Names | null {
  const { language } = useT();
  const personIds = useMemo(
    () => (needed?.personIds ?? []).filter((id) => !known.persons.has(id)),
    [needed, known],
  );
  const all =
    needed !== null && (needed.needIds.some((id) => !known.needs.has(id)) || personIds.length > MOST_PERSONS);
  const some = !all && personIds.length > 0;
  const [units] = useQuery({ query: UnitNamesDocument, requestPolicy: 'cache-first' });
  const [others] = useQuery({ query: NamesDocument, requestPolicy: 'cache-first', pause: !all });
  const [persons] = useQuery({
    query: NamesOfPersonsDocument,
    variables: { personIds },
    requestPolicy: 'cache-first',
    pause: !some,
  });
  return useMemo(() => {
    const isThere = ({ data, error }: { data?: unknown; error?: unknown }) =>
      data !== undefined || error !== undefined;
    if (needed === null || !isThere(units)) return null;
    if ((all && !isThere(others)) || (some && !isThere(persons))) return null;
    const asked = personsFrom(some ? (persons.data?.directory ?? []) : []);
    return {
      ...NO_NAMES,
      ...(units.data && unitNamesFrom(units.data, language)),
      person: (id) => known.persons.get(id) ?? asked(id),
      need: (id) => known.needs.get(id) ?? null,
      ...(all && others.data && otherNamesFrom(others.data)),
    };
  }, [needed, known, units, others, persons, all, some, language]);
}

const NAMELESS: NamedBefore = { persons: new Map(), needs: new Map() };
