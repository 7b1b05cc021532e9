import { inEuros } from '#app/domain/invoicing/exchange';
import type { CompanyId } from '#app/domain/shared/ids';
import { type Cents, type Decimal, sumCents } from '#app/domain/shared/money';
import type { Line, Party } from './entry';

/** Money received (above zero) or paid back (below), in cents of its currency, as it stands now. */
export type BookedPayment = {
  amountCents: Cents;
  /** Whose it is; null while nobody knows. */
  party: Party | null;
  /** What it settles of other firms' papers; amounts above zero. */
  settles: readonly { company: CompanyId; cents: Cents }[];
  foreign?: { currency: string; unitsPerEuro: Decimal };
};

/**
 * How a payment must stand in the books: the bank, and against it the firm (411), the funder (4417) or, while its payer is
 * unknown, suspense (471); what settles another firm's paper stands with that firm. Euro cents, balanced.
 */
export function linesOfPayment({ amountCents, party, settles, foreign }: BookedPayment): Line[] {
  const sign = Math.sign(amountCents);
  const elsewhere = settles.filter(({ company }) => party?.kind !== 'company' || party.id !== company);
  const others = new Map<CompanyId, Cents>();
  for (const { company, cents } of elsewhere) others.set(company, (others.get(company) ?? 0) + cents);
  const rest = amountCents - sign * sumCents([...others.values()]);
  const booked: Line[] = [
    { account: { role: 'BANK' }, cents: amountCents },
    ...[...others].map(([id, cents]) => ({
      account: { role: 'CLIENTS' } as const,
      party: { kind: 'company', id } as const,
      cents: -sign * cents,
    })),
    partyLine(party, -rest),
  ];
  const lines = booked.filter(({ cents }) => cents !== 0);
  return foreign ? withCounterValue(lines, foreign) : lines;
}

function partyLine(party: Party | null, cents: Cents): Line {
  if (!party) return { account: { role: 'SUSPENSE' }, cents };
  const role = party.kind === 'company' ? 'CLIENTS' : 'FUNDERS';
  return { account: { role }, party, cents };
}

/** The bank's own line takes the cents that rounding leaves. */
function withCounterValue(
  lines: readonly Line[],
  { currency, unitsPerEuro }: NonNullable<BookedPayment['foreign']>,
): Line[] {
  const valued = lines.map((line) => ({
    ...line,
    cents: inEuros(line.cents, unitsPerEuro),
    foreign: { currency, cents: line.cents },
  }));
  const rest = sumCents(valued.map(({ cents }) => cents));
  return valued.map((line, at) => (at === 0 ? { ...line, cents: line.cents - rest } : line));
}
