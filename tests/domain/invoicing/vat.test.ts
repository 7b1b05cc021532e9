import { describe, expect, test } from 'vitest';
import { vatRegime } from '#app/domain/invoicing/vat';

function decide(country: string, postcode = '', vatIdProven = false, nonEuCategory: 'G' | 'O' = 'G') {
  const result = vatRegime({ country, postcode, vatIdProven }, { nonEuCategory });
  if (!result.ok) return result.problems.map(({ code }) => code);
  const { regime, category, ratePercent, vatex } = result.value;
  return [regime, category, ratePercent, vatex];
}

const FRANCE = ['FRANCE', 'S', '20', null];
const DOM = ['DOM_8_5', 'S', '8.5', null];
const NOT_TAXABLE = ['DOM_NOT_TAXABLE', 'E', '0', null];
const REVERSE = ['EU_REVERSE_CHARGE', 'AE', '0', 'VATEX-EU-AE'];
const NO_PROOF = ['EU_NO_VAT_ID', 'S', '20', null];
const OUTSIDE = ['OUTSIDE_EU', 'G', '0', 'VATEX-EU-G'];

describe('French customers', () => {
  test.each([
    ['Chartres', 'FR', '28000', FRANCE],
    ['Corsica', 'FR', '20000', FRANCE],
    ['Monaco', 'MC', '98000', FRANCE],
    ['Monaco written as France', 'FR', '98000', FRANCE],
    ['Guadeloupe', 'FR', '97110', DOM],
    ['Guadeloupe by ISO code', 'GP', '97100', DOM],
    ['Martinique', 'FR', '97200', DOM],
    ['Martinique by ISO code', 'MQ', '', DOM],
    ['Réunion', 'FR', '97434', DOM],
    ['Réunion by ISO code', 'RE', '97400', DOM],
    ['Guyane', 'FR', '97300', NOT_TAXABLE],
    ['Guyane by ISO code', 'GF', '', NOT_TAXABLE],
    ['Mayotte', 'FR', '97600', NOT_TAXABLE],
    ['Mayotte by ISO code', 'YT', '97600', NOT_TAXABLE],
    ['Saint-Barthélemy, Guadeloupe postcode', 'FR', '97133', OUTSIDE],
    ['Saint-Barthélemy', 'FR', '97700', OUTSIDE],
    ['Saint-Barthélemy as Guadeloupe', 'GP', '97133', OUTSIDE],
    ['Saint-Barthélemy by ISO code', 'BL', '', OUTSIDE],
    ['Saint-Martin, Guadeloupe postcode', 'FR', '97150', OUTSIDE],
    ['Saint-Martin', 'FR', '97800', OUTSIDE],
    ['Saint-Martin by ISO code', 'MF', '', OUTSIDE],
    ['Saint-Pierre-et-Miquelon', 'FR', '97500', OUTSIDE],
    ['Saint-Pierre-et-Miquelon by ISO code', 'PM', '', OUTSIDE],
    ['Wallis-et-Futuna', 'FR', '98600', OUTSIDE],
    ['Polynésie', 'FR', '98714', OUTSIDE],
    ['Nouvelle-Calédonie', 'FR', '98800', OUTSIDE],
    ['a postcode with a space', 'FR', '972 00', DOM],
  ])('%s', (_name, country, postcode, expected) => {
    expect(decide(country, postcode, true)).toEqual(expected);
    expect(decide(country, postcode, false)).toEqual(expected);
  });
});

describe('customers in the European Union', () => {
  test.each('AT BE BG HR CY CZ DK EE FI DE GR EL HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '))(
    '%s: reverse charge with proof, French VAT without',
    (country) => {
      expect([decide(country, '10000', true), decide(country, '10000', false)]).toEqual([REVERSE, NO_PROOF]);
    },
  );

  test.each([
    ['Las Palmas', 'ES', '35001'],
    ['Tenerife', 'ES', '38001'],
    ['Ceuta', 'ES', '51001'],
    ['Melilla', 'ES', '52001'],
    ['Åland', 'FI', '22100'],
    ['Åland by ISO code', 'AX', '22100'],
    ['Livigno', 'IT', '23041'],
    ['Livigno, old postcode', 'IT', '23030'],
    ['Büsingen', 'DE', '78266'],
    ['Helgoland', 'DE', '27498'],
    ['Mount Athos', 'EL', '63086'],
    ['Mount Athos, ISO code', 'GR', '630 86'],
  ])('%s lies outside the VAT territory, proof or not', (_name, country, postcode) => {
    expect([decide(country, postcode, true), decide(country, postcode, false)]).toEqual([OUTSIDE, OUTSIDE]);
  });

  test.each([
    ['ES', '08025'],
    ['ES', '13538'],
    ['FI', '00220'],
    ['IT', '23100'],
    ['DE', '78265'],
    ['GR', '63080'],
  ])('a neighbour of a special area is ordinary: %s %s', (country, postcode) => {
    expect(decide(country, postcode, true)).toEqual(REVERSE);
  });
});

describe('customers outside the European Union', () => {
  test.each(['KR', 'HK', 'AE', 'US', 'CH', 'GB', 'UK', 'XI', 'NO', 'NC', 'PF', 'WF', 'JP', 'TW'])(
    '%s',
    (country) => {
      expect([decide(country, '1201', true), decide(country, '', false)]).toEqual([OUTSIDE, OUTSIDE]);
    },
  );

  test('the organiser may declare them as O', () => {
    expect(decide('KR', '', false, 'O')).toEqual(['OUTSIDE_EU', 'O', '0', 'VATEX-EU-O']);
  });
});

test.each(['', 'France', 'F', 'ZZ', '33'])('"%s" is no country', (country) => {
  expect(decide(country)).toEqual(['UNKNOWN_COUNTRY']);
});

test('each exemption is worded in both languages, French law first', () => {
  const texts = [
    vatRegime({ country: 'ES', postcode: '', vatIdProven: true }, { nonEuCategory: 'G' }),
    vatRegime({ country: 'GF', postcode: '', vatIdProven: true }, { nonEuCategory: 'G' }),
    vatRegime({ country: 'KR', postcode: '', vatIdProven: true }, { nonEuCategory: 'G' }),
    vatRegime({ country: 'FR', postcode: '', vatIdProven: true }, { nonEuCategory: 'G' }),
  ].map((result) => result.ok && result.value.exemptionText?.fr);
  expect(texts).toEqual([
    'Autoliquidation – art. 283-2 du CGI, art. 44 et 196 directive 2006/112/CE',
    'TVA non applicable – art. 294, 1 du CGI',
    'TVA non applicable en France – art. 259, 1° du CGI',
    undefined,
  ]);
});
