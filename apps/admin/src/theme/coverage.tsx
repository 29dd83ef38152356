import { scaleLinear, scaleTime } from 'd3-scale';
import { line, curveStepAfter } from 'd3-shape';
import { useRef } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';
import { useWidth } from '../ui/use-width.js';
import type { ThemeStakeholdersQuery } from './documents.generated.js';
import { stakeholderName } from './stakeholder-name.js';
import styles from './stakeholders.module.css';

export type Covered = NonNullable<ThemeStakeholdersQuery['now']['theme']>['coverageOverTime'][number];

const HEIGHT = 170;
const MARGIN = { top: 12, right: 12, bottom: 26, left: 46 };

/** Which share of the map was heard, as a line that steps on the days on which it changed, and the same as a table. */
export function CoverageOverTime({ points }: { points: readonly Covered[] }) {
  const { t } = useT();
  const { shortDay, share, list } = useFormats();
  const shareOf = (value: number | null) => (value === null ? t('theme.noShare') : share(value));
  return (
    <Card title={t('theme.coverage')}>
      {points.length === 0 ? (
        <EmptyState>{t('theme.noCoverage')}</EmptyState>
      ) : (
        <>
          <CoverageChart points={points} />
          <DataTable
            caption={t('theme.coverage')}
            rows={points.toReversed()}
            rowKey={({ on }) => on}
            columns={[
              { key: 'on', name: t('theme.column.day'), cell: ({ on }) => shortDay(on) },
              {
                key: 'share',
                name: t('theme.column.share'),
                cell: (each) => shareOf(each.share),
                numeric: true,
              },
              {
                key: 'heard',
                name: t('theme.column.heard'),
                cell: ({ heard, mapped }) => t('theme.heardOf', { heard, mapped }),
                numeric: true,
              },
              {
                key: 'unheard',
                name: t('theme.column.unheard'),
                cell: ({ unheard }) => list(unheard.map((one) => stakeholderName(one, t))),
              },
            ]}
          />
          <p className={styles['soft']}>{t('theme.coverageMeaning')}</p>
        </>
      )}
    </Card>
  );
}

function CoverageChart({ points }: { points: readonly Covered[] }) {
  const { t } = useT();
  const { share, month } = useFormats();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const known = points.flatMap((point) =>
    point.share === null ? [] : [{ at: new Date(`${point.on}T12:00:00Z`), share: point.share }],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const x = scaleTime([first.at, last.at], [MARGIN.left, Math.max(MARGIN.left + 1, width - MARGIN.right)]);
  const y = scaleLinear([0, 1], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const path = line<(typeof known)[number]>(
    ({ at }) => x(at),
    (point) => y(point.share),
  ).curve(curveStepAfter)(known);
  const months = x.ticks(width < 500 ? 3 : 6);
  return (
    <div ref={frame} className={styles['chart']}>
      {width > 0 && (
        <svg
          role="img"
          aria-label={t('theme.coverageChart', { from: share(first.share), to: share(last.share) })}
          width={width}
          height={HEIGHT}
        >
          {[0, 0.5, 1].map((value) => (
            <g key={value}>
              <line
                className={styles['grid']}
                x1={MARGIN.left}
                x2={width - MARGIN.right}
                y1={y(value)}
                y2={y(value)}
              />
              <text x={MARGIN.left - 6} y={y(value)} dy="0.32em" textAnchor="end">
                {share(value)}
              </text>
            </g>
          ))}
          {months.map((at) => (
            <text key={at.toISOString()} x={x(at)} y={HEIGHT - 6} textAnchor="middle">
              {month(at.toISOString()).replace(/^(\p{L}{3})\p{L}*/u, '$1')}
            </text>
          ))}
          {path && <path className={styles['line']} d={path} />}
          {known.map(({ at, share: value }) => (
            <circle key={at.toISOString()} className={styles['point']} cx={x(at)} cy={y(value)} r={3.5} />
          ))}
        </svg>
      )}
    </div>
  );
}
