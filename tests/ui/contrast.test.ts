import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const [light = '', dark = ''] = readFileSync('app/ui/tokens.css', 'utf8').split('@media');

const tokensIn = (css: string) =>
  Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a = '', b = ''): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['paper', 'raised', 'sunken'];
const TEXTS = ['ink', 'muted', 'accent', 'brand', 'done', 'attention', 'wrong'];
const TEXT_PAIRS = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground])),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['ink', 'accent-soft'],
  ['accent', 'accent-soft'],
  ...['done', 'attention', 'wrong'].flatMap((state) => [
    [state, `${state}-soft`],
    ['ink', `${state}-soft`],
  ]),
];

test.each([
  ['light', tokensIn(light)],
  ['dark', tokensIn(dark)],
])('%s: text at least 4.5:1, edges of controls at least 3:1', (_name, tokens) => {
  const ratios = (pairs: string[][], least: number) =>
    pairs
      .map(([a = '', b = '']) => ({ pair: `${a} on ${b}`, ratio: contrast(tokens[a], tokens[b]) }))
      .filter(({ ratio }) => !(ratio >= least));
  expect(ratios(TEXT_PAIRS, 4.5)).toEqual([]);
  expect(
    ratios(
      GROUNDS.map((ground) => ['edge', ground]),
      3,
    ),
  ).toEqual([]);
});
