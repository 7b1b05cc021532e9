import { describe, expect, test } from 'vitest';
import type { CancellationTier } from '#app/domain/invoicing/cancellation';
import { cancellationCredit } from '#app/domain/invoicing/cancellation-credit';
import type { VatSubtotal } from '#app/domain/invoicing/invoice';

const at = (ratePercent: string, basisCents: number): VatSubtotal => ({
  ...{ category: 'S', ratePercent, basisCents, taxCents: 0 },
});

const agreed = { exclVatCents: 798992, registrationFeeCents: 35000, depositExclVatCents: 239698 };
const keep = (retainedPercent: string): CancellationTier => ({ minDaysBefore: null, retainedPercent });

const told = (tier: CancellationTier, left: VatSubtotal[], taxable = true) => {
  const answer = cancellationCredit({ tier, agreed, left, taxable });
  if (!answer.ok) return answer.problems.map(({ code }) => code);
  const { retainedExclVatCents, credit, toInvoiceCents } = answer.value;
  return [retainedExclVatCents, credit.map(({ exclVatCents }) => exclVatCents), toInvoiceCents];
};

describe('a withdrawal, by the terms', () => {
  test.each<[string, CancellationTier, VatSubtotal[], boolean, unknown]>([
    ['50 % of a balance of the whole', keep('50'), [at('20', 798992)], true, [399496, [399496], 0]],
    ['30 % kept, 30 % invoiced', keep('30'), [at('20', 239698)], true, [239698, [], 0]],
    [
      '50 % kept, 30 % invoiced: the rest is asked',
      keep('50'),
      [at('20', 239698)],
      true,
      [399496, [], 159798],
    ],
    ['10 % kept, 30 % invoiced', keep('10'), [at('20', 239698)], true, [79899, [159799], 0]],
    ['nothing is kept', keep('0'), [at('20', 798992)], true, [0, [798992], 0]],
    ['all is kept', keep('100'), [at('20', 798992)], true, [798992, [], 0]],
    [
      'fee and deposit',
      { minDaysBefore: 30, retained: 'REGISTRATION_FEE_AND_DEPOSIT' },
      [at('20', 798992)],
      true,
      [274698, [524294], 0],
    ],
    [
      'two rates, in their order',
      keep('50'),
      [at('8.5', 300000), at('20', 498992)],
      true,
      [399496, [300000, 99496], 0],
    ],
    [
      'compensation: all is credited, what is kept is asked anew',
      keep('50'),
      [at('20', 798992)],
      false,
      [399496, [798992], 399496],
    ],
  ])('%s', (_name, tier, left, taxable, expected) => {
    expect(told(tier, left, taxable)).toEqual(expected);
  });
});
