/** Metres; origin at the hall's top left corner, x to the right, y downwards. */
export type Rectangle = { x: number; y: number; width: number; depth: number };

export type Side = 'N' | 'E' | 'S' | 'W';

/** Derived from the open sides: 1 inline, 2 neighbouring corner, 2 opposite through, 3 head, 4 island, 0 closed. */
export type BoothKind = 'closed' | 'inline' | 'corner' | 'through' | 'head' | 'island';

export type BoothUse = 'individual' | 'shared' | 'collective';

export type Hall = {
  id: string;
  name: string;
  level: number;
  width: number;
  depth: number;
  outline: [number, number][];
  entrances: { side: Side; x: number; y: number; width: number }[];
  fireExits: { side: Side; x: number; y: number; width: number }[];
  aisles: Rectangle[];
  pillars: Rectangle[];
  zones: (Rectangle & { type: string; label: string; positions?: number })[];
};

export type Stand = Rectangle & {
  label: string;
  hall: string;
  level: number;
  area: number;
  kind?: 'shared';
  sharedStand?: string;
};

/** A pavilion's plan as the file of `import plan` gives it. */
export type Plan = {
  slug: string;
  name: string;
  opening: string;
  closing: string;
  provisional: boolean;
  timeZone: string;
  priceList: string;
  labelFormat: string;
  gridMetres: number;
  minAisleMetres: number;
  halls: Hall[];
  stands: Stand[];
};
