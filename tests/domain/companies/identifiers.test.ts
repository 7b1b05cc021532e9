import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { countries, countryByFrenchName, countryName } from '#app/domain/companies/countries';
import { canonicalNationalId, checkIdentifier } from '#app/domain/companies/identifiers';

const cases = z
  .object({
    cases: z.array(
      z.object({
        type: z.enum(['SIREN', 'SIRET', 'VAT', 'NATIONAL_ID', 'IBAN', 'RF']),
        value: z.string(),
        country: z.string().optional(),
        valid: z.boolean(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('db/seed/data/rules/identifier.json', 'utf8'))).cases;

describe('identifiers', () => {
  it.each(cases)('$type $country $value: $valid', ({ type, value, country, valid }) => {
    expect(checkIdentifier({ type, value, country }).valid).toBe(valid);
  });

  it.each([
    ['SIREN', '999 148\u00a0422', undefined, { valid: true }],
    ['SIREN', '9,99E+08', undefined, { valid: false, why: 'FORM' }],
    ['SIREN', '000000000', undefined, { valid: false, why: 'ZEROS' }],
    ['SIREN', '404833047', undefined, { valid: false, why: 'CHECK_DIGIT' }],
    ['SIRET', '35600000000048', undefined, { valid: true }],
    ['SIRET', '35600000014452', undefined, { valid: true }],
    ['SIRET', '35600000014451', undefined, { valid: false, why: 'CHECK_DIGIT' }],
    ['VAT', 'FR83404833048', undefined, { valid: true }],
    ['VAT', 'ESB43806548', undefined, { valid: false, why: 'CHECK_DIGIT' }],
    ['VAT', 'EL094259216', undefined, { valid: true }],
    ['VAT', 'XI980780684', undefined, { valid: true }],
    ['VAT', 'US123456789', undefined, { valid: false, why: 'COUNTRY' }],
    ['VAT', '45413570375', undefined, { valid: false, why: 'FORM' }],
    ['VAT', '', undefined, { valid: false, why: 'FORM' }],
    ['NATIONAL_ID', '550954300', 'PT', { valid: false, why: 'CHECK_DIGIT' }],
    ['NATIONAL_ID', '550954309', 'PT', { valid: true }],
    ['NATIONAL_ID', '0520431328', 'BE', { valid: true }],
    ['NATIONAL_ID', '008972714000042', 'MA', { valid: true }],
    ['NATIONAL_ID', '008972714000043', 'MA', { valid: false, why: 'CHECK_DIGIT' }],
    ['NATIONAL_ID', '43827804', 'TW', { valid: true }],
    ['NATIONAL_ID', '4382780', 'TW', { valid: false, why: 'FORM' }],
    ['NATIONAL_ID', '839-86-78050', 'KR', { valid: true }],
    ['NATIONAL_ID', 'NO-SUCH-RULE-1', 'PE', { valid: true }],
    ['NATIONAL_ID', '<script>', 'PE', { valid: false, why: 'FORM' }],
    ['IBAN', 'FR76 3000 6000 0112 3456 7890 189', undefined, { valid: true }],
    ['IBAN', 'FR76', undefined, { valid: false, why: 'FORM' }],
  ] as const)('%s %s %s', (type, value, country, expected) => {
    expect(checkIdentifier({ type, value, country })).toEqual(expected);
  });

  it('keeps one spelling of a number', () => {
    expect(canonicalNationalId('999 148\u00a0422', 'FR')).toBe('999148422');
    expect(canonicalNationalId('esa12345674', 'ES')).toBe('A12345674');
    expect(canonicalNationalId('839-86-78050', 'KR')).toBe('8398678050');
  });

  it('sees every single mistyped digit of a SIREN', () => {
    const digit = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), digit, (place, shift) => {
        const right = '404833048';
        const wrong = String((Number(right[place]) + shift) % 10);
        const typed = right.slice(0, place) + wrong + right.slice(place + 1);
        return !checkIdentifier({ type: 'SIREN', value: typed }).valid;
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    const types = ['SIREN', 'SIRET', 'VAT', 'NATIONAL_ID', 'IBAN', 'RF'] as const;
    const country = fc.constantFrom('FR', 'ES', 'IT', 'KR', 'MA', 'JP', 'CO', 'XX', '');
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.string(), country, (type, value, where) => {
        expect(typeof checkIdentifier({ type, value, country: where }).valid).toBe('boolean');
      }),
    );
  });
});

describe('countries', () => {
  it.each([
    ['France', 'FR'],
    ['ITALIE', 'IT'],
    ['corée du sud', 'KR'],
    ['Taïwan', 'TW'],
    ['ETATS-UNIS', 'US'],
    ['Émirats arabes unis', 'AE'],
    ['Hong Kong', 'HK'],
    ['Martinique', 'FR'],
    ['Wakanda', undefined],
    ['', undefined],
    ['FR', undefined],
  ])('%s → %s', (name, code) => {
    expect(countryByFrenchName(name)).toBe(code);
  });

  it('names them in both languages', () => {
    expect(countryName('DE', 'fr')).toBe('Allemagne');
    expect(countryName('DE', 'en')).toBe('Germany');
    expect(countryName('ZZ', 'en')).toBe('ZZ');
    expect(countries('fr').filter(({ name }) => name.length < 3)).toEqual([]);
  });
});
