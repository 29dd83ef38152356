// The lanes that are on the page as a drawing of its own: every style that a class gives is written into it.

const SVG = 'http://www.w3.org/2000/svg';
/** Above the lanes: what they are of. */
const HEAD = 48;
const MARGIN = 12;
/** What a class of the page may say of a shape or a word. */
const STYLES = [
  ...[
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-opacity',
    'stroke-dasharray',
    'stroke-linecap',
  ],
  ...[
    'opacity',
    'font-family',
    'font-size',
    'font-weight',
    'text-anchor',
    'paint-order',
    'visibility',
    'display',
  ],
];

export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

/** The lanes of the page, in light colours, under the lines of `heading`; null where none are on the page. */
export function drawnLanes(heading: readonly string[]): Drawing | null {
  const plot = document.querySelector<HTMLElement>('[data-lanes]');
  if (!plot) return null;
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  // A drawing goes on paper, whatever colours its maker works in. Nothing is painted in between.
  dataset['theme'] = 'light';
  try {
    return drawn(plot, heading);
  } finally {
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
  }
}

function drawn(plot: HTMLElement, heading: readonly string[]): Drawing {
  const box = plot.getBoundingClientRect();
  const width = Math.ceil(box.width) + 2 * MARGIN;
  const height = Math.ceil(box.height) + HEAD + 2 * MARGIN;
  const out = make('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const paper = getComputedStyle(plot.querySelector('[data-axis]') ?? plot).backgroundColor;
  out.append(make('rect', { width, height, fill: paper }));
  const ink = getComputedStyle(plot);
  heading.forEach((line, index) =>
    out.append(
      said(
        line,
        { x: MARGIN, y: MARGIN + 16 + 20 * index, fill: ink.color, 'font-size': 15 - 2 * index },
        ink,
      ),
    ),
  );
  const inner = make('g', { transform: `translate(${MARGIN} ${MARGIN + HEAD})` });
  out.append(inner);
  const place = (element: Element, from: DOMRect = box) => {
    const { left, top, width: wide, height: high } = element.getBoundingClientRect();
    return { x: left - from.left, y: top - from.top, width: wide, height: high };
  };
  for (const stripe of plot.querySelectorAll('[data-grid] > *')) {
    const at = place(stripe);
    const isLine = stripe.tagName === 'I';
    const fill = isLine ? getComputedStyle(stripe).backgroundColor : ink.color;
    inner.append(make('rect', { ...at, fill, 'fill-opacity': isLine ? 1 : 0.06 }));
  }
  // The axis stays in sight while one scrolls: on the drawing it is at the top.
  const axis = plot.querySelector('[data-axis]')?.getBoundingClientRect() ?? box;
  for (const label of plot.querySelectorAll('[data-axis] > *'))
    inner.append(labelled(label, place(label, axis)));
  for (const row of plot.querySelectorAll('li')) {
    const lane = row.querySelector('svg');
    if (lane) {
      const { x, y } = place(lane);
      const copy = styled(lane);
      for (const [name, value] of [
        ['x', x],
        ['y', y],
        ['overflow', 'visible'],
      ] as const)
        copy.setAttribute(name, String(value));
      inner.append(copy);
    }
  }
  const line = plot.querySelector('[data-playhead]');
  if (line) {
    const { x } = place(line);
    const rest = { x, y: 0, width: Math.max(box.width - x, 0), height: box.height };
    inner.append(make('rect', { ...rest, fill: paper, 'fill-opacity': 0.66 }));
    inner.append(make('rect', { ...rest, width: 2, fill: getComputedStyle(line).backgroundColor }));
  }
  // Above what is faint: what a lane is of is not about a moment.
  for (const title of plot.querySelectorAll('li > p')) inner.append(labelled(title, place(title)));
  return { svg: new XMLSerializer().serializeToString(out), width, height };
}

function make(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

function said(
  text: string,
  attributes: Record<string, string | number>,
  like: CSSStyleDeclaration,
): SVGElement {
  const words = make('text', { 'font-family': like.fontFamily, ...attributes });
  words.textContent = text;
  return words;
}

/** The words of an element of the page, where it stands. */
function labelled(element: Element, { x, y, height }: { x: number; y: number; height: number }): SVGElement {
  const like = getComputedStyle(element);
  const size = Number.parseFloat(like.fontSize);
  return said(
    (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim(),
    {
      x: x + Number.parseFloat(like.paddingInlineStart || '0'),
      y: y + height / 2 + size * 0.35,
      fill: like.color,
      'font-size': size,
    },
    like,
  );
}

/** A copy with the styles that its classes give written into it. */
function styled(source: SVGElement): SVGElement {
  const copy = source.cloneNode(true) as SVGElement;
  const [from, to] = [source, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>('*')]);
  to?.forEach((element, index) => {
    const original = from?.[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of STYLES) element.style.setProperty(name, style.getPropertyValue(name));
    for (const name of ['class', 'data-event']) element.removeAttribute(name);
  });
  return copy;
}

/** A drawing as the bytes of a PNG, twice as fine as on the screen. */
export async function pngOf({ svg, width, height }: Drawing): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The drawing is too large.'))),
      'image/png',
    );
  });
}
