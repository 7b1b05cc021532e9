import { type DrawingToken, planPalette, type Shape, type Stroke } from '#app/domain/pavilions/drawing';

const WEIGHTS = { hair: 0.5, wall: 1, ring: 2 } as const;

/**
 * Shapes of a plan's drawing as SVG. A hall has hundreds: as text they take a tenth of the time that React takes for as
 * many elements, on the server and in the browser. Under `.plan` lines keep their thickness at every zoom.
 */
export const planMarkup = (shapes: readonly Shape[]): string => shapes.map(shapeMarkup).join('');

function shapeMarkup(shape: Shape): string {
  switch (shape.shape) {
    case 'rect': {
      const { x, y, width, height } = shape;
      return `<rect${numbers({ x, y, width, height })}${painted(shape)}/>`;
    }
    case 'polygon':
      return `<polygon points="${joined(shape.points)}"${painted(shape)}/>`;
    case 'polyline':
      return `<polyline points="${joined(shape.points)}" fill="none"${stroked(shape.stroke)}/>`;
    case 'circle':
      return `<circle${numbers({ cx: shape.x, cy: shape.y, r: shape.radius })}${painted(shape)}/>`;
    case 'line': {
      const { x1, y1, x2, y2 } = shape;
      return `<line${numbers({ x1, y1, x2, y2 })}${stroked(shape.stroke)}/>`;
    }
    case 'text': {
      const { x, y, size, bold, anchor, token, text } = shape;
      const place = numbers({ x, y, 'font-size': size, 'font-weight': bold ? 700 : 400 });
      return `<text${place} text-anchor="${anchor}" fill="${planPalette[token]}">${escaped(text)}</text>`;
    }
  }
}

const round = (metres: number) => Math.round(metres * 1000) / 1000;

const joined = (points: [number, number][]) => points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');

const numbers = (attributes: Record<string, number>) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${round(value)}"`)
    .join('');

const painted = ({ fill, stroke }: { fill?: DrawingToken; stroke?: Stroke }) =>
  ` fill="${fill ? planPalette[fill] : 'none'}"${stroke ? stroked(stroke) : ''}`;

const stroked = ({ token, weight, dashed }: Stroke) =>
  ` stroke="${planPalette[token]}" stroke-width="${WEIGHTS[weight]}"${dashed ? ' stroke-dasharray="3 3"' : ''}`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
