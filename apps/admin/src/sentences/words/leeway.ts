import type { LeewayEvent, LeewayState } from '@traject/domain';
import { day, kpiName, kpiWidth, team, type Telling, type WordSentences } from '../telling.js';

type Room = Extract<LeewayState, { leewayId: string }>['room'];

function room({ bandwidth, decides, budgetUpTo }: Room, telling: Telling): string {
  const { t, formats } = telling;
  const parts = [
    ...(bandwidth
      ? [
          t('sentence.room.bandwidth', {
            width: kpiWidth(bandwidth.width, bandwidth.kpi, telling),
            kpi: kpiName(bandwidth.kpi, telling),
          }),
        ]
      : []),
    ...(decides.length > 0
      ? [
          t('sentence.room.decides', {
            domains: formats.list(decides.map((domain) => t(`sentence.domain.${domain}`))),
          }),
        ]
      : []),
    ...(budgetUpTo === null ? [] : [t('sentence.room.budget', { amount: formats.money(budgetUpTo) })]),
  ];
  return parts.length === 0 ? t('sentence.room.none') : parts.join('; ');
}

/** The events of `leeway`, as they are told and drawn. */
export const leewaySentences = {
  values: {
    LeewayGranted: (data, to) => ({ team: team(data.teamId, to), room: room(data, to) }),
    LeewayWidened: (data, to) => ({ room: room(data, to) }),
    LeewayNarrowed: (data, to) => ({ room: room(data, to) }),
    LeewayEnded: (data, to) => ({ until: day(data.until, to) }),
  },
  shapes: {
    LeewayGranted: 'circle',
  },
} satisfies WordSentences<LeewayEvent['type']>;
