import type { Decimal } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';

/** What an account is used for; its number and label are the organisation's own. */
export const ACCOUNT_ROLES = [
  'RESULT_GAIN',
  'RESULT_LOSS',
  'CLIENTS',
  'DOUBTFUL',
  'DEPOSITS',
  'FUNDERS',
  'VAT',
  'VAT_PENDING',
  'DISBURSEMENTS',
  'SUSPENSE',
  'BANK',
  'LOSSES',
  'ROUNDING_LOSS',
  'DISCOUNT_GIVEN',
  'EXCHANGE_LOSS',
  'SALES',
  'RECHARGES',
  'GRANTS',
  'ROUNDING_GAIN',
  'DISCOUNT_TAKEN',
  'EXCHANGE_GAIN',
] as const;

export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** `rate` tells VAT accounts apart, `fair` (the fair's id) the sub-accounts of sales. */
export type AccountKey = { role: AccountRole; rate?: Decimal; fair?: string };

export type Account = { number: string; label: string };

type Rule = Account & { roots: readonly string[] };

/** Numbers to begin with and the roots of the PCG (règlement ANC 2014-03; DOMAIN §6) that each use must stay under. */
const RULES: Record<AccountRole, Rule> = {
  RESULT_GAIN: { number: '120000', label: 'Résultat de l’exercice (excédent)', roots: ['12'] },
  RESULT_LOSS: { number: '129000', label: 'Résultat de l’exercice (déficit)', roots: ['12'] },
  CLIENTS: { number: '411000', label: 'Clients', roots: ['411'] },
  DOUBTFUL: { number: '416000', label: 'Clients douteux ou litigieux', roots: ['416'] },
  DEPOSITS: { number: '419100', label: 'Clients – acomptes reçus', roots: ['4191'] },
  FUNDERS: { number: '441700', label: 'Subventions à recevoir', roots: ['441', '467'] },
  VAT: { number: '445710', label: 'TVA collectée', roots: ['4457'] },
  VAT_PENDING: { number: '445870', label: 'TVA en attente d’encaissement', roots: ['4458', '44574'] },
  DISBURSEMENTS: { number: '467000', label: 'Débours', roots: ['467'] },
  SUSPENSE: { number: '471000', label: 'Compte d’attente', roots: ['47'] },
  BANK: { number: '512000', label: 'Banque', roots: ['512', '514', '517'] },
  LOSSES: { number: '654000', label: 'Pertes sur créances irrécouvrables', roots: ['654'] },
  ROUNDING_LOSS: { number: '658000', label: 'Écarts de règlement, charges', roots: ['658'] },
  DISCOUNT_GIVEN: { number: '665000', label: 'Escomptes accordés', roots: ['665'] },
  EXCHANGE_LOSS: { number: '666000', label: 'Pertes de change', roots: ['656', '666'] },
  SALES: { number: '706000', label: 'Prestations de services', roots: ['706', '707', '708'] },
  RECHARGES: { number: '708500', label: 'Frais refacturés', roots: ['708'] },
  GRANTS: { number: '741000', label: 'Subventions d’exploitation', roots: ['74'] },
  ROUNDING_GAIN: { number: '758000', label: 'Écarts de règlement, produits', roots: ['758'] },
  DISCOUNT_TAKEN: { number: '765000', label: 'Escomptes obtenus', roots: ['765'] },
  EXCHANGE_GAIN: { number: '766000', label: 'Gains de change', roots: ['756', '766'] },
};

/** VAT accounts have the rate in their last digit; other rates than these share the root's own account. */
const RATE_DIGITS: Record<Decimal, string> = { '20': '1', '8.5': '2', '10': '3', '5.5': '4', '2.1': '5' };

/** The account that a use begins with: "445711" for VAT at 20 %. Sales of a fair: `position` 1, 2, … is its sub-account. */
export function firstAccount(key: AccountKey, position?: { at: number; name: string }): Account {
  const { number, label } = RULES[key.role];
  if (key.rate !== undefined) {
    const digit = RATE_DIGITS[key.rate] ?? '0';
    return {
      number: `${number.slice(0, 5)}${digit}`,
      label: `${label} ${key.rate.replace('.', ',')}\u00a0%`,
    };
  }
  if (key.fair === undefined || !position) return { number, label };
  return {
    number: `${number.slice(0, 3)}${String(position.at).padStart(3, '0')}`,
    label: `${label} – ${position.name}`.slice(0, 100),
  };
}

/** The roots, by which the number of an account of this use may begin. */
export const rootsOf = (role: AccountRole): readonly string[] => RULES[role].roots;

/** True for a class 1–7 account with at least the three digits of the PCG, as the FEC wants (LPF art. A47 A-1). */
export const isAccountNumber = (number: string): boolean => /^[1-7]\d{2}[0-9A-Z]{0,17}$/.test(number);

/**
 * An edited account: trimmed number in capitals, label of 1 to 100 characters on one line. Problems with `field`:
 * ACCOUNT_NUMBER_INVALID (three digits of the PCG first), ACCOUNT_OUTSIDE_ITS_CLASS (`roots`), ACCOUNT_LABEL_INVALID.
 */
export function checkAccount(role: AccountRole, typed: Account): Result<Account> {
  const number = typed.number.trim().toUpperCase().slice(0, 40);
  const label = typed.label.trim().replaceAll(/\s+/g, ' ');
  const roots = rootsOf(role);
  const problems: Problem[] = [];
  if (!isAccountNumber(number))
    problems.push({ code: 'ACCOUNT_NUMBER_INVALID', field: 'number', params: { number } });
  else if (!roots.some((root) => number.startsWith(root)))
    problems.push({
      code: 'ACCOUNT_OUTSIDE_ITS_CLASS',
      field: 'number',
      params: { number, roots: roots.join(', ') },
    });
  if (label.length < 1 || label.length > 100)
    problems.push({ code: 'ACCOUNT_LABEL_INVALID', field: 'label' });
  return problems.length > 0 ? refuse(...problems) : ok({ number, label });
}
