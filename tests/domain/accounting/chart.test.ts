import { describe, expect, test } from 'vitest';
import { ACCOUNT_ROLES, checkAccount, firstAccount, rootsOf } from '#app/domain/accounting/chart';

describe('accounts', () => {
  test.each(ACCOUNT_ROLES)('the first account of %s is one that could be typed', (role) => {
    const account = firstAccount({ role });
    expect(checkAccount(role, account)).toEqual({ ok: true, value: account });
    expect(rootsOf(role).some((root) => account.number.startsWith(root))).toBe(true);
  });

  test('each rate that France knows has its own VAT account', () => {
    const numbers = ['20', '8.5', '10', '5.5', '2.1', '0'].map(
      (rate) => firstAccount({ role: 'VAT', rate }).number,
    );
    expect(new Set(numbers).size).toBe(6);
    expect(firstAccount({ role: 'VAT_PENDING', rate: '8.5' })).toEqual({
      number: '445872',
      label: 'TVA en attente d’encaissement 8,5\u00a0%',
    });
  });

  test.each([
    ['CLIENTS', '41', 'Clients', ['ACCOUNT_NUMBER_INVALID']],
    ['CLIENTS', '4110 00', 'Clients', ['ACCOUNT_NUMBER_INVALID']],
    ['CLIENTS', '811000', 'Clients', ['ACCOUNT_NUMBER_INVALID']],
    ['CLIENTS', '401000', 'Clients', ['ACCOUNT_OUTSIDE_ITS_CLASS']],
    ['DEPOSITS', '419', 'Acomptes', ['ACCOUNT_OUTSIDE_ITS_CLASS']],
    ['BANK', '512000', ' ', ['ACCOUNT_LABEL_INVALID']],
    ['BANK', '', 'x'.repeat(101), ['ACCOUNT_NUMBER_INVALID', 'ACCOUNT_LABEL_INVALID']],
  ] as const)('%s may not be %s “%s”', (role, number, label, codes) => {
    const checked = checkAccount(role, { number, label });
    expect(checked.ok ? [] : checked.problems.map(({ code }) => code)).toEqual(codes);
  });

  test('letters may follow the digits; spaces are put right', () => {
    expect(checkAccount('BANK', { number: ' 512bnp ', label: ' Banque  BNP ' })).toEqual({
      ok: true,
      value: { number: '512BNP', label: 'Banque BNP' },
    });
  });
});
