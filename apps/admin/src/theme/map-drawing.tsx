import { useRef } from 'react';
import { useT } from '../i18n/use-t.js';
import { useWidth } from '../ui/use-width.js';
import { placesOf } from './map-layout.js';
import styles from './stakeholders.module.css';
import type { Stakeholder } from './stakeholder-commands.js';
import { stakeholderName } from './stakeholder-name.js';

const KINDS = ['teachers', 'students', 'parents', 'companies', 'other'] as const;
const HEIGHT = 260;
/** From this width on there is room for names beside the marks. */
const WITH_NAMES = 480;
/** About how many pixels a letter takes, to shorten what would leave the drawing. */
const LETTER = 7;

/**
 * The map as a drawing: a filled mark near the theme was heard, an open one at the edge was not. Narrow, the marks bear
 * numbers and the names follow in a list. The table under it says the same.
 */
export function MapDrawing({ theme, stakeholders }: { theme: string; stakeholders: readonly Stakeholder[] }) {
  const { t } = useT();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const places = placesOf(stakeholders, {
    ...{ width, height: HEIGHT, kinds: KINDS },
    isHeard: ({ heardOn }) => heardOn !== null,
  });
  const wide = width >= WITH_NAMES;
  const heard = places.filter(({ item }) => item.heardOn !== null).length;
  const shortened = (name: string, room: number): string => {
    const letters = Math.max(6, Math.floor(room / LETTER));
    return name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
  };
  return (
    <figure className={styles['drawing']}>
      <div ref={frame}>
        {width > 0 && (
          <svg
            role="img"
            aria-label={t('theme.drawing', { theme, heard, mapped: places.length })}
            width={width}
            height={HEIGHT}
          >
            {places.map(({ item, x, y }) => (
              <line
                key={item.id}
                className={item.heardOn === null ? styles['unheardLine'] : styles['heardLine']}
                x1={width / 2}
                y1={HEIGHT / 2}
                x2={x}
                y2={y}
              />
            ))}
            <circle className={styles['centre']} cx={width / 2} cy={HEIGHT / 2} r={16} />
            {places.map(({ item, x, y, side }, index) => {
              const name = stakeholderName(item, t);
              const room = side === 'left' ? x - 16 : width - x - 16;
              return (
                <g key={item.id} transform={`translate(${x} ${y})`}>
                  <title>{name}</title>
                  <circle
                    r={wide ? 9 : 12}
                    className={item.heardOn === null ? styles['unheard'] : styles['heard']}
                  />
                  {wide ? (
                    <text
                      x={side === 'left' ? -14 : 14}
                      dy="0.32em"
                      textAnchor={side === 'left' ? 'end' : 'start'}
                    >
                      {shortened(name, room)}
                    </text>
                  ) : (
                    <text
                      className={item.heardOn === null ? styles['unheardNumber'] : styles['heardNumber']}
                      dy="0.34em"
                      textAnchor="middle"
                    >
                      {index + 1}
                    </text>
                  )}
                </g>
              );
            })}
          </svg>
        )}
      </div>
      <figcaption>
        {t('theme.drawingLegend')}
        {!wide && (
          <ol>
            {places.map(({ item }) => (
              <li key={item.id}>{stakeholderName(item, t)}</li>
            ))}
          </ol>
        )}
      </figcaption>
    </figure>
  );
}
