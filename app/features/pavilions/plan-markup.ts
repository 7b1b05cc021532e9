import { type DrawingToken, planPalette, type Shape, type Stroke } from '#app/domain/pavilions/drawing';

const WEIGHTS = { hair: 0.5, wall: 1, ring: 2 } as const;

/**
 * Shapes of a plan's drawing as SVG. A hall has hundreds: as text they take a tenth of the time that React takes for as
 * many elements, on the server and in the browser, and neighbours that look alike are one element. Quotes are single,
 * since the same text goes to the browser again as data. Under `.plan` lines keep their thickness at every zoom.
 */
export const planMarkup = (shapes: readonly Shape[]): string => runsOf(shapes).map(runMarkup).join('');

type Run = { look: string; shapes: [Shape, ...Shape[]] };

/** Shapes that follow one another and look alike. */
function runsOf(shapes: readonly Shape[]): Run[] {
  const runs: Run[] = [];
  for (const shape of shapes) {
    const look = lookOf(shape);
    const last = runs.at(-1);
    if (last?.look === look) last.shapes.push(shape);
    else runs.push({ look, shapes: [shape] });
  }
  return runs;
}

function lookOf(shape: Shape): string {
  const at = shape.levels ? ` data-at='${shape.levels.join(' ')}'` : '';
  if (shape.shape === 'text') {
    const { anchor, token, bold } = shape;
    return `${at} text-anchor='${anchor}' fill='${planPalette[token]}' font-weight='${bold ? 700 : 400}'`;
  }
  const { fill, stroke }: { fill?: DrawingToken; stroke?: Stroke } = shape;
  return `${at} fill='${fill ? planPalette[fill] : 'none'}'${stroke ? stroked(stroke) : ''}`;
}

function runMarkup({ look, shapes }: Run): string {
  const [first, ...more] = shapes;
  if (first.shape === 'text') return `<g${look}>${shapes.map(wordsOf).join('')}</g>`;
  // A booth's ground stays a rectangle of its own: it shows the focus.
  if (first.shape === 'rect' && more.length === 0) {
    const { x, y, width, height } = first;
    return `<rect${numbers({ x, y, width, height })}${look}/>`;
  }
  return `<path d='${shapes.map(outlineOf).join('')}'${look}/>`;
}

function wordsOf(shape: Shape): string {
  if (shape.shape !== 'text') return '';
  const { x, y, size, text } = shape;
  return `<text${numbers({ x, y, 'font-size': size })}>${escaped(text)}</text>`;
}

/** A shape as a part of a path. */
function outlineOf(shape: Shape): string {
  switch (shape.shape) {
    case 'rect': {
      const [x, y, width, height] = [shape.x, shape.y, shape.width, shape.height].map(round);
      return `M${x} ${y}h${width}v${height}H${x}z`;
    }
    case 'polygon':
      return `${joined(shape.points)}z`;
    case 'polyline':
      return joined(shape.points);
    case 'line':
      return joined([
        [shape.x1, shape.y1],
        [shape.x2, shape.y2],
      ]);
    case 'circle': {
      const [x, y, radius, across] = [shape.x - shape.radius, shape.y, shape.radius, 2 * shape.radius].map(
        round,
      );
      return `M${x} ${y}a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 -${across} 0z`;
    }
    case 'text':
      return '';
  }
}

const round = (metres: number) => Math.round(metres * 1000) / 1000;

const joined = (points: [number, number][]) =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

const numbers = (attributes: Record<string, number>) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}='${round(value)}'`)
    .join('');

const stroked = ({ token, weight, dashed }: Stroke) =>
  ` stroke='${planPalette[token]}' stroke-width='${WEIGHTS[weight]}'${dashed ? " stroke-dasharray='3 3'" : ''}`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
