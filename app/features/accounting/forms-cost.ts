import { z } from 'zod';
import { COST_KINDS, type CostRate, SHARINGS } from '#app/domain/accounting/cost';
import { isCurrency, minorDigits, minorUnitsTyped } from '#app/domain/accounting/cost-currency';
import type { FixedKey } from '#app/domain/accounting/cost-parts';
import { COST_STATES } from '#app/domain/accounting/cost-state';
import { supplierKeyOf } from '#app/domain/accounting/supplier-key';
import { checkIdentifier, withoutSpaces } from '#app/domain/companies/identifiers';
import { isDecimal } from '#app/domain/shared/money';
import type { CostInput } from './commands-cost.server';
import type { CostDetail } from './queries-costs.server';

const text = (longest: number) => z.string().trim().max(longest);

const rateFields = {
  rate: text(20)
    .transform((value) => value.replace(/\s/g, '').replace(',', '.'))
    .refine((value) => isDecimal(value) && !value.startsWith('-'), { message: 'COST_RATE' })
    .optional(),
  rateOn: z.iso.date().optional(),
};

const useFields = {
  kind: z.enum(COST_KINDS),
  description: text(300).min(1),
  sharing: z.enum(SHARINGS),
};

/** What may be changed of a cost that came as a file. */
export const costUseForm = z.object(useFields);

const identifier = (type: 'SIREN' | 'VAT', message: string) =>
  z
    .string()
    .transform((value) => withoutSpaces(value).toUpperCase())
    .refine((value) => checkIdentifier({ type, value }).valid, { message })
    .optional();

/** The most places that any currency has: whether they are too many for the one named is told once that is known. */
const amountText = text(30).refine((value) => minorUnitsTyped(value, 'BHD') !== null, {
  message: 'COST_AMOUNT',
});

/** A cost typed by hand; amounts in the currency named. */
export const costForm = z
  .object({
    ...useFields,
    ...rateFields,
    supplierName: text(200).min(1),
    supplierCountry: z
      .string()
      .trim()
      .regex(/^[A-Za-z]{2}$/, 'COST_COUNTRY')
      .transform((code) => code.toUpperCase())
      .optional(),
    supplierSiren: identifier('SIREN', 'SIREN_INVALID'),
    supplierVatId: identifier('VAT', 'VAT_ID_INVALID'),
    number: text(100).optional(),
    issuedOn: z.iso.date(),
    dueOn: z.iso.date().optional(),
    currency: text(3).transform((code) => code.toUpperCase()),
    exclVat: amountText,
    vat: amountText.default('0'),
    token: z.uuid(),
  })
  .transform((typed, context) => {
    const currency = isCurrency(typed.currency) ? typed.currency : 'EUR';
    const amount = (field: 'exclVat' | 'vat') => {
      const cents = minorUnitsTyped(typed[field], currency);
      if (cents === null) context.addIssue({ code: 'custom', message: 'COST_AMOUNT', path: [field] });
      return cents ?? 0;
    };
    return { ...typed, exclVatCents: amount('exclVat'), vatCents: amount('vat') };
  });

type TypedCost = z.output<typeof costForm>;

/** What a form says, as a command takes it. A supplier is known by its number where one was given. */
export const costTyped = (typed: TypedCost, keys: FixedKey[]): CostInput => ({
  paper: {
    supplierKey: supplierKeyOf({
      ...{ name: typed.supplierName, country: typed.supplierCountry ?? null, siret: null },
      ...{ siren: typed.supplierSiren ?? null, vatId: typed.supplierVatId ?? null },
    }),
    supplierName: typed.supplierName,
    supplierCountry: typed.supplierCountry ?? null,
    supplierSiren: typed.supplierSiren ?? null,
    supplierVatId: typed.supplierVatId ?? null,
    number: typed.number ?? null,
    issuedOn: typed.issuedOn,
    dueOn: typed.dueOn ?? null,
  },
  use: { kind: typed.kind, description: typed.description, sharing: typed.sharing, keys },
  amounts: {
    currency: typed.currency,
    exclVatCents: typed.exclVatCents,
    vatCents: typed.vatCents,
    rate: rateTyped(typed, typed.issuedOn),
  },
});

/** A cost as its form shows it. */
export function typedFrom(cost: CostDetail) {
  const digits = minorDigits(cost.currency);
  const amount = (cents: number) => (cents / 10 ** digits).toFixed(digits);
  return {
    ...{ kind: cost.kind, description: cost.description, sharing: cost.sharing },
    supplierName: cost.supplier,
    supplierCountry: cost.supplierCountry ?? '',
    supplierSiren: cost.supplierSiren ?? '',
    supplierVatId: cost.supplierVatId ?? '',
    number: cost.number ?? '',
    issuedOn: cost.issuedOn,
    dueOn: cost.dueOn ?? '',
    currency: cost.currency,
    exclVat: amount(cost.sums.exclVatCents),
    vat: amount(cost.sums.vatCents),
    rate: cost.rate?.unitsPerEuro ?? '',
    rateOn: cost.rate?.on ?? '',
  };
}

/** The rate of a form; without its day it is that of the paper. */
export const rateTyped = (
  { rate, rateOn }: { rate?: string; rateOn?: string },
  issuedOn: string,
): CostRate | null => (rate === undefined ? null : { unitsPerEuro: rate, on: rateOn ?? issuedOn });

/** A supplier's invoice that was looked at, and is to be kept. */
export const keepForm = z.object({
  ...useFields,
  ...rateFields,
  accepted: z.literal('on').optional(),
  name: text(200).default('invoice'),
  content: z.string().max(15_000_000),
  token: z.uuid(),
});

export const cancelForm = z.object({ reason: text(300).default('') });

export const stateForm = z.object({
  state: z.enum(COST_STATES),
  on: z.iso.date(),
  detail: text(500).optional(),
});
