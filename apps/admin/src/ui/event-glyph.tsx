/** The shape of an event: began, changed, signed, measured, dissent. */
export type Shape = 'circle' | 'diamond' | 'square' | 'triangle' | 'cross';

/** SVG path data of each shape, centred on 0,0 within 10 x 10. */
export const SHAPES: Record<Shape, string> = {
  circle: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z',
  diamond: 'M0 -5.5L5.5 0L0 5.5L-5.5 0Z',
  square: 'M-4.5 -4.5H4.5V4.5H-4.5Z',
  triangle: 'M0 -5L5 4H-5Z',
  cross: 'M-5 -3L-3 -5L0 -2L3 -5L5 -3L2 0L5 3L3 5L0 2L-3 5L-5 3L-2 0Z',
};

/**
 * An event's mark as a picture of its own; `late` draws the plum ring of a late recording. It is decoration: the
 * sentence beside it says what it means, or `label` does.
 */
export function EventGlyph({ shape, late = false, label }: { shape: Shape; late?: boolean; label?: string }) {
  return (
    <svg
      viewBox="-8 -8 16 16"
      width="16"
      height="16"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {late && <circle r="7" fill="none" stroke="var(--known)" strokeWidth="1.8" />}
      <path
        d={SHAPES[shape]}
        transform={late ? 'scale(.7)' : undefined}
        fill={shape === 'cross' ? 'var(--contested-ink)' : 'currentColor'}
      />
    </svg>
  );
}
