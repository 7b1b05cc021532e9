import { z } from 'zod';
import { type Aid, aidAmount } from '#app/domain/funding/aid';
import { type Cents, decimalOf, isDecimal, sumCents } from '#app/domain/shared/money';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { depositTotals } from './deposit';
import type { InvoiceTotals, VatCategory, VatRegime } from './invoice';
import { invoiceTotals, lineNet, type Taxed } from './totals';
import { type VatSettings, type VatTreatment, vatRegime } from './vat';

const decimal = z
  .union([z.string(), z.number()])
  .transform((value) => (typeof value === 'number' ? decimalOf(value) : value))
  .refine((value) => isDecimal(value) && !value.startsWith('-'), { message: 'NOT_A_DECIMAL' });
const cents = z.int().nonnegative();

const invoiceCase = z.object({
  id: z.string().optional(),
  customer: z.object({
    country: z.string(),
    postcode: z.string().default(''),
    vatProof: z.boolean().default(false),
  }),
  lines: z
    .array(
      z.object({
        description: z.string().default(''),
        quantity: decimal,
        unitPriceCents: cents,
        vatRatePercent: decimal.optional(),
        discount: z.union([z.object({ percent: decimal }), z.object({ amountCents: cents })]).optional(),
      }),
    )
    .min(1),
  allowances: z.array(z.object({ amountCents: cents, vatRatePercent: decimal.optional() })).default([]),
  subsidy: z
    .object({
      mode: z.enum(['NONE', 'DIRECT_TO_SME', 'THIRD_PARTY_PAYMENT', 'PRICE_REDUCTION']),
      ratePercent: decimal.optional(),
      capCents: cents.optional(),
    })
    .default({ mode: 'NONE' }),
  depositPercent: decimal.default('0'),
});

export type SettledCase = Omit<InvoiceTotals, 'vat'> & {
  regime: VatRegime;
  category: VatCategory;
  exemptionText: string | null;
  vatex: string | null;
  aidCents: Cents;
  vat: { category: VatCategory; ratePercent: string; basisCents: Cents; taxCents: Cents }[];
  deposit: Pick<SettledCase, 'vat' | 'exclVatCents' | 'vatCents' | 'inclVatCents'> | null;
};

/**
 * Totals of a worked invoice case (format and rules of `invoices/cases.json`), in cents, deposit and aid included.
 * Problems: INVALID_CASE with the path, UNKNOWN_COUNTRY, PRICE_REDUCTION_NEEDS_ONE_RATE.
 */
export function settleCase(
  raw: unknown,
  settings: VatSettings = { nonEuCategory: 'G' },
): Result<SettledCase> {
  const parsed = invoiceCase.safeParse(raw);
  if (!parsed.success)
    return refuse(
      ...parsed.error.issues.map(({ path }) => ({ code: 'INVALID_CASE', field: path.join('.') })),
    );
  const { customer, subsidy, depositPercent } = parsed.data;
  const regime = vatRegime({ ...customer, vatIdProven: customer.vatProof }, settings);
  if (!regime.ok) return regime;
  const treatment = regime.value;

  const lines = parsed.data.lines.map((line) =>
    taxedAt(treatment, lineNet(line.quantity, line.unitPriceCents, line.discount), line.vatRatePercent),
  );
  const allowances = parsed.data.allowances.map((allowance) =>
    taxedAt(treatment, allowance.amountCents, allowance.vatRatePercent),
  );
  const before = invoiceTotals(lines, { allowances });
  const aidCents = aidAmount(subsidy, before.exclVatCents);
  if (subsidy.mode === 'PRICE_REDUCTION' && before.vat.length > 1)
    return refuse({ code: 'PRICE_REDUCTION_NEEDS_ONE_RATE' });
  const reductions = priceReduction(subsidy, aidCents, before);
  const order = invoiceTotals(lines, { allowances: [...allowances, ...reductions] });
  const deposit = Number(depositPercent) > 0 ? depositTotals(order.vat, depositPercent) : null;
  const prepaidCents = sumCents([
    deposit?.inclVatCents ?? 0,
    subsidy.mode === 'THIRD_PARTY_PAYMENT' ? aidCents : 0,
  ]);

  return ok({
    regime: treatment.regime,
    category: treatment.category,
    exemptionText: treatment.exemptionText?.fr ?? null,
    vatex: treatment.vatex,
    ...order,
    prepaidCents,
    dueCents: order.inclVatCents - prepaidCents,
    aidCents,
    deposit: deposit && {
      vat: deposit.vat,
      exclVatCents: deposit.exclVatCents,
      vatCents: deposit.vatCents,
      inclVatCents: deposit.inclVatCents,
    },
  });
}

const taxedAt = (treatment: VatTreatment, netCents: Cents, ownRate?: string): Taxed => ({
  netCents,
  vatCategory: ownRate === undefined ? treatment.category : 'S',
  vatRatePercent: ownRate ?? treatment.ratePercent,
});

function priceReduction(aid: Aid, aidCents: Cents, order: InvoiceTotals): Taxed[] {
  const [only] = order.vat;
  if (aid.mode !== 'PRICE_REDUCTION' || !only) return [];
  return [{ netCents: aidCents, vatCategory: only.category, vatRatePercent: only.ratePercent }];
}
