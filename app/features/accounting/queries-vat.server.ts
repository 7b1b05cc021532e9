import { group } from 'd3-array';
import { inEuros } from '#app/domain/accounting/euros';
import {
  type VatAmounts,
  type VatBasis,
  type VatEvent,
  type VatPaper,
  vatEvents,
} from '#app/domain/accounting/vat-summary';
import { dayIn } from '#app/domain/shared/dates';
import type { OrganisationId } from '#app/domain/shared/ids';
import { sumCents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';

export type VatFacts = {
  /** How this organisation declares. */
  basis: VatBasis;
  events: (VatEvent & { company: string })[];
};

/** Each time that VAT of an organisation's papers fell due, by what `basis` says, else by the organisation's own rule. */
export async function findVat(db: Db, organisationId: OrganisationId, wanted?: VatBasis): Promise<VatFacts> {
  const { vat_on_debits } = await db
    .selectFrom('organisation')
    .select('vat_on_debits')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  const basis = wanted ?? (vat_on_debits === 1 ? 'DEBITS' : 'PAYMENT');
  const invoices = await findInvoices(db, organisationId);
  const companies = new Map(invoices.map(({ number, company }) => [number, company]));
  const papers = await papersOf(db, organisationId, invoices);
  const events = vatEvents(papers, basis);
  return { basis, events: events.map((event) => ({ ...event, company: companies.get(event.number) ?? '' })) };
}

type InvoiceRow = Awaited<ReturnType<typeof findInvoices>>[number];

const findInvoices = (db: Db, organisationId: OrganisationId) =>
  db
    .selectFrom('invoice')
    .innerJoin('company', 'company.id', 'invoice.company_id')
    .select([
      'invoice.id',
      'number',
      'type',
      'issue_date',
      'due_cents',
      'exchange_rate',
      'company.name as company',
    ])
    // Snapshots are written without spaces; one in ten thousand papers needn't be parsed for a word.
    .select((row) => row('snapshot', 'like', '%"vatDue":"DEBITS"%').as('onDebits'))
    .where('organisation_id', '=', organisationId)
    .orderBy('number')
    .execute();

async function papersOf(
  db: Db,
  organisationId: OrganisationId,
  invoices: readonly InvoiceRow[],
): Promise<VatPaper[]> {
  const vat = group(await findRows(db, organisationId), ({ invoice_id }) => invoice_id);
  const deducted = group(await findDeducted(db, organisationId), ({ invoice_id }) => invoice_id);
  const aid = group(await findAid(db, organisationId), ({ invoice_id }) => invoice_id);
  const moves = await findMoves(db, organisationId);
  return invoices.map(({ id, number, type, issue_date, due_cents, exchange_rate, onDebits }) => {
    const sign = type === '381' ? -1 : 1;
    const euro = (cents: number) => sign * (exchange_rate === null ? cents : inEuros(cents, exchange_rate));
    const funded = aid.get(id) ?? [];
    const before = (deducted.get(id) ?? []).flatMap(({ referred_id }) => vat.get(referred_id) ?? []);
    return {
      number,
      issueDate: issue_date,
      onDebits: Boolean(onDebits),
      amounts: own(vat.get(id) ?? [], before).map((amounts) => ({
        ...amounts,
        basisCents: euro(amounts.basisCents),
        taxCents: euro(amounts.taxCents),
      })),
      wholeCents: due_cents + sumCents(funded.map(({ cents }) => cents)),
      moves: [
        ...(moves.settled.get(id) ?? []),
        ...funded.flatMap(({ grant_id }) => moves.granted.get(grant_id) ?? []),
      ],
    };
  });
}

type VatRow = { category: string; rate_percent: string; basis_cents: number; tax_cents: number };

/** What a final invoice bears itself, without what its deposits do. */
function own(rows: readonly VatRow[], deposits: readonly VatRow[]): VatAmounts[] {
  return rows.map(({ category, rate_percent, basis_cents, tax_cents }) => {
    const same = deposits.filter((row) => row.category === category && row.rate_percent === rate_percent);
    return {
      category: CATEGORIES.find((each) => each === category) ?? 'S',
      ratePercent: rate_percent,
      basisCents: basis_cents - sumCents(same.map((row) => row.basis_cents)),
      taxCents: tax_cents - sumCents(same.map((row) => row.tax_cents)),
    };
  });
}

const CATEGORIES = ['S', 'AE', 'E', 'G', 'O'] as const;

const findRows = (db: Db, organisationId: OrganisationId) =>
  db
    .selectFrom('invoice_vat')
    .innerJoin('invoice', 'invoice.id', 'invoice_vat.invoice_id')
    .select(['invoice_id', 'category', 'rate_percent', 'basis_cents', 'tax_cents'])
    .where('organisation_id', '=', organisationId)
    .execute();

const findDeducted = (db: Db, organisationId: OrganisationId) =>
  db
    .selectFrom('invoice_reference')
    .innerJoin('invoice', 'invoice.id', 'invoice_reference.invoice_id')
    .select(['invoice_id', 'referred_id'])
    .where('organisation_id', '=', organisationId)
    .where('invoice_reference.kind', '=', 'DEDUCTS')
    .execute();

const findAid = (db: Db, organisationId: OrganisationId) =>
  db
    .selectFrom('invoice_aid')
    .innerJoin('aid_grant', 'aid_grant.id', 'invoice_aid.grant_id')
    .select(['invoice_id', 'grant_id', 'invoice_aid.amount_cents as cents'])
    .where('organisation_id', '=', organisationId)
    .where('mode', '=', 'THIRD_PARTY_PAYMENT')
    .execute();

type Move = { on: string; cents: number };

/** What settled a paper or was undone, by the paper; what funders paid of a grant, by the grant. */
async function findMoves(db: Db, organisationId: OrganisationId) {
  const settlements = await db
    .selectFrom('settlement')
    .select(['invoice_id', 'credit_note_id', 'amount_cents as cents', 'settled_on as on', 'undone_at'])
    .where('organisation_id', '=', organisationId)
    .orderBy('settled_on')
    .execute();
  const grants = await db
    .selectFrom('grant_payment')
    .select(['grant_id', 'amount_cents as cents', 'paid_on as on', 'undone_at'])
    .where('organisation_id', '=', organisationId)
    .orderBy('paid_on')
    .execute();
  const settled = new Map<string, Move[]>();
  for (const { invoice_id, credit_note_id, ...move } of settlements)
    for (const id of [invoice_id, credit_note_id])
      if (id !== null) settled.set(id, [...(settled.get(id) ?? []), ...movesOf(move)]);
  const granted = new Map<string, Move[]>();
  for (const { grant_id, ...move } of grants)
    granted.set(grant_id, [...(granted.get(grant_id) ?? []), ...movesOf(move)]);
  return { settled, granted };
}

function movesOf({ on, cents, undone_at }: Move & { undone_at: string | null }): Move[] {
  const back = undone_at === null ? [] : [{ on: dayOf(undone_at), cents: -cents }];
  return [{ on, cents }, ...back];
}

const dayOf = (at: string): string => (at.length === 10 ? at : dayIn(at, 'Europe/Paris'));
