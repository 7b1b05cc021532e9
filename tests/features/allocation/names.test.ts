import { expect, test } from 'vitest';
import { type FirmName, offeredFirms } from '#app/features/allocation/queries-names.server';

const firm = (number: number, more: Partial<FirmName> = {}): FirmName => ({
  ...{ firm: `FR:${number}`, registrationId: `r${number}`, company: `Maison Élan ${number}`, accepted: true },
  ...more,
});
const thousand = Array.from({ length: 1000 }, (_, index) => firm(index));

test('a list offers the first of thousands, and whoever is chosen already', () => {
  const { firms, unlisted } = offeredFirms(thousand, '', new Set(['FR:900']));
  expect(firms).toHaveLength(151);
  expect(firms.at(-1)).toEqual({ firm: 'FR:900', company: 'Maison Élan 900' });
  expect(unlisted).toBe(849);
});

test('the others are found by name, whatever its accents and capitals', () => {
  const { firms } = offeredFirms(thousand, ' maison elan 77', new Set());
  expect(firms.map(({ firm }) => firm)).toEqual([
    'FR:77',
    ...Array.from({ length: 10 }, (_, n) => `FR:77${n}`),
  ]);
});

test('who doesn’t take part is neither offered nor counted', () => {
  const names = [firm(1), firm(2, { accepted: false })];
  expect(offeredFirms(names, '', new Set())).toEqual({
    firms: [{ firm: 'FR:1', company: 'Maison Élan 1' }],
    unlisted: 0,
  });
});
