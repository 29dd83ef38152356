import type { Speech } from './say-shown.js';

/** "Speelruimte tot 5,2 %, het team beslist zelf over wie en wanneer."; "van 0,8 procentpunt" where it is not known which way is worse. */
export function leewayWords(
  room: { target: number; bandwidth: number; decides: readonly string[]; budgetUpTo: number | null },
  kpi: string,
  direction: 'higher' | 'lower' | null,
  { t, formats, names }: Speech,
): string {
  const named = names.kpi(kpi);
  const worse = direction === 'higher' ? -1 : 1;
  // Figures are given in decimals: binary rounding (4.4 + 0.8) is not for people.
  const limit = Math.round((room.target + worse * room.bandwidth) * 1e6) / 1e6;
  const unit = named?.unit ?? 'count';
  const leeway =
    direction === null
      ? t('replay.leewayOf', { width: formats.difference(room.bandwidth, unit) })
      : t('replay.leewayTo', { limit: formats.value(limit, unit) });
  const parts = [
    room.bandwidth > 0 ? leeway : t('replay.leewayNone'),
    ...(room.decides.length > 0 ? [decidesWords(room.decides, room.budgetUpTo, { t, formats, names })] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** "het team beslist zelf over wie, wanneer en geld tot € 2.500" */
export function decidesWords(
  decides: readonly string[],
  budgetUpTo: number | null,
  { t, formats }: Speech,
): string {
  const domains = decides.map((domain) =>
    domain === 'budget' && budgetUpTo !== null
      ? t('replay.budgetUpTo', { amount: formats.money(budgetUpTo) })
      : t(`replay.term.decides.${domain as 'how'}`),
  );
  return t('replay.teamDecides', { domains: formats.list(domains) });
}
