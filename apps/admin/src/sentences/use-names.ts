import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import { onChanged } from '../graphql/changes.js';
import type { Language } from '../i18n/language.js';
import { useT } from '../i18n/use-t.js';
import { NamesDocument, type NamesQuery } from './documents.generated.js';
import { kpiNameIn } from './kpi-name.js';
import { type Names, NO_NAMES } from './names.js';

/** Makes the lookup of an answer of the query `Names`, for a reader of `language`. */
export function namesFrom({ now, directory }: NamesQuery, language: Language): Names {
  const named = (rows: readonly { id: string; name: { value: string | null } }[]) =>
    new Map(rows.map(({ id, name }) => [id, name.value]));
  const titled = (rows: readonly { id: string; title: { value: string | null } }[]) =>
    new Map(rows.map(({ id, title }) => [id, title.value]));
  const teams = named(now.teams);
  const themes = named(now.themes);
  const met = new Map(now.institutionsInSharedWork.map(({ id, name }) => [id, name?.value ?? null]));
  const units = new Map([...met, ...named(now.institutions), ...named(now.colleges), ...teams]);
  const needs = titled(now.trainingNeeds);
  const experiments = titled(now.experiments.nodes);
  const programmes = titled(now.programmes);
  const activities = titled(now.trainingActivities.nodes);
  const networks = named(now.networks.nodes);
  const partners = named(now.networks.nodes.flatMap((network) => network.partners));
  const persons = new Map(directory.map(({ id, name }) => [id, name]));
  const kpis = new Map(
    now.kpiDefinitions.map(({ kpi, unit, name }) => [
      kpi,
      { unit, name: kpiNameIn(language, kpi, name.value) },
    ]),
  );
  const agreements = new Map(now.kpiAgreements.map(({ id, kpi, level }) => [id, { kpi, level }]));
  return {
    team: (id) => teams.get(id) ?? null,
    theme: (id) => themes.get(id) ?? null,
    need: (id) => needs.get(id) ?? null,
    activity: (id) => activities.get(id) ?? null,
    experiment: (id) => experiments.get(id) ?? null,
    programme: (id) => programmes.get(id) ?? null,
    network: (id) => networks.get(id) ?? null,
    partner: (id) => partners.get(id) ?? null,
    unit: (id) => units.get(id) ?? null,
    person: (id) => persons.get(id) ?? null,
    kpi: (code) => kpis.get(code) ?? null,
    agreement: (id) => agreements.get(id) ?? null,
  };
}

/** Whether the names are there, or could not be had: what is drawn before shows no names. */
export function useNamesAnswered(): boolean {
  const [{ data, error }] = useQuery({ query: NamesDocument, requestPolicy: 'cache-first' });
  return data !== undefined || error !== undefined;
}

/** The names of everything that the viewer may see now, for sentences; loaded once, and anew after a change made here. */
export function useNames(): Names {
  const { language } = useT();
  const [{ data }, ask] = useQuery({ query: NamesDocument, requestPolicy: 'cache-first' });
  useEffect(() => onChanged(() => ask({ requestPolicy: 'network-only' })), [ask]);
  return useMemo(() => (data ? namesFrom(data, language) : NO_NAMES), [data, language]);
}
