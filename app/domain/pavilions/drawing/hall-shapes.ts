import { collectiveZones } from '../booths';
import type { Hall, Rectangle } from '../plan';
import type { Frame, Level, Shape } from './shapes';
import { fitText, heightOf, LINE_HEIGHT, PRINTED, type Sizes } from './text-fit';

type Place = (rectangle: Rectangle) => Frame;

/** What the hall itself is: its outline, closed ground, aisles, zones that are not sold, pillars and doors. */
export function hallShapes(hall: Hall, place: Place): Shape[] {
  const outline = hall.outline.map(([x, y]): [number, number] => {
    const { x: left, y: top } = place({ x, y, width: 0, depth: 0 });
    return [left, top];
  });
  const sold = new Set(collectiveZones(hall).map(({ zone }) => zone));
  return [
    { shape: 'polygon', points: outline, fill: 'closed', part: 'hall' },
    ...hall.aisles.map((aisle): Shape => ({ shape: 'rect', ...place(aisle), fill: 'aisle', part: 'aisle' })),
    ...hall.zones.filter((zone) => !sold.has(zone)).flatMap((zone) => zoneShapes(zone, place)),
    ...hall.pillars.map(
      (pillar): Shape => ({ shape: 'rect', ...place(pillar), fill: 'ink', part: 'pillar' }),
    ),
    { shape: 'polygon', points: outline, stroke: { token: 'ink', weight: 'ring' }, part: 'hall' },
    ...hall.entrances.flatMap((door) => doorShapes(door, place, 'entrance')),
    ...hall.fireExits.flatMap((door) => doorShapes(door, place, 'exit')),
  ];
}

function zoneShapes(zone: Hall['zones'][number], place: Place): Shape[] {
  const frame = place(zone);
  const stroke = { token: 'line' as const, weight: 'hair' as const };
  const turned = frame.height > frame.width * 2.5;
  const texts =
    turned && frame.width < 1 ? [] : LEVELS.flatMap((level) => zoneName(zone.label, frame, level));
  return [{ shape: 'rect', ...frame, fill: 'zone', stroke, part: 'zone' }, ...texts];
}

const LEVELS = ['near', 'mid', 'far'] as const;

const SIZES: Record<Level, Sizes> = {
  near: PRINTED,
  mid: { ...PRINTED, sublabel: 0.7, smallest: 0.55, whole: true },
  far: { ...PRINTED, sublabel: 1, smallest: 0.85, whole: true },
};

/** A zone's name may wrap, a booth's label may not: so it is set as the name below an empty label. */
function zoneName(label: string, frame: Frame, level: Level): Shape[] {
  const wanted = { label: ' ', sublabel: label };
  const sizes = { ...SIZES[level], label: SIZES[level].smallest };
  const lines = fitText(wanted, frame.width - 0.2, frame.height - 0.2, sizes).slice(1);
  let y = frame.y + (frame.height - heightOf(lines)) / 2;
  return lines.map((line): Shape => {
    const baseline = y + line.size;
    y += line.size * LINE_HEIGHT;
    return {
      ...{ shape: 'text', anchor: 'middle', token: 'muted', part: 'zone' },
      ...{ ...line, x: frame.x + frame.width / 2, y: baseline, bold: false, levels: [level] },
    };
  });
}

/** An entrance is a gap with an arrow in; a fire exit a gap with a green bar and an arrow out. */
function doorShapes(door: Hall['entrances'][number], place: Place, part: 'entrance' | 'exit'): Shape[] {
  const along = door.side === 'N' || door.side === 'S';
  const line = place({ x: door.x, y: door.y, width: along ? door.width : 0, depth: along ? 0 : door.width });
  const [x1, y1, x2, y2] = [line.x, line.y, line.x + line.width, line.y + line.height];
  const token = part === 'exit' ? 'done' : 'accent';
  const outwards = { N: [0, -1], S: [0, 1], E: [1, 0], W: [-1, 0] }[door.side];
  const [dx = 0, dy = 0] = outwards;
  const [middleX, middleY] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const [tip, foot] = part === 'exit' ? [0.95, 0.35] : [0.2, 0.8];
  const arrow: [number, number][] = [
    [middleX + dx * tip, middleY + dy * tip],
    [middleX + dx * foot + dy * 0.35, middleY + dy * foot + dx * 0.35],
    [middleX + dx * foot - dy * 0.35, middleY + dy * foot - dx * 0.35],
  ];
  const gap = part === 'exit' ? 0.1 : 0.08;
  return [
    {
      shape: 'rect',
      x: x1 - (along ? 0 : gap),
      y: y1 - (along ? gap : 0),
      width: x2 - x1 + (along ? 0 : 2 * gap),
      height: y2 - y1 + (along ? 2 * gap : 0),
      fill: part === 'exit' ? 'done' : 'aisle',
      part,
    },
    { shape: 'polygon', points: arrow, fill: token, part },
  ];
}
