/** Colours by meaning; `planPalette` has their values. */
export type DrawingToken = keyof typeof planPalette;

/** The same colours on screen and on paper: a plan is drawn on its own sheet, light in the dark mode too. */
export const planPalette = {
  paper: '#FBFAF7',
  closed: '#DEDAD2',
  aisle: '#F1EEE8',
  zone: '#E7E3EF',
  booth: '#FFFFFF',
  ink: '#1C1B2E',
  muted: '#5E5B6B',
  line: '#8C8895',
  accent: '#1F4E8C',
  rose: '#A8325E',
  done: '#1E6B4A',
  attention: '#8A5A00',
  wrong: '#A32020',
  accentTint: '#DCE6F3',
  roseTint: '#F6DFE8',
  doneTint: '#DCEDE4',
  attentionTint: '#F7EAD0',
  wrongTint: '#F6DCDC',
  neutralTint: '#ECEAEF',
} as const;

/** Hair ½ px, wall 1 px, ring 2 px, whatever the scale (on paper ¼, ½ and 1½ pt). */
export type Stroke = { token: DrawingToken; weight: 'hair' | 'wall' | 'ring'; dashed?: boolean };

export type Part =
  | 'hall'
  | 'aisle'
  | 'zone'
  | 'pillar'
  | 'entrance'
  | 'exit'
  | 'booth'
  | 'pattern'
  | 'wall'
  | 'text'
  | 'mark'
  | 'highlight';

/** How near a plan is seen: by pixels for a metre. On paper it is near. */
export type Level = 'near' | 'mid' | 'far';

/** Without `levels` it is seen at all of them. */
type Common = { part: Part; booth?: string; levels?: readonly Level[] };
type Painted = { fill?: DrawingToken; stroke?: Stroke };

/** Metres from the drawing's top left corner. A text's `y` is its baseline, `size` its font size. */
export type Shape = Common &
  (
    | ({ shape: 'rect'; x: number; y: number; width: number; height: number } & Painted)
    | ({ shape: 'polygon'; points: [number, number][] } & Painted)
    | { shape: 'polyline'; points: [number, number][]; stroke: Stroke }
    | ({ shape: 'circle'; x: number; y: number; radius: number } & Painted)
    | { shape: 'line'; x1: number; y1: number; x2: number; y2: number; stroke: Stroke }
    | {
        shape: 'text';
        x: number;
        y: number;
        size: number;
        text: string;
        anchor: 'start' | 'middle' | 'end';
        bold: boolean;
        token: DrawingToken;
      }
  );

export type PlanDrawing = { width: number; height: number; shapes: Shape[] };

/** A frame in drawing metres, where something is put. */
export type Frame = { x: number; y: number; width: number; height: number };
