import { group } from 'd3-array';
import {
  cappedMoves,
  type VatAmounts,
  type VatBasis,
  type VatEvent,
  type VatPaper,
  vatEvents,
} from '#app/domain/accounting/vat-summary';
import { inEuros } from '#app/domain/invoicing/exchange';
import type { OrganisationId } from '#app/domain/shared/ids';
import { sumCents } from '#app/domain/shared/money';
import type { Db } from '#db/connection';
import { whileUnchanged } from '#db/kept';
import {
  findAidRows,
  findMoves,
  findPapers,
  findReferenceRows,
  findVatRows,
} from './queries-vat-rows.server';

export type VatFacts = {
  /** How this organisation declares. */
  basis: VatBasis;
  events: (VatEvent & { company: string })[];
};

/** Each time that VAT of an organisation's papers fell due, by what `basis` says, else by the organisation's own rule. */
export const findVat = (db: Db, organisationId: OrganisationId, wanted?: VatBasis): Promise<VatFacts> =>
  whileUnchanged(db, `vat ${organisationId} ${wanted}`, () => readVat(db, organisationId, wanted));

async function readVat(db: Db, organisationId: OrganisationId, wanted?: VatBasis): Promise<VatFacts> {
  const { vat_on_debits } = await db
    .selectFrom('organisation')
    .select('vat_on_debits')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  const basis = wanted ?? (vat_on_debits === 1 ? 'DEBITS' : 'PAYMENT');
  const rows = await findPapers(db, organisationId);
  const companies = new Map(rows.map(({ number, company }) => [number, company]));
  const events = vatEvents(await papersOf(db, organisationId, rows), basis);
  return { basis, events: events.map((event) => ({ ...event, company: companies.get(event.number) ?? '' })) };
}

type PaperRow = Awaited<ReturnType<typeof findPapers>>[number];

async function papersOf(
  db: Db,
  organisationId: OrganisationId,
  rows: readonly PaperRow[],
): Promise<VatPaper[]> {
  const vat = group(await findVatRows(db, organisationId), ({ invoice_id }) => invoice_id);
  const references = await findReferenceRows(db, organisationId);
  const deducted = group(
    references.filter(({ kind }) => kind === 'DEDUCTS'),
    ({ invoice_id }) => invoice_id,
  );
  const credits = group(
    references.filter(({ kind }) => kind === 'CREDITS'),
    ({ referred_id }) => referred_id,
  );
  const aid = group(await findAidRows(db, organisationId), ({ invoice_id }) => invoice_id);
  const { settled, granted } = await findMoves(db, organisationId);

  const depositsOf = ({ id, issued_at }: PaperRow): VatRow[] =>
    (deducted.get(id) ?? []).flatMap(({ referred_id }) => [
      ...(vat.get(referred_id) ?? []),
      ...(credits.get(referred_id) ?? [])
        .filter((credit) => credit.issued_at <= issued_at)
        .flatMap(({ invoice_id }) => vat.get(invoice_id) ?? [])
        .map((row) => ({ ...row, basis_cents: -row.basis_cents, tax_cents: -row.tax_cents })),
    ]);
  /** A credit note gives aid back with itself; other papers' aid is settled by its funder, or by such a credit note. */
  const aidOf = ({ id, type, issue_date, prepaid_cents }: PaperRow) => {
    if (type === '381') return { cents: prepaid_cents, moves: [{ on: issue_date, cents: prepaid_cents }] };
    const funded = aid.get(id) ?? [];
    const cents = sumCents(funded.map((one) => one.cents));
    const paid = funded.flatMap(({ grant_id }) => granted.get(grant_id) ?? []);
    const back = (credits.get(id) ?? []).map((credit) => ({
      on: credit.issue_date,
      cents: credit.prepaid_cents,
    }));
    return { cents, moves: cents === 0 ? [] : cappedMoves([...paid, ...back], cents) };
  };
  return rows.map((row) => {
    const sign = row.type === '381' ? -1 : 1;
    const rate = row.exchange_rate;
    const euro = (cents: number) => sign * (rate === null ? cents : inEuros(cents, rate));
    const funded = aidOf(row);
    return {
      number: row.number,
      issueDate: row.issue_date,
      onDebits: Boolean(row.onDebits),
      amounts: own(vat.get(row.id) ?? [], depositsOf(row)).map((amounts) => ({
        ...amounts,
        basisCents: euro(amounts.basisCents),
        taxCents: euro(amounts.taxCents),
      })),
      wholeCents: row.due_cents + funded.cents,
      moves: [...(settled.get(row.id) ?? []), ...funded.moves],
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
