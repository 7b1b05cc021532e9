import { describe, expect, test } from 'vitest';
import { type Supply, supplyTreatment } from '#app/domain/invoicing/supply';

const firms = {
  FR: { country: 'FR', postcode: '45000', vatIdProven: false },
  ES: { country: 'ES', postcode: '41700', vatIdProven: true },
  KR: { country: 'KR', postcode: '04766', vatIdProven: false },
  MQ: { country: 'MQ', postcode: '97200', vatIdProven: false },
};

const told = (supply: Supply, firm: keyof typeof firms, fair: string, nonEuCategory: 'G' | 'O' = 'G') => {
  const on = { country: fair, on: '2026-11-20' };
  const answer = supplyTreatment(supply, firms[firm], { nonEuCategory }, on);
  if (!answer.ok) return answer.problems.map(({ code }) => code).join();
  const { regime, category, ratePercent } = answer.value;
  return `${regime} ${category} ${ratePercent}`;
};

describe('where each supply is taxed (DOMAIN §4.3)', () => {
  test.each<[Supply, keyof typeof firms, string, string]>([
    ['STAND', 'FR', 'HK', 'FRANCE S 20'],
    ['STAND', 'MQ', 'FR', 'DOM_8_5 S 8.5'],
    ['STAND', 'ES', 'FR', 'EU_REVERSE_CHARGE AE 0'],
    ['STAND', 'KR', 'FR', 'OUTSIDE_EU G 0'],
    ['BARE_SPACE', 'FR', 'FR', 'FRANCE S 20'],
    ['BARE_SPACE', 'ES', 'FR', 'FRANCE S 20'],
    ['BARE_SPACE', 'KR', 'FR', 'FRANCE S 20'],
    ['BARE_SPACE', 'MQ', 'FR', 'FRANCE S 20'],
    ['BARE_SPACE', 'FR', 'HK', 'FAIR_ABROAD G 0'],
    ['BARE_SPACE', 'ES', 'IT', 'FAIR_ABROAD G 0'],
    ['ADMISSION', 'KR', 'FR', 'FRANCE S 20'],
    ['ADMISSION', 'FR', 'AE', 'FAIR_ABROAD G 0'],
    ['COMPENSATION', 'FR', 'FR', 'OUTSIDE_SCOPE O 0'],
    ['TRAVEL', 'FR', 'HK', 'TRAVEL_ON_STAND_INVOICE'],
    ['DISBURSEMENT', 'FR', 'HK', 'TRAVEL_ON_STAND_INVOICE'],
  ])('%s to %s, fair in %s: %s', (supply, firm, fair, expected) => {
    expect(told(supply, firm, fair)).toBe(expected);
  });

  test('what is not French is declared as the settings say', () => {
    expect(told('BARE_SPACE', 'FR', 'HK', 'O')).toBe('FAIR_ABROAD O 0');
  });

  test('the article that exempts is the supply’s own', () => {
    const cited = (supply: Supply) => {
      const fair = { country: 'HK', on: '2026-11-20' };
      const answer = supplyTreatment(supply, firms.FR, { nonEuCategory: 'G' }, fair);
      return answer.ok ? answer.value.exemptionText?.fr : null;
    };
    expect(cited('BARE_SPACE')).toBe('TVA non applicable en France – art. 259 A, 2° du CGI');
    expect(cited('ADMISSION')).toBe('TVA non applicable en France – art. 259 A, 5° bis du CGI');
  });

  test('rules are dated: before the first there is none', () => {
    const early = supplyTreatment(
      'STAND',
      firms.FR,
      { nonEuCategory: 'G' },
      { country: 'FR', on: '2009-12-31' },
    );
    expect(early).toMatchObject({ ok: false, problems: [{ code: 'SUPPLY_WITHOUT_RULE' }] });
  });

  test('a country that is none is refused whatever is sold', () => {
    const nowhere = { country: 'ZZ', postcode: '', vatIdProven: false };
    const answer = supplyTreatment(
      'BARE_SPACE',
      nowhere,
      { nonEuCategory: 'G' },
      { country: 'FR', on: '2026-01-01' },
    );
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'UNKNOWN_COUNTRY' }] });
  });
});
