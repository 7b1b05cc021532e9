import { type DrawingToken, planPalette, type Shape, type Stroke } from '#app/domain/pavilions/drawing';

const WEIGHTS = { hair: 0.5, wall: 1, ring: 2 } as const;

/** One shape of a plan's drawing as SVG; lines keep their thickness at every zoom. */
export function PlanShape({ shape }: { shape: Shape }) {
  switch (shape.shape) {
    case 'rect':
      return <rect {...pick(shape, ['x', 'y', 'width', 'height'])} {...painted(shape)} />;
    case 'polygon':
      return <polygon points={joined(shape.points)} {...painted(shape)} />;
    case 'polyline':
      return <polyline points={joined(shape.points)} fill="none" {...stroked(shape.stroke)} />;
    case 'circle':
      return <circle cx={round(shape.x)} cy={round(shape.y)} r={shape.radius} {...painted(shape)} />;
    case 'line':
      return <line {...pick(shape, ['x1', 'y1', 'x2', 'y2'])} {...stroked(shape.stroke)} />;
    case 'text':
      return (
        <text
          x={round(shape.x)}
          y={round(shape.y)}
          fontSize={round(shape.size)}
          fontWeight={shape.bold ? 700 : 400}
          textAnchor={shape.anchor}
          fill={planPalette[shape.token]}
        >
          {shape.text}
        </text>
      );
  }
}

const round = (metres: number) => Math.round(metres * 1000) / 1000;

const joined = (points: [number, number][]) => points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');

function pick<Key extends string>(shape: Record<Key, number>, keys: Key[]) {
  return Object.fromEntries(keys.map((key) => [key, round(shape[key])]));
}

const painted = ({ fill, stroke }: { fill?: DrawingToken; stroke?: Stroke }) => ({
  fill: fill ? planPalette[fill] : 'none',
  ...(stroke ? stroked(stroke) : {}),
});

const stroked = ({ token, weight, dashed }: Stroke) => ({
  stroke: planPalette[token],
  strokeWidth: WEIGHTS[weight],
  strokeLinejoin: 'round' as const,
  vectorEffect: 'non-scaling-stroke' as const,
  ...(dashed ? { strokeDasharray: '3 3' } : {}),
});
