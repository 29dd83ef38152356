import type { Lane } from './logic/lanes.js';
import type { StreamTitle } from './logic/replay-word.js';
import { sayOr, sayShown, type Speech } from './say-shown.js';

/** What a lane is called: its kind, and what it is about. A lane one may not read is named by its kind. */
export function laneTitle(
  { word, title, kind }: Pick<Lane, 'word' | 'title' | 'kind'>,
  speech: Speech,
): { kind: string; name: string } {
  if (kind === 'group') return { kind: '', name: sayOr(speech.t, `replay.words.${word}`) };
  return { kind: sayOr(speech.t, `replay.word.${word}`), name: streamTitle(title, speech) };
}

/** What a stream is called. */
export function streamTitle(title: StreamTitle, speech: Speech): string {
  const { t, names } = speech;
  if (title.kpi) {
    const name = names.kpi(title.kpi)?.name ?? title.kpi;
    const level = title.level ?? null;
    return level === null ? name : t('replay.kpiAtLevel', { kpi: name, level });
  }
  if (title.shown) {
    const said = sayShown(title.shown, speech);
    return 'id' in title.shown && said === title.shown.id ? t('replay.unnamed') : said;
  }
  return title.words ?? t('replay.unnamed');
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
