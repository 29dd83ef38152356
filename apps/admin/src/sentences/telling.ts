import type { Text, TrajectEvent } from '@traject/domain';
import type { Formats } from '../i18n/formats.js';
import type { Say, Values } from '../i18n/use-t.js';
import type { Shape } from '../ui/event-glyph.js';
import type { Names } from './names.js';

/** What a sentence is made with. */
export interface Telling {
  t: Say;
  formats: Formats;
  names: Names;
  /** Id of the aggregate that the event is of. */
  entityId: string;
}
type Data<T extends TrajectEvent['type']> = Extract<TrajectEvent, { type: T }>['data'];

/** How the events of one word are told and drawn. */
export interface WordSentences<T extends TrajectEvent['type']> {
  /** What each event's sentence (`event.<type>`) speaks of besides `who`. */
  values: { readonly [K in T]: (data: Data<K>, telling: Telling) => Values };
  /** Circle began, square signed, triangle measured, cross dissent; what is not named is a diamond: changed. */
  shapes: { readonly [K in T]?: Shape | ((data: Data<K>) => Shape) };
}

/** The words of a text; GraphQL puts them in `value` beside the reference that the log holds. */
export function wordsOf(text: Text | null, { t }: Telling): string {
  const value = text !== null && 'value' in text ? text.value : null;
  return typeof value === 'string' ? value : t('sentence.noWords');
}
export const team = (id: string, { names, t }: Telling): string => names.team(id) ?? t('sentence.aTeam');
export const theme = (id: string, { names, t }: Telling): string => names.theme(id) ?? t('sentence.aTheme');
export const experiment = (id: string, { names, t }: Telling): string =>
  names.experiment(id) ?? t('sentence.anExperiment');
export const need = (id: string, { names, t }: Telling): string => names.need(id) ?? t('sentence.aNeed');
export const person = (id: string, { names, t }: Telling): string => names.person(id) ?? t('sentence.nobody');
export const unit = (id: string, { names, t }: Telling): string => names.unit(id) ?? t('sentence.aUnit');
export const level = (value: number | null): string => (value === null ? 'none' : String(value));
/** Why there is no figure: the API withholds those about too few people, and says so beside them. */
export const noFigure = (data: object) => ('withheld' in data ? 'sentence.withheld' : 'sentence.noValue');

export const kpiName = (code: string, { names }: Telling): string => names.kpi(code)?.name ?? code;
/** How far from the target one may end, in the unit of the KPI. */
export const kpiWidth = (value: number, code: string | undefined, { names, formats }: Telling): string =>
  formats.difference(value, (code === undefined ? undefined : names.kpi(code)?.unit) ?? 'count');
export const kpiValue = (value: number, code: string | undefined, { names, formats }: Telling): string =>
  formats.value(value, (code === undefined ? undefined : names.kpi(code)?.unit) ?? 'count');
export const day = (date: string, { formats }: Telling): string => formats.day(date);
export const period = (p: { from: string; until: string | null }, { formats }: Telling): string =>
  formats.period(p.from, p.until);

export const ofNeed = (_data: object, telling: Telling): Values => ({
  need: need(telling.entityId, telling),
});
export const ofTheme = (_data: object, telling: Telling): Values => ({
  theme: theme(telling.entityId, telling),
});
export const ofThemeAndTeam = (data: { teamId: string }, telling: Telling): Values => ({
  theme: theme(telling.entityId, telling),
  team: team(data.teamId, telling),
});
export const ofTeamUntil = (data: { until: string }, telling: Telling): Values => ({
  team: team(telling.entityId, telling),
  until: day(data.until, telling),
});
export const named = (data: { name: Text }, telling: Telling): Values => ({
  name: wordsOf(data.name, telling),
});
export const nothing = (): Values => ({});
