import type { Lane } from './logic/lanes.js';
import { sayOr, type Speech } from './say-shown.js';

/** What a lane is called: its kind, and what it is about. A lane one may not read is named by its kind. */
export function laneTitle(
  { word, title, kind }: Pick<Lane, 'word' | 'title' | 'kind'>,
  { t, names }: Speech,
): { kind: string; name: string } {
  if (kind === 'group') return { kind: '', name: sayOr(t, `replay.words.${word}`) };
  const said = sayOr(t, `replay.word.${word}`);
  if (title.themeId) return { kind: said, name: names.theme(title.themeId) ?? t('replay.unnamed') };
  if (title.kpi) {
    const name = names.kpi(title.kpi)?.name ?? title.kpi;
    const level = title.level ?? null;
    return { kind: said, name: level === null ? name : t('replay.kpiAtLevel', { kpi: name, level }) };
  }
  return { kind: said, name: title.words ?? t('replay.unnamed') };
}

/** What tells lanes of the same name apart, where there are such: the team, and the period of the agreement. */
export function laneDetails(
  lanes: readonly Lane[],
  speech: Pick<Speech, 't' | 'formats' | 'names'>,
): ReadonlyMap<Lane, string> {
  const named = new Map<string, Lane[]>();
  for (const lane of lanes) {
    const name = `${lane.kind} ${laneTitle(lane, speech).name}`;
    named.set(name, [...(named.get(name) ?? []), lane]);
  }
  const details = new Map<Lane, string>();
  for (const alike of named.values()) {
    if (alike.length < 2) continue;
    const teams = new Set(alike.map(({ title }) => title.teamId)).size;
    const periods = new Set(alike.map(({ title }) => title.period?.from)).size;
    for (const lane of alike) {
      const { teamId, period } = lane.title;
      const team = teams > 1 && teamId ? speech.names.unit(teamId) : null;
      const years = periods > 1 && period ? speech.formats.period(period.from, period.until) : null;
      details.set(lane, [team, years].flatMap((part) => (part ? [` · ${part}`] : [])).join(''));
    }
  }
  return details;
}
