import { type CashMonth, type CashMove, cashByMonth } from '#app/domain/accounting/cash';
import { inEuros } from '#app/domain/invoicing/exchange';
import type { LocalDate } from '#app/domain/shared/dates';
import type { EditionId, OrganisationId } from '#app/domain/shared/ids';
import { type Cents, sumCents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';

/** The money of an edition in euro cents, without VAT but for what is due and received. */
export type EditionMoney = {
  /** Final and other invoices less credit notes on them. */
  revenueCents: Cents;
  /** Deposits that no final invoice has taken over yet. */
  depositsCents: Cents;
  /** Refused and cancelled ones are owed to nobody. */
  costsCents: Cents;
  hasCosts: boolean;
  months: CashMonth[];
};

type Of = { organisationId: OrganisationId; editionId: EditionId };

/** Revenue, costs, and what fell due and came month by month, of one edition as it stands on `today`. */
export async function findEditionMoney(db: Db, of: Of, today: LocalDate): Promise<EditionMoney> {
  const papers = (await findPapers(db, of)).map((row) => {
    const sign = row.type === '381' ? -1 : 1;
    const euro = (cents: Cents) =>
      sign * (row.exchange_rate === null ? cents : inEuros(cents, row.exchange_rate));
    return { ...row, excl: euro(row.excl_vat_cents), due: euro(row.due_cents) };
  });
  const taken = new Set((await findTakenOver(db, of)).map(({ id }) => id));
  const costs = await db
    .selectFrom('cost')
    .select('eur_excl_vat_cents as cents')
    .where('edition_id', '=', of.editionId)
    .where('organisation_id', '=', of.organisationId)
    .where('cancelled_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('cost_state')
            .select('cost_state.id')
            .whereRef('cost_state.cost_id', '=', 'cost.id')
            .where('cost_state.state', '=', 'REFUSED'),
        ),
      ),
    )
    .execute();
  const onDeposits = new Map((await findCreditsOfDeposits(db, of)).map(({ id, deposit }) => [id, deposit]));
  const isDeposit = ({ id, type }: { id: string; type: string }) => type === '386' || onDeposits.has(id);
  const isTaken = ({ id }: { id: string }) => taken.has(onDeposits.get(id) ?? id);
  return {
    revenueCents: sumCents(papers.filter((paper) => !isDeposit(paper)).map(({ excl }) => excl)),
    depositsCents: sumCents(
      papers.filter((paper) => isDeposit(paper) && !isTaken(paper)).map(({ excl }) => excl),
    ),
    costsCents: sumCents(costs.map(({ cents }) => cents)),
    hasCosts: costs.length > 0,
    months: cashByMonth(
      [
        ...papers.map(({ due_date, due }): CashMove => ({ on: due_date, dueCents: due, receivedCents: 0 })),
        ...(await findReceived(db, of)),
      ],
      today,
    ),
  };
}

const ofEdition = (db: Db, { organisationId, editionId }: Of) =>
  db
    .selectFrom('pavilion')
    .innerJoin('registration', 'registration.pavilion_id', 'pavilion.id')
    .innerJoin('invoice', 'invoice.registration_id', 'registration.id')
    .where('pavilion.edition_id', '=', editionId)
    .where('pavilion.organisation_id', '=', organisationId);

const findPapers = (db: Db, of: Of) =>
  ofEdition(db, of)
    .select(['invoice.id', 'invoice.type', 'excl_vat_cents', 'due_cents', 'due_date', 'exchange_rate'])
    .execute();

const findTakenOver = (db: Db, of: Of) =>
  ofEdition(db, of)
    .innerJoin('invoice_reference', 'invoice_reference.invoice_id', 'invoice.id')
    .select('invoice_reference.referred_id as id')
    .where('invoice_reference.kind', '=', 'DEDUCTS')
    .execute();

const findCreditsOfDeposits = (db: Db, of: Of) =>
  ofEdition(db, of)
    .innerJoin('invoice_reference', 'invoice_reference.invoice_id', 'invoice.id')
    .innerJoin('invoice as credited', 'credited.id', 'invoice_reference.referred_id')
    .select(['invoice.id', 'credited.id as deposit'])
    .where('invoice_reference.kind', '=', 'CREDITS')
    .where('credited.type', '=', '386')
    .execute();

/** Money that settles papers of the edition, and money paid back on its credit notes. */
async function findReceived(db: Db, of: Of): Promise<CashMove[]> {
  const rows = await ofEdition(db, of)
    .innerJoin('settlement', 'settlement.invoice_id', 'invoice.id')
    .select(['settlement.amount_cents', 'settled_on', 'invoice.type', 'exchange_rate'])
    .where('settlement.undone_at', 'is', null)
    .where('settlement.payment_id', 'is not', null)
    .execute();
  return rows.map(({ amount_cents, settled_on, type, exchange_rate }) => {
    const cents = exchange_rate === null ? amount_cents : inEuros(amount_cents, exchange_rate);
    return { on: settled_on, dueCents: 0, receivedCents: type === '381' ? -cents : cents };
  });
}
