import type { Cents } from '#app/domain/shared/money';
import type { Account } from './chart';

/** What an account holds at the end of a year, a debit above zero. `aux`: whose part of a collective account. */
export type Balance = Account & { aux: string | null; auxLabel: string | null; cents: Cents };

/**
 * The opening balances of the next year (PCG art. 112-2, à-nouveaux): accounts of classes 1 to 5 go on, firm by firm;
 * classes 6 and 7 end as the year's result, in `gain` when income exceeds expense, else in `loss`.
 */
export function openingOf(balances: readonly Balance[], result: { gain: Account; loss: Account }): Balance[] {
  const goesOn = ({ number }: Balance) => /^[1-5]/.test(number);
  const kept = balances.filter((balance) => goesOn(balance) && balance.cents !== 0);
  const outcome = balances.filter((balance) => !goesOn(balance)).reduce((sum, { cents }) => sum + cents, 0);
  if (outcome === 0) return kept;
  const account = outcome < 0 ? result.gain : result.loss;
  return [...kept, { ...account, aux: null, auxLabel: null, cents: outcome }];
}
