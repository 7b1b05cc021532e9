import {
  type PlanDrawing,
  planPalette,
  type Shape,
  type Stroke,
  seenAt,
} from '#app/domain/pavilions/drawing';
import type { Sheet } from './sheet.server';

const WEIGHTS = { hair: 0.25, wall: 0.5, ring: 1.5 } as const;

/** Labels that would come out smaller than this are left away: the text beside the plan names the booth that matters. */
const LEAST_LABEL = 3.6;

/** Height in points of a drawing set over a width, never higher than `most`. */
export const planHeight = (drawing: PlanDrawing, width: number, most: number): number =>
  drawing.width === 0 ? 0 : Math.min(most, (drawing.height / drawing.width) * width);

/** The same floor plan as on screen, with its top left corner at (x, y). */
export function drawPlan(sheet: Sheet, drawing: PlanDrawing, x: number, y: number, height: number): void {
  if (drawing.height === 0) return;
  const scale = height / drawing.height;
  const at = (left: number, top: number): [number, number] => [x + left * scale, y + top * scale];
  for (const shape of drawing.shapes) if (seenAt(shape, 'near')) drawShape(sheet, shape, at, scale);
}

type At = (left: number, top: number) => [number, number];

function drawShape(sheet: Sheet, shape: Shape, at: At, scale: number): void {
  if (shape.shape === 'text') {
    drawLabel(sheet, shape, at, scale);
    return;
  }
  outline(sheet, shape, at, scale);
  paint(sheet, shape);
}

type Label = Extract<Shape, { shape: 'text' }>;

function outline(sheet: Sheet, shape: Exclude<Shape, Label>, at: At, scale: number): void {
  const { pdf } = sheet;
  switch (shape.shape) {
    case 'rect':
      pdf.rect(...at(shape.x, shape.y), shape.width * scale, shape.height * scale);
      break;
    case 'circle':
      pdf.circle(...at(shape.x, shape.y), shape.radius * scale);
      break;
    case 'line':
      pdf.moveTo(...at(shape.x1, shape.y1)).lineTo(...at(shape.x2, shape.y2));
      break;
    case 'polygon':
      trace(sheet, shape.points, at);
      pdf.closePath();
      break;
    case 'polyline':
      trace(sheet, shape.points, at);
  }
}

function trace(sheet: Sheet, points: [number, number][], at: At): void {
  points.forEach(([left, top], index) => {
    if (index === 0) sheet.pdf.moveTo(...at(left, top));
    else sheet.pdf.lineTo(...at(left, top));
  });
}

function paint({ pdf }: Sheet, shape: { fill?: keyof typeof planPalette; stroke?: Stroke }): void {
  const { fill, stroke } = shape;
  if (stroke) {
    pdf.lineWidth(WEIGHTS[stroke.weight]).strokeColor(planPalette[stroke.token]);
    if (stroke.dashed) pdf.dash(1.5, { space: 1.5 });
    else pdf.undash();
  }
  if (fill) pdf.fillColor(planPalette[fill]);
  if (fill && stroke) pdf.fillAndStroke();
  else if (fill) pdf.fill();
  else pdf.stroke();
  pdf.undash();
}

function drawLabel({ type }: Sheet, label: Label, at: At, scale: number): void {
  const style = { size: label.size * scale, bold: label.bold, colour: planPalette[label.token] };
  if (style.size < LEAST_LABEL) return;
  const width = type.widthOf(label.text, style);
  const [anchor, baseline] = at(label.x, label.y);
  const before = { start: 0, middle: width / 2, end: width }[label.anchor];
  type.setLine(label.text, anchor - before, baseline, style);
}
