import { useMemo, useRef } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { plotOf } from '../replay/logic/plot.js';
import type { TimeScale } from '../replay/logic/time-scale.js';
import { useWidth } from '../ui/use-width.js';
import type { ToldNoteFragment } from './documents.generated.js';
import { saidWhen } from './said-when.js';
import styles from './notes.module.css';

const HEIGHT = 24;
/** A sheet with its corner folded, round its middle. */
const SHEET = 'M-6 -8H2L6 -4V8H-6Z M2 -8V-4H6';

/** The notes on the same scale as the lanes: a sheet where it is about a moment, a bar where it is about a period. */
export function NotesLane({
  notes,
  chosen,
  scale,
  onChoose,
}: {
  notes: readonly ToldNoteFragment[];
  chosen: string | null;
  scale: TimeScale;
  onChoose: (note: ToldNoteFragment) => void;
}) {
  const { t } = useT();
  const formats = useFormats();
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref);
  const plot = useMemo(() => plotOf(scale, width), [scale, width]);
  const place = (instant: string): number =>
    Math.min(Math.max(plot.x(Date.parse(instant)), 8), Math.max(width - 8, 8));
  return (
    <div ref={ref} className={styles['lane']} aria-hidden>
      {width > 0 && (
        <svg width={width} height={HEIGHT} focusable="false">
          <line x1={0} x2={width} y1={HEIGHT / 2} y2={HEIGHT / 2} />
          {notes.map((note) => (
            <g
              key={note.id}
              transform={`translate(0 ${HEIGHT / 2})`}
              data-note={note.id}
              data-chosen={note.id === chosen || undefined}
              data-withdrawn={note.status === 'withdrawn' || undefined}
              onClick={() => onChoose(note)}
            >
              <title>{saidWhen(note, t, formats)}</title>
              {note.until !== null && (
                <rect
                  x={place(note.from)}
                  y={-3}
                  width={Math.max(place(note.until) - place(note.from), 2)}
                  height={6}
                  rx={3}
                />
              )}
              <path d={SHEET} transform={`translate(${place(note.from)} 0)`} />
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
