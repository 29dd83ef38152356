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
