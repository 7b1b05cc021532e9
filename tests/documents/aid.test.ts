import { expect, test } from 'vitest';
import { paperType } from '#app/documents/registry.server';
import { declaration, grantLetter, reversalLetter } from './aid-papers';

const said = (type: string, snapshot: object) =>
  JSON.stringify(paperType(type)?.content(JSON.stringify(snapshot))).replaceAll(/[\u00a0\u202f]/g, ' ');

test('a grant letter says amount, gross grant equivalent, regulation, day and what is left', () => {
  const letter = said('grant-letter', grantLetter());
  for (const words of [
    '3 994,96 €',
    '(UE) 2023/2831',
    '19 novembre 2026',
    '296 005,04 €',
    'DEC-2026-118',
    '50 % de la base',
  ])
    expect(letter).toContain(words);
  expect(letter).toContain('somme déjà payée');
});

test('block-exempted aid names its own regulation and no ceiling', () => {
  const { grant } = grantLetter();
  const exempt = { ...grant, basis: 'GBER_ART_19', mode: 'PRICE_REDUCTION' as const };
  const letter = said('grant-letter', grantLetter({ locale: 'en', grant: exempt, ceiling: null }));
  expect(letter).toContain('651/2014');
  expect(letter).toContain('allowance');
  expect(letter).not.toContain('2023/2831');
});

test('a reversal says since when, why, and that it no longer counts', () => {
  const letter = said('grant-letter', reversalLetter());
  for (const words of ['retirée le 20 novembre 2026', 'retrait de l’entreprise', 'ne compte plus'])
    expect(letter).toContain(words);
});

test('a declaration sums what it lists, names who is linked, and leaves room', () => {
  const paper = said('de-minimis-declaration', declaration());
  for (const words of [
    '3 994,96 €',
    'Parfums du Perche SAS',
    'Majorité des droits de vote',
    '300 000,00 €',
    'à préciser',
  ])
    expect(paper).toContain(words);
  const alone = declaration(0, { perimeter: declaration().perimeter.slice(0, 1), locale: 'en' });
  const blank = said('de-minimis-declaration', alone);
  for (const words of ['We know of no linked firm', 'We know of none', '€0.00'])
    expect(blank).toContain(words);
});
