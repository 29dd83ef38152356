import { startOfDay } from '@traject/domain';
import { scaleUtc } from 'd3-scale';
import { useRef, useState } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { DataTable } from '../ui/data-table.js';
import { useWidth } from '../ui/use-width.js';
import { wordsOf } from '../ui/words.js';
import styles from './network.module.css';
import { leadNames, type Network } from './states.js';

const USUAL = 720;
const HEIGHT = 74;
const BAR = { top: 8, height: 30 };
const EDGE = 4;

/** Who led the network, as a bar per term over time; the table under it is its equal. */
export function LeadTimeline({ network: { leads, partners } }: { network: Network }) {
  const { t } = useT();
  const { shortDay, period, month } = useFormats();
  const figure = useRef<HTMLElement>(null);
  const [now] = useState(() => Date.now());
  const width = Math.max(180, useWidth(figure) || USUAL);
  const named = (led: Network['leads'][number]): string => {
    const { person, partner } = leadNames(led, partners);
    if (person && partner) return t('network.forPartner', { person, partner });
    return person ?? partner ?? t('network.nobody');
  };
  const at = (date: string) => Date.parse(startOfDay(date));
  const from = Math.min(...leads.map((led) => at(led.period.from)));
  const until = Math.max(now, ...leads.map((led) => at(led.period.from)));
  const x = scaleUtc()
    .domain([from, until])
    .range([EDGE, width - EDGE]);
  const months = x.ticks(Math.max(2, Math.min(8, Math.round(width / 140))));
  // Months come whole: of a year of them, those that have room.
  const apart = Math.ceil((months.length * 130) / width);
  const ticks = months.filter((_, index) => index % apart === 0);
  return (
    <>
      <figure ref={figure} className={styles['timeline']}>
        <svg width={width} height={HEIGHT} role="img" aria-label={t('network.leadsChart')}>
          {leads.map((led, index) => {
            const [left, right] = [
              x(at(led.period.from)),
              x(led.period.until ? at(led.period.until) : until),
            ];
            const room = Math.max(2, right - left - 2);
            const words = named(led);
            return (
              <g key={led.eventId}>
                <rect
                  x={left}
                  y={BAR.top}
                  width={room}
                  height={BAR.height}
                  rx={4}
                  className={styles[index % 2 === 0 ? 'term' : 'otherTerm']}
                >
                  <title>{`${words}, ${period(led.period.from, led.period.until)}`}</title>
                </rect>
                {words.length * 7 + 12 < room && (
                  <text x={left + 8} y={BAR.top + 20} className={styles['termName']}>
                    {words}
                  </text>
                )}
              </g>
            );
          })}
          {ticks.map((tick) => (
            <text
              key={tick.toISOString()}
              x={Math.min(Math.max(x(tick), 30), width - 34)}
              y={HEIGHT - 10}
              className={styles['tick']}
            >
              {width < 480 ? shortDay(tick.toISOString()) : month(tick.toISOString())}
            </text>
          ))}
        </svg>
      </figure>
      <DataTable
        caption={t('network.leads')}
        rows={leads.toReversed()}
        rowKey={({ eventId }) => eventId}
        columns={[
          { key: 'lead', name: t('network.lead'), cell: named },
          {
            key: 'period',
            name: t('network.period'),
            cell: (led) => period(led.period.from, led.period.until),
          },
          { key: 'why', name: t('network.why'), cell: ({ reason }) => (reason ? wordsOf(reason, t) : '') },
        ]}
      />
    </>
  );
}
