import { checkIdentifier } from '#app/domain/companies/identifiers';
import type { Cents } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { referredBy } from './creditor-reference';

export type Transfer = {
  /** Who is paid. */
  name: string;
  iban: string;
  bic?: string;
  cents: Cents;
  currency: string;
  /** An RF reference. */
  reference: string;
};

const MOST_CENTS = 99_999_999_999;
const LONGEST_NAME = 70;

/**
 * What the payment code of a transfer in euros says (EPC069-12, version 002, UTF-8), for a QR code of error correction M and
 * at most version 13. Problems: EPC_CURRENCY, EPC_AMOUNT (0.01 to 999 999 999.99), EPC_IBAN, EPC_BIC, EPC_NAME, EPC_REFERENCE.
 */
export function epcPayload(transfer: Transfer): Result<string> {
  const { cents, currency, reference } = transfer;
  const name = transfer.name.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const iban = transfer.iban.replace(/\s/g, '').toUpperCase();
  const bic = (transfer.bic ?? '').replace(/\s/g, '').toUpperCase();
  const found: (Problem | false)[] = [
    currency !== 'EUR' && { code: 'EPC_CURRENCY', params: { currency } },
    (!Number.isSafeInteger(cents) || cents < 1 || cents > MOST_CENTS) && { code: 'EPC_AMOUNT' },
    !checkIdentifier({ type: 'IBAN', value: iban }).valid && { code: 'EPC_IBAN', field: 'iban' },
    bic !== '' && !/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic) && { code: 'EPC_BIC', field: 'bic' },
    name === '' && { code: 'EPC_NAME', field: 'name' },
    referredBy(reference) === undefined && { code: 'EPC_REFERENCE' },
  ];
  const problems = found.filter((problem) => problem !== false);
  if (problems.length > 0) return refuse(...problems);
  const amount = `EUR${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  const said = [...name].slice(0, LONGEST_NAME).join('');
  return ok(['BCD', '002', '1', 'SCT', bic, said, iban, amount, '', reference, '', ''].join('\n'));
}
