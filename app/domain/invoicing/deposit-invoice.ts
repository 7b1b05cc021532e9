import { daysBetween, type LocalDate, plusDays } from '#app/domain/shared/dates';
import { type Result, refuse } from '#app/domain/shared/problem';
import { depositTotals } from './deposit';
import {
  type DraftedInvoice,
  groundOf,
  groundProblems,
  groundWarnings,
  issuable,
  type StandFacts,
} from './ground';
import { orderOf } from './order';
import { vatRegime } from './vat';

/**
 * The deposit invoice (type 386) of a placed firm with all that the paper will say, amounts in cents
 * (CGI ann. II art. 242 nonies A, C. com. L441-9, DOMAIN §4). Warnings don't stop the issue, problems do:
 * those of `groundProblems`, UNKNOWN_COUNTRY, BUYER_VAT_ID_MISSING, NOTHING_TO_INVOICE, those of `checkInvoice`.
 */
export function depositInvoice(facts: StandFacts): Result<DraftedInvoice> {
  const { seller, buyer, supply, locale } = facts;
  const regime = vatRegime(buyer, seller);
  const problems = [...groundProblems(facts), ...(regime.ok ? [] : regime.problems)];
  if (!regime.ok || !supply || problems.length > 0) return refuse(...problems);

  const treatment = regime.value;
  if (treatment.category === 'AE' && !buyer.vatId)
    return refuse({ code: 'BUYER_VAT_ID_MISSING', field: 'vatId' });
  const order = orderOf(facts.price, facts.booth, treatment, facts.depositPercent, locale);
  const totals = depositTotals(order.totals.vat, facts.depositPercent);
  if (totals.exclVatCents <= 0) return refuse({ code: 'NOTHING_TO_INVOICE' });

  const subject = depositSubject(facts);
  const lines = totals.vat.map(({ basisCents, category, ratePercent }) => ({
    description: subject,
    quantity: '1',
    unit: 'C62',
    unitPriceCents: basisCents,
    netCents: basisCents,
    vatCategory: category,
    vatRatePercent: ratePercent,
  }));
  const dueDate = dueBeforeOpening(
    facts.issueDate,
    plusDays(facts.issueDate, seller.depositDueDays),
    supply.from,
  );
  return issuable(
    groundOf({ ...facts, supply }, [treatment]),
    { type: '386', dueDate, subject, order, lines, totals },
    groundWarnings(facts, treatment),
  );
}

/** A deposit is asked before the fair opens, yet never before the day it is asked. */
function dueBeforeOpening(issueDate: LocalDate, due: LocalDate, opening: LocalDate): LocalDate {
  const eve = plusDays(opening, -1);
  if (daysBetween(eve, due) <= 0) return due;
  return daysBetween(issueDate, eve) >= 0 ? eve : issueDate;
}

function depositSubject({ depositPercent, event, booth, locale }: StandFacts): string {
  if (locale === 'en') return `${depositPercent}% deposit – ${event}, booth ${booth}`;
  return `Acompte de ${depositPercent.replace('.', ',')} % – ${event}, stand ${booth}`;
}
