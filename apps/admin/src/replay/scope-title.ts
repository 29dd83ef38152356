import type { ReplayScopeQuery } from './documents.generated.js';
import type { Scope } from './logic/address.js';
import type { Speech } from './say-shown.js';

/** What the scope is called, and what it belongs to. */
export function scopeTitle(
  scope: Scope,
  about: ReplayScopeQuery | null,
  { t, formats }: Speech,
): { title: string; under: string } {
  const unnamed = t('replay.unnamed');
  const joined = (parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
  if (!about) return { title: t('app.replay'), under: '' };
  const { now } = about;
  if (scope === 'programme' && now.programme) {
    const { title, institution, teams, period } = now.programme;
    const names = teams.flatMap(({ team }) => team?.name.value ?? []);
    return {
      title: title.value ?? unnamed,
      under: joined([
        names.length > 3 ? t('replay.teamCount', { count: names.length }) : formats.list(names),
        institution?.name.value,
        formats.period(period.from, period.until),
      ]),
    };
  }
  if (scope === 'team' && now.team) {
    const { name, college, institution } = now.team;
    return { title: name.value ?? unnamed, under: joined([college?.name.value, institution?.name.value]) };
  }
  if (scope === 'institution' && now.institution) {
    return { title: now.institution.name.value ?? unnamed, under: t('replay.scope.institution') };
  }
  const [person] = about.person ?? [];
  return { title: person?.name ?? unnamed, under: t('replay.scope.person') };
}
