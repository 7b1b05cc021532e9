import { z } from 'zod';
import type { CreditChoice } from '#app/domain/invoicing/credit-lines';
import type { VatSubtotal } from '#app/domain/invoicing/invoice';
import { isDecimal } from '#app/domain/shared/money';
import { ok, type Problem, type Result, refuse } from '#app/domain/shared/problem';
import { centsTyped } from './amounts';

export const CREDIT_MODES = ['WHOLE', 'LINES', 'AMOUNTS', 'CANCELLATION'] as const;
export type CreditMode = (typeof CREDIT_MODES)[number];

const asked = z.object({
  mode: z.enum(CREDIT_MODES).catch('WHOLE'),
  reason: z.string().trim().max(300).catch(''),
});

/** What a page or a form asks to credit, field by field as typed. */
export type CreditAsked = {
  mode: CreditMode;
  reason: string;
  /** `quantity.1`, `amount.0`, … */
  typed: Record<string, string>;
};

export function readCredit(fields: URLSearchParams): CreditAsked {
  const given = Object.fromEntries(fields);
  const typed = Object.entries(given).filter(([name]) => /^(quantity|amount)\.\d{1,3}$/.test(name));
  return { ...asked.parse(given), typed: Object.fromEntries(typed) };
}

/** Fields → what is credited: quantities by line, counted from 1; amounts by VAT rate, counted from 0. */
export function creditChoice(
  { mode, typed }: CreditAsked,
  rates: readonly VatSubtotal[],
): Result<CreditChoice> {
  if (mode === 'LINES') return linesTyped(typed);
  if (mode === 'AMOUNTS') return amountsTyped(typed, rates);
  return ok({ kind: 'WHOLE' });
}

function linesTyped(typed: CreditAsked['typed']): Result<CreditChoice> {
  const given = Object.entries(typed).filter(([name, text]) => name.startsWith('quantity.') && text.trim());
  const lines = given.map(([name, text]) => ({
    line: Number(name.slice('quantity.'.length)),
    quantity: text
      .trim()
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.'),
  }));
  const wrong = lines
    .filter(({ quantity }) => !isDecimal(quantity))
    .map(({ line }): Problem => ({ code: 'CREDIT_QUANTITY', field: `quantity.${line}`, params: { line } }));
  return wrong.length > 0 ? refuse(...wrong) : ok({ kind: 'LINES', lines });
}

function amountsTyped(typed: CreditAsked['typed'], rates: readonly VatSubtotal[]): Result<CreditChoice> {
  const problems: Problem[] = [];
  const amounts = rates.flatMap(({ category, ratePercent }, index) => {
    const text = typed[`amount.${index}`]?.trim() ?? '';
    if (text === '') return [];
    const exclVatCents = centsTyped(text);
    if (exclVatCents === undefined) problems.push({ code: 'AMOUNT_MISTYPED', field: `amount.${index}` });
    return exclVatCents === undefined ? [] : [{ category, ratePercent, exclVatCents }];
  });
  return problems.length > 0 ? refuse(...problems) : ok({ kind: 'AMOUNTS', amounts });
}

export const creditForm = z.looseObject({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  token: z.uuid(),
});
