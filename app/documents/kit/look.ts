export const MILLIMETRE = 72 / 25.4;

export const A4 = { width: 595.28, height: 841.89 };

export const MARGIN = 18 * MILLIMETRE;

export const BAND = 3 * MILLIMETRE;

export const CONTENT_WIDTH = A4.width - 2 * MARGIN;

/** Below this nobody reads: text is wrapped or set over more lines instead of getting smaller. */
export const SMALLEST = 7.5;

export const COLOURS = {
  ink: '#1C1B2E',
  paper: '#FBFAF7',
  white: '#FFFFFF',
  line: '#DEDAD2',
  muted: '#5E5B6B',
  accent: '#1F4E8C',
  brand: '#A8325E',
} as const;

export type TextStyle = {
  size: number;
  bold?: boolean;
  colour?: string;
  /** Line height as a multiple of the size. */
  leading?: number;
};

export const BODY: TextStyle = { size: 9.5 };
export const STRONG: TextStyle = { size: 9.5, bold: true };
export const NOTE: TextStyle = { size: 8.5, colour: COLOURS.muted };
export const LEGAL: TextStyle = { size: SMALLEST, colour: COLOURS.muted };
export const LABEL: TextStyle = { size: 8, colour: COLOURS.muted };
export const SECTION: TextStyle = { size: 11, bold: true };
export const HERO: TextStyle = { size: 28, bold: true, leading: 1.15 };

export const lineHeight = (style: TextStyle): number => style.size * (style.leading ?? 1.35);

/** A brand colour typed by a person: six hex digits, else the house's own. */
export const brandOf = (colour?: string): string =>
  colour && /^#[0-9a-f]{6}$/i.test(colour) ? colour : COLOURS.brand;
