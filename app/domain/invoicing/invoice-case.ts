import { z } from 'zod';
import { type Aid, aidAmount } from '#app/domain/funding/aid';
import { centsFigure, decimalFigure, percentFigure } from '#app/domain/shared/figures';
import { type Cents, type Decimal, sumCents } from '#app/domain/shared/money';
import { ok, type Result, refuse } from '#app/domain/shared/problem';
import { depositTotals } from './deposit';
import type { InvoiceTotals, VatCategory, VatRegime, VatSubtotal } from './invoice';
import { invoiceTotals, lineNet, type Taxed } from './totals';
import { type VatSettings, type VatTreatment, vatRegime } from './vat';

const invoiceCase = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  customer: z.object({
    country: z.string(),
    postcode: z.string().default(''),
    vatProof: z.boolean().default(false),
    name: z.string().min(1).max(500).optional(),
  }),
  lines: z
    .array(
      z.object({
        description: z.string().default(''),
        quantity: decimalFigure,
        unitPriceCents: centsFigure,
        vatRatePercent: percentFigure.optional(),
        discount: z
          .union([z.object({ percent: percentFigure }), z.object({ amountCents: centsFigure })])
          .optional(),
      }),
    )
    .min(1),
  allowances: z
    .array(z.object({ amountCents: centsFigure, vatRatePercent: percentFigure.optional() }))
    .default([]),
  subsidy: z
    .object({
      mode: z.enum(['NONE', 'DIRECT_TO_SME', 'THIRD_PARTY_PAYMENT', 'PRICE_REDUCTION']),
      ratePercent: percentFigure.optional(),
      capCents: centsFigure.optional(),
    })
    .default({ mode: 'NONE' }),
  depositPercent: percentFigure.default('0'),
});

export type CaseLine = Taxed & {
  description: string;
  quantity: Decimal;
  unitPriceCents: Cents;
  discount?: { amountCents: Cents; percent?: Decimal };
};

/** A case worked out: its lines and allowances at their rates, the order they make, and what is paid before. */
export type WorkedCase = {
  facts: z.output<typeof invoiceCase>;
  treatment: VatTreatment;
  lines: CaseLine[];
  /** Discounts on the whole, then the aid where it lowers the price. */
  allowances: Taxed[];
  order: InvoiceTotals;
  deposit: InvoiceTotals | null;
  aidCents: Cents;
  prepaidCents: Cents;
};

/**
 * Works out an invoice case (format and rules of `invoices/cases.json`), in cents, deposit and aid included.
 * Problems: INVALID_CASE with the path, UNKNOWN_COUNTRY, PRICE_REDUCTION_NEEDS_ONE_RATE.
 */
export function workOutCase(
  raw: unknown,
  settings: VatSettings = { nonEuCategory: 'G' },
): Result<WorkedCase> {
  const parsed = invoiceCase.safeParse(raw);
  if (!parsed.success)
    return refuse(
      ...parsed.error.issues.map(({ path }) => ({ code: 'INVALID_CASE', field: path.join('.') })),
    );
  const { customer, subsidy, depositPercent } = parsed.data;
  const regime = vatRegime({ ...customer, vatIdProven: customer.vatProof }, settings);
  if (!regime.ok) return regime;
  const treatment = regime.value;

  const lines = parsed.data.lines.map((line) => caseLine(treatment, line));
  const given = parsed.data.allowances.map((allowance) =>
    taxedAt(treatment, allowance.amountCents, allowance.vatRatePercent),
  );
  const before = invoiceTotals(lines, { allowances: given });
  const aidCents = aidAmount(subsidy, before.exclVatCents);
  if (subsidy.mode === 'PRICE_REDUCTION' && before.vat.length > 1)
    return refuse({ code: 'PRICE_REDUCTION_NEEDS_ONE_RATE' });
  const allowances = [...given, ...priceReduction(subsidy, aidCents, before)];
  const order = invoiceTotals(lines, { allowances, treatment });
  const deposit = Number(depositPercent) > 0 ? depositTotals(order.vat, depositPercent) : null;
  const paidByFunder = subsidy.mode === 'THIRD_PARTY_PAYMENT' ? aidCents : 0;
  const prepaidCents = sumCents([deposit?.inclVatCents ?? 0, paidByFunder]);
  return ok({ facts: parsed.data, treatment, lines, allowances, order, deposit, aidCents, prepaidCents });
}

export type SettledCase = Omit<InvoiceTotals, 'vat'> & {
  regime: VatRegime;
  category: VatCategory;
  exemptionText: string | null;
  vatex: string | null;
  aidCents: Cents;
  vat: { category: VatCategory; ratePercent: string; basisCents: Cents; taxCents: Cents }[];
  deposit: Pick<SettledCase, 'vat' | 'exclVatCents' | 'vatCents' | 'inclVatCents'> | null;
};

/** What a case comes to, in the fields that `expected` has. */
export function settlementOf({ treatment, order, deposit, aidCents, prepaidCents }: WorkedCase): SettledCase {
  return {
    regime: treatment.regime,
    category: treatment.category,
    exemptionText: treatment.exemptionText?.fr ?? null,
    vatex: treatment.vatex,
    ...order,
    vat: order.vat.map(bare),
    prepaidCents,
    dueCents: order.inclVatCents - prepaidCents,
    aidCents,
    deposit: deposit && {
      vat: deposit.vat.map(bare),
      exclVatCents: deposit.exclVatCents,
      vatCents: deposit.vatCents,
      inclVatCents: deposit.inclVatCents,
    },
  };
}

const bare = ({ category, ratePercent, basisCents, taxCents }: VatSubtotal) => ({
  category,
  ratePercent,
  basisCents,
  taxCents,
});

function caseLine(
  treatment: VatTreatment,
  {
    description,
    quantity,
    unitPriceCents,
    discount,
    vatRatePercent,
  }: z.output<typeof invoiceCase>['lines'][number],
): CaseLine {
  const net = lineNet(quantity, unitPriceCents, discount);
  const amountCents = lineNet(quantity, unitPriceCents) - net;
  const percent = discount && 'percent' in discount ? { percent: discount.percent } : {};
  return {
    description,
    quantity,
    unitPriceCents,
    ...(discount && { discount: { amountCents, ...percent } }),
    ...taxedAt(treatment, net, vatRatePercent),
  };
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
